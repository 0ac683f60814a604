import {type Cause, found, Problem} from '../causes/cause.js';
import {diagnose} from '../causes/diagnose.js';
import {recipientOtherPage} from '../causes/recipient/other-page.js';
import {tokenAppInsteadOfPage} from '../causes/token/app-instead-of-page.js';
import {tokenMalformed} from '../causes/token/malformed.js';
import {tokenOtherApp} from '../causes/token/other-app.js';
import {tokenPageInsteadOfUser} from '../causes/token/page-instead-of-user.js';
import {tokenUserInsteadOfPage} from '../causes/token/user-instead-of-page.js';
import type {Secret} from '../core/secret.js';
import {GraphError} from '../graph/error.js';
import type {Graph} from '../graph/graph.js';
import type {TokenInfo} from '../graph/tokens.js';
import type {App} from './app.js';

/** What a token is for. */
export interface TokenUse {
	readonly kind: 'user' | 'page';
	/** Who asks `debug_token`. Without it, the token can only be asked who it speaks for. */
	readonly app: App | undefined;
	/** The page that a page token should speak for, when that is known. */
	readonly pageId?: string;
}

export interface CheckedToken {
	/** The page that a page token speaks for. */
	readonly pageId?: string;
	/** null: never. undefined: nobody said. */
	readonly expiresAt?: Date | null;
}

/** The kinds of `debug_token` that do not serve, and what that is called. */
const mistaken: Readonly<Record<TokenUse['kind'], Readonly<Record<string, Cause>>>> = {
	user: {PAGE: tokenPageInsteadOfUser, APP: tokenAppInsteadOfPage},
	page: {USER: tokenUserInsteadOfPage, SYSTEM_USER: tokenUserInsteadOfPage, APP: tokenAppInsteadOfPage},
};

const refuseInvalid = ({isValid, error}: TokenInfo): void => {
	if (isValid) return;
	if (!error) throw new Problem(found(tokenMalformed, {}, {certainty: 'possible'}));
	const [first, ...others] = diagnose(new GraphError(error));
	throw new Problem(first, others);
};

const refuseOtherApp = ({appId, application}: TokenInfo, app: App): void => {
	if (appId === undefined || appId === app.id) return;
	const seen = [`debug_token names the app ${application ? `${application} (${appId})` : appId}`];
	throw new Problem(found(tokenOtherApp, {tokenApp: appId, app: app.id}, {seen}));
};

const refuseOtherPage = (tokenPage: string | undefined, page: string | undefined): void => {
	if (tokenPage !== undefined && page !== undefined && tokenPage !== page)
		throw new Problem(found(recipientOtherPage, {page, tokenPage}));
};

const byDebugToken = async (graph: Graph, token: Secret, {kind, pageId}: TokenUse, app: App): Promise<CheckedToken> => {
	const info = await graph.tokens.inspect(token, app.token);
	refuseInvalid(info);
	refuseOtherApp(info, app);
	const mistake = mistaken[kind][info.type ?? ''];
	if (mistake) throw new Problem(found(mistake, {}, {seen: [`debug_token says that it is of the kind ${info.type}`]}));
	const own = kind === 'page' ? info.profileId : undefined;
	refuseOtherPage(own, pageId);
	return {
		...(own !== undefined && {pageId: own}),
		...(info.expiresAt !== undefined && {expiresAt: info.expiresAt}),
	};
};

/** A field that pages have and people have not tells the two apart. */
const bySelf = async (graph: Graph, token: Secret, {kind, pageId}: TokenUse): Promise<CheckedToken> => {
	const {id} = await graph.tokens.me(token);
	if (kind === 'user') return {};
	await graph.pages.get(id, token, 'id,category').catch((error: unknown) => {
		if (!(error instanceof GraphError) || error.answer.code !== 100) throw error;
		throw new Problem(found(tokenUserInsteadOfPage, {}, {certainty: 'likely', answer: error.answer}));
	});
	refuseOtherPage(id, pageId);
	return {pageId: id};
};

/** Whether a token serves: valid, of the right kind, of the right app and page. @throws Problem, GraphError, TransportError */
export const checkToken = async (graph: Graph, token: Secret, use: TokenUse): Promise<CheckedToken> =>
	use.app ? byDebugToken(graph, token, use, use.app) : bySelf(graph, token, use);
