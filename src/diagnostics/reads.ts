import type {Secret} from '../core/secret.js';
import type {Settings} from '../core/setting.js';
import {GraphError} from '../graph/error.js';
import type {Graph} from '../graph/graph.js';
import {collect} from '../graph/page-through.js';
import type {Page} from '../graph/pages.js';
import type {MessengerProfile} from '../graph/profile.js';
import {appToken, type TokenInfo} from '../graph/tokens.js';
import {createMemo} from './memo.js';
import {usable} from './usable.js';
import {createWalk, type Walk} from './walk.js';

/** What Meta says about a token, or why it does not. */
export type Inspection =
	| {readonly kind: 'known'; readonly info: TokenInfo}
	/** Meta tells an app about its own tokens alone. */
	| {readonly kind: 'other-app'; readonly error: GraphError}
	/** Nobody is there who may ask, or Meta refused the one who asked. */
	| {readonly kind: 'untold'; readonly error?: GraphError};

const saysOtherApp = ({answer}: GraphError): boolean =>
	answer.code === 100 && /app_?id in the input_token|did not match the viewing app/i.test(answer.message);

/** Messenger profiles by page token. Meta takes ten such calls in ten minutes, the bot's own among them: who looks again keeps the answer. */
export type KeptProfiles = WeakMap<Secret, Promise<MessengerProfile>>;

/** The questions that checks ask of the Graph API. Each goes out once a run; all of them only read. */
export const createReads = (graph: Graph, settings: Settings, profiles: KeptProfiles = new WeakMap()) => {
	const once = createMemo();
	const walks = new Map<string, Walk<Page>>();
	const tags = new WeakMap<Secret, number>();
	let tagged = 0;
	const appId = usable(settings.appId);
	const appSecret = usable(settings.appSecret);
	const userToken = usable(settings.userToken);
	const asApp = appId !== undefined && appSecret ? appToken(appId, appSecret) : undefined;

	/** Tells tokens apart in keys without having them there. */
	const tag = (token: Secret): number => {
		const known = tags.get(token);
		if (known !== undefined) return known;
		tags.set(token, ++tagged);
		return tagged;
	};

	const asTheApp = <Value>(ask: (id: string, token: Secret) => Promise<Value>): Promise<Value> => {
		if (appId === undefined || !asApp) throw new TypeError('Asked in the name of an app that is not known');
		return ask(appId, asApp);
	};

	const inspect = async (token: Secret): Promise<Inspection> => {
		// A token may ask about itself, and is answered when its person is an admin or a developer of the app.
		const caller = asApp ?? userToken ?? token;
		try {
			const info = await graph.tokens.inspect(token, caller);
			const error = info.error && new GraphError(info.error, {method: 'GET', path: '/debug_token'});
			return error && saysOtherApp(error) ? {kind: 'other-app', error} : {kind: 'known', info};
		} catch (error) {
			if (!(error instanceof GraphError)) throw error;
			return {kind: saysOtherApp(error) ? 'other-app' : 'untold', error};
		}
	};

	const accounts = (token: Secret): Walk<Page> => {
		const key = `${tag(token)}`;
		const walk =
			walks.get(key) ?? createWalk(graph.pages.accounts(token, 'me', 'id,name,access_token,tasks,is_published'));
		walks.set(key, walk);
		return walk;
	};

	const listsPages = async (token: Secret): Promise<boolean> => {
		try {
			return (await accounts(token).find(() => true)) !== undefined;
		} catch (error) {
			if (error instanceof GraphError) return false;
			throw error;
		}
	};

	return {
		/** Whether questions in the name of the app can be asked. */
		asApp: asApp !== undefined,

		app: () => once('app', () => asTheApp((id, token) => graph.app.get(id, token))),
		appDetails: () =>
			once('app details', () =>
				asTheApp((id, token) => graph.app.get(id, token, 'id,name,category,privacy_policy_url')),
			),
		approvals: () => once('approvals', () => asTheApp((id, token) => collect(graph.app.approvals(id, token)))),
		roles: () => once('roles', () => asTheApp((id, token) => collect(graph.app.roles(id, token)))),
		webhooks: () => once('webhooks', () => asTheApp((id, token) => collect(graph.subscriptions.ofApp(id, token)))),
		testUsers: () => once('test users', () => asTheApp((id, token) => collect(graph.testUsers.list(id, token)))),
		/** The ids of a person under the pages of the app's portfolio, when `id` is the one that this app knows them by. */
		idsForPages: (id: string) =>
			once(`ids for pages ${id}`, () => asTheApp((_, token) => collect(graph.people.idsForPages(id, token)))),
		/** Whether the app knows a person by this id. */
		appKnows: (id: string) => once(`app knows ${id}`, () => asTheApp((_, token) => graph.people.exists(id, token))),

		inspection: (token: Secret) => once(`inspection ${tag(token)}`, () => inspect(token)),
		me: (token: Secret) => once(`me ${tag(token)}`, () => graph.tokens.me(token)),
		grants: (token: Secret) => once(`grants ${tag(token)}`, () => collect(graph.people.grants(token))),

		/** The pages of the person, fetched as far as somebody looks. */
		accounts,
		page: (id: string, token: Secret) => once(`page ${id} ${tag(token)}`, () => graph.pages.get(id, token)),
		pageState: (id: string, token: Secret) =>
			once(`page state ${id} ${tag(token)}`, () => graph.pages.get(id, token, 'id,name,is_published')),
		/** Whether the token certainly lists pages, which that of a person alone does. */
		listsPages: (token: Secret) => once(`lists pages ${tag(token)}`, () => listsPages(token)),
		messengerProfile: (token: Secret): Promise<MessengerProfile> => {
			const known = profiles.get(token);
			if (known) return known;
			const asked = graph.profile.get(token);
			profiles.set(token, asked);
			// Begun ahead and perhaps never awaited. Another look asks anew.
			asked.catch(() => profiles.delete(token));
			return asked;
		},
		businesses: (token: Secret) => once(`businesses ${tag(token)}`, () => collect(graph.pages.businesses(token))),
		pagesOfBusiness: (business: string, edge: 'owned_pages' | 'client_pages', token: Secret) =>
			once(`${edge} ${business} ${tag(token)}`, () => collect(graph.pages.ofBusiness(business, edge, token))),

		subscribedApps: (page: string, token: Secret) =>
			once(`subscribed apps ${page} ${tag(token)}`, () => collect(graph.subscriptions.ofPage(page, token))),

		profile: (psid: string, token: Secret) =>
			once(`profile ${psid} ${tag(token)}`, () => graph.people.profile(psid, token)),
		conversations: (page: string, token: Secret, psid: string) =>
			once(`conversations ${page} ${psid} ${tag(token)}`, () => graph.people.conversationWith(page, token, psid)),
		recentConversations: (page: string, token: Secret) =>
			once(`recent ${page} ${tag(token)}`, () => graph.people.recentConversations(page, token)),
		threadOwner: (page: string, token: Secret, psid: string) =>
			once(`thread owner ${page} ${psid} ${tag(token)}`, () => graph.people.threadOwner(page, token, psid)),
		idsForApps: (psid: string, token: Secret) =>
			once(`ids for apps ${psid} ${tag(token)}`, () => collect(graph.people.idsForApps(psid, token))),
	};
};

export type Reads = ReturnType<typeof createReads>;
