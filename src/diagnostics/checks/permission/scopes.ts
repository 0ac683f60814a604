import {type Finding, found} from '../../../causes/cause.js';
import {permissionMissing} from '../../../causes/permission/missing.js';
import type {TokenInfo} from '../../../graph/tokens.js';
import {defineCheck} from '../../check.js';
import {listingScope, neededScopes} from '../../needed.js';
import {fail, pass, skip, warn} from '../../outcome.js';
import {tokenMatch} from '../token/match.js';
import {tokenUser} from '../token/user.js';

const scopesOf = ({scopes, granularScopes}: TokenInfo): ReadonlySet<string> =>
	new Set([...scopes, ...granularScopes.map(({scope}) => scope)]);

const lacking = (wanted: readonly string[], info: TokenInfo | undefined, name: string): readonly Finding[] => {
	const has = info && scopesOf(info);
	// Every real token names some: an answer without any says nothing.
	if (!has || has.size === 0) return [];
	const missing = wanted.filter(scope => !has.has(scope));
	const seen = [`The ${name} has ${[...has].sort().join(', ')}`];
	return missing.map(permission =>
		found(permissionMissing, {permission}, {seen: [`It lacks ${missing.join(', ')}`, ...seen]}),
	);
};

export const permissionScopes = defineCheck({
	id: 'permission.scopes',
	title: 'The tokens have the permissions that Messenger needs',
	area: 'permission',
	needs: {subject: tokenMatch},
	wants: {user: tokenUser},
	run: async ({read}, {subject, user}) => {
		const inspection = await read.inspection(subject.token);
		if (inspection.kind !== 'known') return skip('Nobody is set who may ask Meta for the permissions of a token');
		const {info} = inspection;
		const [first] = lacking(neededScopes, info, 'page token');
		if (first) return fail(first);
		const [listing] = lacking([listingScope], user.fact?.info, 'user token');
		if (listing) return warn(info, listing);
		return pass(info, {
			note: info.scopes.length > 0 ? `${info.scopes.length} permissions` : undefined,
			rulesOut: ['permission.missing'],
		});
	},
});
