import {accountsNoPageRole} from '../causes/accounts/no-page-role.js';
import {accountsPageNotGranted} from '../causes/accounts/page-not-granted.js';
import {found, Problem} from '../causes/cause.js';
import {recipientOtherPage} from '../causes/recipient/other-page.js';
import {settingsMissing} from '../causes/settings/missing.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import type {Secret} from '../core/secret.js';
import type {Settings} from '../core/setting.js';
import {GraphError} from '../graph/error.js';
import type {Graph} from '../graph/graph.js';
import {collect} from '../graph/page-through.js';
import type {Page} from '../graph/pages.js';

/** A page, and the token that speaks for it. */
export interface PageAccess {
	readonly id: string;
	readonly name?: string;
	readonly token: Secret;
	/** Where the token came from: given, or taken from the user token. */
	readonly via: 'page-token' | 'user-token';
}

const isId = (text: string): boolean => /^\d+$/.test(text);

const withToken = ({id, name, token}: Page): PageAccess | undefined =>
	token && {id, ...(name && {name}), token, via: 'user-token'};

const notReachable = (page: string): Problem =>
	new Problem(found(accountsPageNotGranted, {page}, {certainty: 'likely'}), [
		found(accountsNoPageRole, {page}, {certainty: 'possible'}),
	]);

const byUserToken = async (graph: Graph, userToken: Secret, wanted: string): Promise<PageAccess> => {
	if (isId(wanted)) {
		const page = await graph.pages.get(wanted, userToken).catch((error: unknown) => {
			if (error instanceof GraphError && error.answer.code === 100) throw notReachable(wanted);
			throw error;
		});
		const access = withToken(page);
		if (access) return access;
		throw notReachable(wanted);
	}
	const named = (await collect(graph.pages.accounts(userToken))).filter(
		({name}) => name.toLowerCase() === wanted.toLowerCase(),
	);
	if (named.length > 1)
		throw new Problem(
			found(usageInvalid, {
				message: `${named.length} pages are called '${wanted}'`,
				hint: `Give the id: ${named.map(({id}) => id).join(', ')}`,
			}),
		);
	const access = named[0] && withToken(named[0]);
	if (access) return access;
	throw notReachable(wanted);
};

/** Asks which of several pages is meant. */
export type ChoosePage = (pages: readonly Page[]) => Promise<Page>;

const onlyPage = async (graph: Graph, userToken: Secret, choose: ChoosePage): Promise<PageAccess> => {
	const pages = (await collect(graph.pages.accounts(userToken))).filter(({token}) => token);
	const page = pages.length === 1 ? pages[0] : pages.length > 1 ? await choose(pages) : undefined;
	const access = page && withToken(page);
	if (access) return access;
	throw new Problem(found(accountsPageNotGranted, {}, {certainty: 'possible'}), [
		found(accountsNoPageRole, {}, {certainty: 'possible'}),
	]);
};

/**
 * The page that a command is about, with its token: from the page token when one is set, else from the user token.
 * @param wanted id or name from the command line; without it, the page of the settings, or the only one there is
 */
export const findPage = async (
	graph: Graph,
	{pageId, pageToken, userToken}: Settings,
	wanted: string | undefined,
	choose: ChoosePage,
): Promise<PageAccess> => {
	const page = wanted ?? pageId?.value;
	if (pageToken && (wanted === undefined || wanted === pageId?.value) && pageId)
		return {id: pageId.value, token: pageToken.value, via: 'page-token'};
	if (pageToken && (page === undefined || !userToken)) {
		const {id, name} = await graph.tokens.me(pageToken.value);
		if (page === undefined || page === id || page.toLowerCase() === name?.toLowerCase())
			return {id, ...(name && {name}), token: pageToken.value, via: 'page-token'};
		throw new Problem(found(recipientOtherPage, {page, tokenPage: id, ...(name && {tokenPageName: name})}));
	}
	if (!userToken)
		throw new Problem(
			found(settingsMissing, {
				setting: 'page access token',
				flag: '--page-token-file',
				variable: 'MESSENGER_PAGE_TOKEN',
				hint: 'a user token (--user-token-file, MESSENGER_USER_TOKEN) does as well',
			}),
		);
	return page === undefined ? onlyPage(graph, userToken.value, choose) : byUserToken(graph, userToken.value, page);
};
