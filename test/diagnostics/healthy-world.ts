import {Secret} from '../../src/core/secret.js';
import type {Setting, Settings} from '../../src/core/setting.js';
import type {StandIn} from './stand-in-graph.js';

export const ids = {
	app: '300000000000001',
	page: '200000000000001',
	otherPage: '200000000000002',
	user: '122000000000000001',
	psid: '4000000000000011',
	otherPsid: '4000000000000022',
	asid: '122000000000000777',
} as const;

export const tokens = {
	page: 'EAAHealthyPageToken000000000000001',
	otherPage: 'EAAHealthyPageToken000000000000002',
	user: 'EAAHealthyUserToken000000000000001',
	secret: '0123456789abcdef0123456789abcdef',
} as const;

export const now = new Date('2026-11-22T12:00:00Z');
export const hoursAgo = (hours: number): string =>
	new Date(now.getTime() - hours * 3_600_000).toISOString().replace('.000Z', '+0000');

const allTasks = ['ANALYZE', 'ADVERTISE', 'MESSAGING', 'MODERATE', 'CREATE_CONTENT', 'MANAGE'];
const fields = ['messages', 'messaging_postbacks', 'message_deliveries'];

/** Everything as it should be: two pages, one bot, people who wrote an hour ago. */
export const healthyWorld = (): StandIn => ({
	app: {id: ids.app, secret: tokens.secret, privacyPolicyUrl: 'https://example.com/privacy'},
	tokens: {
		[tokens.user]: {type: 'USER', user: ids.user, expiresAt: now.getTime() / 1000 + 50 * 86_400},
		[tokens.page]: {type: 'PAGE', page: ids.page, user: ids.user},
		[tokens.otherPage]: {type: 'PAGE', page: ids.otherPage, user: ids.user},
	},
	pages: [
		{
			id: ids.page,
			name: 'Example Page',
			token: tokens.page,
			tasks: allTasks,
			published: true,
			fields,
			people: {[ids.psid]: hoursAgo(1)},
		},
		{
			id: ids.otherPage,
			name: 'Other Page',
			token: tokens.otherPage,
			tasks: allTasks,
			published: true,
			fields,
			people: {[ids.otherPsid]: hoursAgo(1)},
		},
	],
	webhooks: [
		{
			object: 'page',
			callback_url: 'https://bot.example.com/webhook',
			active: true,
			fields: fields.map(name => ({name, version: 'v26.0'})),
		},
	],
	approvals: [{permission: 'pages_messaging', status: 'live'}],
	roles: [{user: ids.user, role: 'administrators'}],
	grants: ['pages_messaging', 'pages_manage_metadata', 'pages_show_list'].map(permission => ({
		permission,
		status: 'granted',
	})),
	matches: {[ids.asid]: {[ids.page]: ids.psid}},
});

const of = <Value>(value: Value, name: string): Setting<Value> => ({
	value,
	source: {kind: 'environment', name},
	hides: [],
});

/** The settings that go with it. */
export const healthySettings = (graphUrl: string): Settings => ({
	appId: of(ids.app as string, 'MESSENGER_APP_ID'),
	appSecret: of(new Secret(tokens.secret), 'MESSENGER_APP_SECRET'),
	pageId: of(ids.page as string, 'MESSENGER_PAGE_ID'),
	pageToken: of(new Secret(tokens.page), 'MESSENGER_PAGE_TOKEN'),
	userToken: of(new Secret(tokens.user), 'MESSENGER_USER_TOKEN'),
	graphUrl: of(graphUrl, 'MESSENGER_GRAPH_URL'),
	graphVersion: of('v26.0', 'MESSENGER_GRAPH_VERSION'),
});

export const setting = <Value>(value: Value, name = 'MESSENGER_TEST'): Setting<Value> => of(value, name);
