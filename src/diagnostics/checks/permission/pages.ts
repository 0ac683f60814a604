import {accountsPageNotGranted} from '../../../causes/accounts/page-not-granted.js';
import {found} from '../../../causes/cause.js';
import type {TokenInfo} from '../../../graph/tokens.js';
import {defineCheck} from '../../check.js';
import {listingScope, neededScopes} from '../../needed.js';
import {fail, pass, skip} from '../../outcome.js';
import {tokenMatch} from '../token/match.js';

const scopes: readonly string[] = [...neededScopes, listingScope, 'pages_read_engagement'];

/** Permissions that were granted for other pages and not for this one. Without a list they hold for all. */
export const scopesWithout = ({granularScopes}: TokenInfo, page: string): readonly string[] =>
	granularScopes
		.filter(
			({scope, targetIds}) => scopes.includes(scope) && targetIds && targetIds.length > 0 && !targetIds.includes(page),
		)
		.map(({scope}) => scope);

export const permissionPages = defineCheck({
	id: 'permission.pages',
	title: 'The permissions were granted for this page',
	area: 'permission',
	needs: {subject: tokenMatch},
	run: async ({read}, {subject}) => {
		const inspection = await read.inspection(subject.token);
		if (inspection.kind !== 'known') return skip('Nobody is set who may ask Meta for the grant behind a token');
		const without = scopesWithout(inspection.info, subject.id);
		if (without.length === 0) return pass(undefined, {rulesOut: ['accounts.page-not-granted']});
		return fail(
			found(
				accountsPageNotGranted,
				{page: subject.id},
				{seen: [`${without.join(', ')}: granted for other pages, and not for ${subject.id}`]},
			),
		);
	},
});
