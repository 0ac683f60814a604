import {found, Problem} from '../../causes/cause.js';
import {subscriptionFieldsMissing} from '../../causes/subscription/fields-missing.js';
import {tokenExpiresSoon} from '../../causes/token/expires-soon.js';
import {tokenOtherApp} from '../../causes/token/other-app.js';
import type {Graph} from '../../graph/graph.js';
import type {App} from '../../setup/app.js';
import type {TestPage} from '../../setup/test-page.js';

type TokenInfo = Awaited<ReturnType<Graph['tokens']['inspect']>>;

/** What Meta says of the page token. @throws Problem where it is that of another app, or ends though it should last */
export const inspectPageToken = async (
	graph: Graph,
	app: App,
	page: TestPage,
	mustLast: boolean,
): Promise<TokenInfo> => {
	const inspected = await graph.tokens.inspect(page.token, app.token);
	if (inspected.appId !== undefined && inspected.appId !== app.id)
		throw new Problem(
			found(tokenOtherApp, {}, {seen: [`debug_token names the app ${inspected.appId}, the settings name ${app.id}`]}),
		);
	if (mustLast && inspected.expiresAt)
		throw new Problem(found(tokenExpiresSoon, {expiresAt: inspected.expiresAt.toISOString(), kind: 'page'}));
	return inspected;
};

/** Proof that all of it works. @throws Problem for what does not */
export const prove = async (
	graph: Graph,
	page: TestPage,
	info: TokenInfo,
	wanted: readonly string[],
	subscribed: readonly string[],
): Promise<void> => {
	const missing = wanted.filter(field => !subscribed.includes(field));
	if (missing.length > 0)
		throw new Problem(found(subscriptionFieldsMissing, {page: page.id, fields: missing, list: 'page'}));
	const {id} = await graph.tokens.me(page.token);
	if (!info.isValid || id !== page.id)
		throw new Problem(
			found(tokenExpiresSoon, {kind: 'page'}, {certainty: 'possible', seen: [`The page token answers for ${id}`]}),
		);
};
