import {type Finding, found} from '../../../causes/cause.js';
import {permissionMissing} from '../../../causes/permission/missing.js';
import {GraphError} from '../../../graph/error.js';
import type {TokenInfo} from '../../../graph/tokens.js';
import {type CheckContext, defineCheck, type Outcome} from '../../check.js';
import {liveFindings} from '../../live-findings.js';
import {listingScope, neededScopes} from '../../needed.js';
import {blockedBy, fail, pass, skip, warn} from '../../outcome.js';
import {usable} from '../../usable.js';
import {type Subject, tokenMatch} from '../token/match.js';
import {noPageChosen} from '../token/page.js';
import {tokenUser} from '../token/user.js';

const scopesOf = ({scopes, granularScopes}: TokenInfo): ReadonlySet<string> =>
	new Set([...scopes, ...granularScopes.map(({scope}) => scope)]);

/** All that a token lacks, in one finding: a login grants them together. */
const lacking = (wanted: readonly string[], info: TokenInfo | undefined, name: string): Finding | undefined => {
	const has = info && scopesOf(info);
	// Every real token names some: an answer without any says nothing.
	if (!has || has.size === 0) return undefined;
	const [permission, ...also] = wanted.filter(scope => !has.has(scope));
	if (permission === undefined) return undefined;
	const seen = [`It lacks ${[permission, ...also].join(', ')}`, `The ${name} has ${[...has].sort().join(', ')}`];
	return found(permissionMissing, {permission, also}, {seen});
};

/** Where nobody may ask for the permissions of a token, what it is refused tells about the one to message people. */
const refusedRead = async ({read, graph}: CheckContext, {id, token}: Subject): Promise<Finding | undefined> => {
	for (const asked of await Promise.allSettled([read.messengerProfile(token), read.recentConversations(id, token)])) {
		if (asked.status !== 'rejected' || !(asked.reason instanceof GraphError)) continue;
		const [first] = liveFindings(asked.reason, graph.http.origin);
		if (first.cause.id === permissionMissing.id && first.certainty === 'confirmed') return first;
	}
	return undefined;
};

export const permissionScopes = defineCheck({
	id: 'permission.scopes',
	title: 'The tokens have the permissions that Messenger needs',
	area: 'permission',
	wants: {subject: tokenMatch, user: tokenUser},
	ahead: ({read, settings}) => {
		const [page, token] = [usable(settings.pageId), usable(settings.pageToken)];
		if (!token || read.asApp || settings.userToken) return;
		void read.messengerProfile(token);
		if (page !== undefined) void read.recentConversations(page, token);
	},
	run: async (context, {subject, user}): Promise<Outcome<unknown>> => {
		if (!subject.fact) {
			// The tokens of pages get what the token of the person has.
			const first = lacking([listingScope, ...neededScopes], user.fact?.info, 'user token');
			if (first) return fail(first);
			return subject.status === 'skip' ? skip(noPageChosen) : blockedBy(tokenMatch.id);
		}
		const inspection = await context.read.inspection(subject.fact.token);
		if (inspection.kind !== 'known') {
			const refused = await refusedRead(context, subject.fact);
			return refused ? fail(refused) : skip('Nobody is set who may ask Meta for the permissions of a token');
		}
		const {info} = inspection;
		const first = lacking(neededScopes, info, 'page token');
		if (first) return fail(first);
		const listing = lacking([listingScope], user.fact?.info, 'user token');
		if (listing) return warn(info, listing);
		return pass(info, {
			note: info.scopes.length > 0 ? `${info.scopes.length} permissions` : undefined,
			rulesOut: ['permission.missing'],
		});
	},
});
