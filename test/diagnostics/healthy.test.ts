import {describe, expect, it} from 'vitest';
import {Secret} from '../../src/core/secret.js';
import {type ExamineOptions, examine} from './examine.js';
import {healthyWorld, ids, setting, tokens} from './healthy-world.js';
import type {StandIn, StandInPage} from './stand-in-graph.js';

const world = (change: (world: StandIn) => void): StandIn => {
	const made = healthyWorld();
	change(made);
	return made;
};

const refusal = {code: 200, message: '(#200) Permissions error'};
const manyPages = (count: number): readonly StandInPage[] =>
	Array.from({length: count}, (_, index) => ({
		id: `21${`${index}`.padStart(12, '0')}1`,
		name: `Page ${index}`,
		token: `EAAPage${index}`,
		people: {},
	}));

const systemUser = world(made => {
	made.tokens.EAASystemUser000000000000000001 = {type: 'SYSTEM_USER', user: ids.user};
});

const worlds: readonly (readonly [name: string, world: StandIn, options?: ExamineOptions])[] = [
	['everything set', healthyWorld()],
	['a person who wrote an hour ago', healthyWorld(), {target: {recipient: ids.psid}}],
	[
		'a page token alone',
		healthyWorld(),
		{settings: {appId: undefined, appSecret: undefined, userToken: undefined, pageId: undefined}},
	],
	[
		'entry points of every kind',
		world(made => {
			const more = ['messages', 'messaging_postbacks', 'messaging_account_linking'];
			made.pages[0] = {...(made.pages[0] as StandInPage), fields: more};
			made.webhooks = made.webhooks.map(webhook => ({
				...webhook,
				fields: more.map(name => ({name, version: 'v26.0'})),
			}));
			made.profile = {
				get_started: {payload: 'START'},
				account_linking_url: 'https://shop.example.com/login',
				whitelisted_domains: ['https://shop.example.com/'],
				persistent_menu: [
					{
						locale: 'default',
						call_to_actions: [
							{type: 'web_url', title: 'Shop', url: 'https://shop.example.com/cart', messenger_extensions: true},
							{type: 'web_url', title: 'Blog', url: 'https://blog.example.com/'},
						],
					},
				],
			};
		}),
	],
	[
		'a Messenger profile that was asked for too often',
		world(made => {
			const message = '(#613) Calls to this api have exceeded the rate limit.';
			made.faults = {'GET /me/messenger_profile': {code: 613, message}};
		}),
	],
	['no app secret', healthyWorld(), {settings: {appSecret: undefined}}],
	['a user token alone', healthyWorld(), {settings: {pageToken: undefined}}],
	[
		'a user token alone, one page, and no page id',
		world(made => {
			made.pages = made.pages.slice(0, 1);
		}),
		{settings: {pageToken: undefined, pageId: undefined}},
	],
	[
		'a user token alone, several pages, and no page id',
		healthyWorld(),
		{settings: {pageToken: undefined, pageId: undefined}},
	],
	[
		'edges that only inform are none',
		world(made => {
			const none = (name: string) => ({
				code: 100,
				message: `(#100) Tried accessing nonexisting field (${name}) on node type (Page)`,
			});
			made.faults = {
				'GET /{app}/roles': none('roles'),
				'GET /{app}/permissions': none('permissions'),
				'GET /me/permissions': none('permissions'),
				'GET /{page}/thread_owner': none('thread_owner'),
				'GET /{id}/ids_for_pages': none('ids_for_pages'),
			};
		}),
		{target: {recipient: ids.psid}},
	],
	[
		'120 pages, and no batches',
		world(made => {
			made.pages = made.pages
				.slice(0, 1)
				.concat(manyPages(119).map(page => ({...page, fields: ['messages', 'messaging_postbacks']})));
			for (const {id, token = ''} of made.pages.slice(1)) made.tokens[token] = {type: 'PAGE', page: id, user: ids.user};
			made.faults = {'POST /': {code: 100, message: 'Unsupported post request.'}};
		}),
		{allPages: true},
	],
	[
		'several pages, the first of them without tasks, and none chosen',
		world(made => {
			made.pages[0] = {...(made.pages[0] as StandInPage), tasks: ['ANALYZE']};
		}),
		{settings: {pageToken: undefined, pageId: undefined}, target: {recipient: ids.otherPsid}},
	],
	['a system user', systemUser, {settings: {userToken: setting(new Secret('EAASystemUser000000000000000001'))}}],
	[
		'answers with only what is documented to be there',
		world(made => {
			made.approvals = [];
			made.roles = [];
			made.grants = [];
			made.webhooks = made.webhooks.map(({object, callback_url, fields}) => ({object, callback_url, fields}));
			made.pages = made.pages.map(({tasks: _, published: __, ...page}) => page);
			delete made.app.privacyPolicyUrl;
		}),
		{target: {recipient: ids.psid}},
	],
	[
		'edges that only inform are refused',
		world(made => {
			made.faults = {
				'GET /{app}/roles': refusal,
				'GET /{app}/permissions': refusal,
				'GET /me/permissions': refusal,
				'GET /{page}/thread_owner': refusal,
				'GET /{id}/ids_for_pages': {
					code: 3,
					message: '(#3) Application does not have the capability to make this API call.',
				},
			};
		}),
		{target: {recipient: ids.psid}},
	],
	[
		'an app that does not show itself',
		world(made => {
			made.faults = {[`GET /${ids.app}`]: {code: 100, subcode: 33, message: 'Unsupported get request.'}};
		}),
	],
	[
		'a page token without the permission to list pages',
		world(made => {
			made.tokens[tokens.page] = {
				type: 'PAGE',
				page: ids.page,
				user: ids.user,
				scopes: ['pages_messaging', 'pages_manage_metadata'],
			};
		}),
		{settings: {userToken: undefined}},
	],
	[
		'a webhook on this machine',
		world(made => {
			made.webhooks = made.webhooks.map(webhook => ({...webhook, callback_url: 'http://127.0.0.1:3000/webhook'}));
		}),
		{skip: ['webhook']},
	],
	[
		'260 pages, the one in question last',
		world(made => {
			made.pages = [...manyPages(258), ...made.pages];
		}),
	],
	[
		'260 pages, and a recipient',
		world(made => {
			made.pages = [...made.pages, ...manyPages(258)];
		}),
		{target: {recipient: ids.psid}},
	],
	[
		'permissions for this page alone',
		world(made => {
			made.tokens[tokens.page] = {
				type: 'PAGE',
				page: ids.page,
				user: ids.user,
				scopes: ['pages_show_list', 'pages_messaging', 'pages_manage_metadata'],
				targets: {pages_messaging: [ids.page]},
			};
		}),
	],
	[
		'the app has the conversation',
		world(made => {
			made.pages[0] = {...(made.pages[0] as StandInPage), owners: {[ids.psid]: ids.app}};
		}),
		{target: {recipient: ids.psid}},
	],
	[
		'usage at 79 %',
		world(made => {
			made.headers = {'x-app-usage': '{"call_count":79,"total_time":25,"total_cputime":25}'};
		}),
	],
	[
		'page token of a person who has no user token here',
		world(made => {
			made.tokens[tokens.page] = {type: 'PAGE', page: ids.page, user: '122000000000000088'};
		}),
	],
];

describe('a healthy set-up raises no alarm', () => {
	it.each(worlds.map(([name, made, options]) => ({name, made, options})))('$name', async ({made, options}) => {
		const {report, ids: causes} = await examine(made, options);
		expect(causes).toEqual([]);
		expect(report.summary.verdict).toBe('healthy');
		expect(report.summary.blocked).toBe(0);
	});
});
