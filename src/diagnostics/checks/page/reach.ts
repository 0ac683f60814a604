import {accountsBusinessOwned} from '../../../causes/accounts/business-owned.js';
import {accountsNoPageRole} from '../../../causes/accounts/no-page-role.js';
import {type Finding, found} from '../../../causes/cause.js';
import {permissionMissing} from '../../../causes/permission/missing.js';
import type {Secret} from '../../../core/secret.js';
import {GraphError} from '../../../graph/error.js';
import type {Page} from '../../../graph/pages.js';
import {type CheckContext, defineCheck, type Outcome} from '../../check.js';
import {listingScope} from '../../needed.js';
import {fail, pass, skip, warn} from '../../outcome.js';
import {usable} from '../../usable.js';
import {findHidden, mayList, whyUnlisted} from '../../why-unlisted.js';
import {tokenUser, type UserAccess} from '../token/user.js';

type Reached = Page | undefined;

const makerOf = async ({read, settings}: CheckContext): Promise<string | undefined> => {
	const token = usable(settings.pageToken);
	const inspection = token && (await read.inspection(token));
	return inspection?.kind === 'known' ? inspection.info.userId : undefined;
};

/** The page that a page token speaks for, as far as anybody tells. */
const pageOf = async ({read}: CheckContext, token: Secret): Promise<string | undefined> => {
	const inspection = await read.inspection(token);
	if (inspection.kind === 'known') return inspection.info.profileId;
	try {
		return (await read.me(token)).id;
	} catch (error) {
		if (error instanceof GraphError) return undefined;
		throw error;
	}
};

/** How many pages are named, where none is chosen. */
const mostNamed = 4;

/** The pages that one could choose from. */
const firstPages = async ({read}: CheckContext, {token}: UserAccess): Promise<readonly string[]> => {
	const names: string[] = [];
	for await (const {id, name} of read.accounts(token).each()) {
		names.push(names.length < mostNamed ? `${name} (${id})` : '…');
		if (names.length > mostNamed) break;
	}
	return names;
};

const empty = (user: UserAccess): Finding => {
	const seen = ['/me/accounts is empty'];
	const {info} = user;
	if (info && info.scopes.length > 0 && !info.scopes.includes(listingScope))
		return found(
			permissionMissing,
			{permission: listingScope},
			{seen: [...seen, `The user token has ${info.scopes.join(', ')}`]},
		);
	const granted =
		info?.granularScopes.flatMap(({scope, targetIds}) => (scope.startsWith('pages_') ? (targetIds ?? []) : [])) ?? [];
	return granted[0] === undefined
		? found(accountsNoPageRole, {}, {certainty: 'likely', seen})
		: found(
				accountsBusinessOwned,
				{page: granted[0]},
				{seen: [...seen, `The grant of the user token names ${granted.join(', ')}`]},
			);
};

const examine = async (
	context: CheckContext,
	user: UserAccess,
	wanted: string | undefined,
): Promise<Outcome<Reached>> => {
	const {read, settings} = context;
	const several = wanted === undefined ? await firstPages(context, user) : [];
	if (several.length > 1) return pass(undefined, {note: `${several.join(', ')}; which one is meant is not said`});
	const listed = await read.accounts(user.token).find(page => wanted === undefined || page.id === wanted);
	if (listed) return pass(listed, {rulesOut: ['accounts.business-owned', 'accounts.no-page-role', 'token.other-user']});
	if (wanted === undefined) return fail(empty(user));
	const hidden = mayList(user) ? await findHidden(read, user, wanted) : undefined;
	if (hidden) {
		const finding = found(
			accountsBusinessOwned,
			{page: wanted, ...(hidden.business && {business: hidden.business})},
			{seen: [`/me/accounts, read to its end, has no page ${wanted}`, hidden.seen]},
		);
		// With its page token at hand nobody needs the list.
		return settings.pageToken ? warn(hidden.page, finding) : fail(finding);
	}
	const [first, ...others] = whyUnlisted(user, wanted, await makerOf(context));
	if (!settings.pageToken) return fail(first, ...others);
	// The page token that is set works without the person of the user token.
	return first.certainty === 'confirmed' ? {...fail(first, ...others), aside: true} : warn(undefined, first, ...others);
};

export const pageReach = defineCheck({
	id: 'page.reach',
	title: 'The person of the user token has the page in the list',
	area: 'page',
	needs: {user: tokenUser},
	ahead: ({read, settings}) => {
		const [token, page] = [usable(settings.userToken), usable(settings.pageId)];
		if (token && page !== undefined)
			read
				.accounts(token)
				.find(({id}) => id === page)
				.catch(() => undefined);
	},
	run: async (context, {user}): Promise<Outcome<Reached>> => {
		if (!user) return skip('The user token is not valid');
		const {settings} = context;
		const token = usable(settings.pageToken);
		const set = usable(settings.pageId);
		return examine(context, user, set ?? (token && (await pageOf(context, token))));
	},
});
