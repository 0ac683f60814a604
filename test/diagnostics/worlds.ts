import type {Certainty} from '../../src/causes/cause.js';
import {Secret} from '../../src/core/secret.js';
import type {ExamineOptions} from './examine.js';
import {healthyWorld, hoursAgo, ids, now, setting, tokens} from './healthy-world.js';
import type {Refusal, StandIn, StandInPage, StandInToken} from './stand-in-graph.js';

/** A set-up with one thing wrong, and what the doctor must say of it. */
export interface World {
	readonly name: string;
	readonly world: StandIn;
	readonly options?: ExamineOptions;
	readonly cause: string;
	readonly certainty?: Certainty;
	/** Default: nothing else is found. */
	readonly also?: readonly string[];
	/** Default: either. */
	readonly verdict?: 'problems' | 'healthy' | 'inconclusive';
}

const seconds = now.getTime() / 1000;

const world = (change: (world: StandIn) => void): StandIn => {
	const made = healthyWorld();
	change(made);
	return made;
};

const page = (change: Partial<StandInPage>): StandIn =>
	world(made => {
		made.pages[0] = {...(made.pages[0] as StandInPage), ...change};
	});

const token = (value: string, change: Partial<StandInToken>): StandIn =>
	world(made => {
		made.tokens[value] = {...(made.tokens[value] as StandInToken), ...change};
	});

const dead = (subcode: number, message: string): StandIn =>
	token(tokens.page, {invalid: {code: 190, subcode, message: `Error validating access token: ${message}`}});

const refusing = (call: string, refusal: Refusal): StandIn =>
	world(made => {
		made.faults = {[call]: refusal};
	});

const webhook = (change: Partial<StandIn['webhooks'][number]>): StandIn =>
	world(made => {
		made.webhooks = made.webhooks.map(one => ({...one, ...change}));
	});

const fields = (...names: string[]): {name: string; version: string}[] => names.map(name => ({name, version: 'v26.0'}));

const to = (recipient: string): ExamineOptions => ({target: {recipient}});

const withPageToken = (value: string): ExamineOptions => ({
	settings: {pageToken: setting(new Secret(value), 'MESSENGER_PAGE_TOKEN')},
});

const faulty = (value: string, fault: string): ExamineOptions => ({
	settings: {pageToken: {...setting(new Secret(value), 'MESSENGER_PAGE_TOKEN'), fault}},
});

const business = {
	'x-business-use-case-usage': (percent: number, minutes: number) =>
		JSON.stringify({
			[ids.page]: [
				{
					type: 'messenger',
					call_count: percent,
					total_cputime: 1,
					total_time: 1,
					estimated_time_to_regain_access: minutes,
				},
			],
		}),
};

const limited = (code: number, message: string): StandIn => refusing('*', {code, message, status: 403});

const pageTokenAlone = {appId: undefined, appSecret: undefined, userToken: undefined} as const;
const noBatches: Refusal = {code: 100, message: 'Unsupported post request.'};
const noEdge = (name: string): Refusal => ({
	code: 100,
	message: `(#100) Tried accessing nonexisting field (${name}) on node type (User)`,
});

export const worlds: readonly World[] = [
	// Settings.
	{
		name: 'no token at all',
		world: healthyWorld(),
		options: {settings: {pageToken: undefined, userToken: undefined}},
		cause: 'token.missing',
	},
	{
		name: 'token in quotes',
		world: healthyWorld(),
		options: faulty(`"${tokens.page}"`, 'there are quotes around it'),
		cause: 'token.malformed',
	},
	{
		name: 'token pasted twice',
		world: healthyWorld(),
		options: withPageToken(tokens.page + tokens.page),
		cause: 'token.malformed',
	},
	{name: 'token cut off', world: healthyWorld(), options: withPageToken('EAAHealthyPageTok'), cause: 'token.malformed'},
	{
		name: 'secret with blanks',
		world: healthyWorld(),
		options: {
			settings: {
				appSecret: {...setting(new Secret(` ${tokens.secret}`)), fault: 'there are blanks or line ends around it'},
			},
		},
		cause: 'app-secret.wrong',
	},
	{
		name: 'version ended',
		world: world(made => {
			made.answersIn = 'v21.0';
		}),
		options: {settings: {graphVersion: setting('v19.0')}},
		cause: 'api.version-deprecated',
	},
	{
		name: 'version refused',
		world: limited(2635, '(#2635) You are calling a deprecated version of the API.'),
		cause: 'api.version-deprecated',
	},

	// Tokens that ended.
	{
		name: 'expired',
		world: dead(463, 'Session has expired on Sunday, 01-Nov-26 06:00:00 PST. The current time is …'),
		cause: 'token.expired',
	},
	{
		name: 'password changed',
		world: dead(460, 'The session has been invalidated because the user changed their password.'),
		cause: 'token.session-invalidated',
	},
	{
		name: 'logged out',
		world: dead(467, 'The session is invalid because the user logged out.'),
		cause: 'token.user-logged-out',
	},
	{
		name: 'app removed',
		world: dead(458, 'The user has not authorized application 300000000000001.'),
		cause: 'token.app-deauthorized',
	},
	{
		name: 'checkpoint 459',
		world: dead(459, 'You cannot access the app till you log in to www.facebook.com'),
		cause: 'token.checkpointed',
	},
	{
		name: 'checkpoint 490',
		world: dead(490, 'The user is enrolled in a blocking, logged-in checkpoint'),
		cause: 'token.checkpointed',
	},
	{name: 'unconfirmed', world: dead(464, 'the user is not a confirmed user.'), cause: 'token.user-unconfirmed'},
	{
		name: 'role lost',
		world: dead(492, 'The user must be an administrator of the page in order to impersonate it.'),
		cause: 'token.admin-role-lost',
	},
	{name: 'in the language of the person', world: dead(463, 'Die Sitzung ist abgelaufen.'), cause: 'token.expired'},
	{
		name: 'page gone',
		world: token(tokens.page, {
			invalid: {
				code: 190,
				message: 'Error validating access token: This Page access token belongs to a Page that is not accessible.',
			},
		}),
		cause: 'token.page-not-accessible',
	},
	{
		name: 'expired, and only debug_token says so',
		world: world(made => {
			made.tokens[tokens.page] = {
				type: 'PAGE',
				page: ids.page,
				user: ids.user,
				invalid: {code: 190, subcode: 463, message: 'Session has expired'},
			};
			made.faults = {'GET /me': {body: {id: ids.page, name: 'Example Page'}}};
		}),
		cause: 'token.expired',
	},
	{name: 'ends within the hour', world: token(tokens.page, {expiresAt: seconds + 3_000}), cause: 'token.expires-soon'},
	{name: 'ends within days', world: token(tokens.page, {expiresAt: seconds + 4 * 86_400}), cause: 'token.expires-soon'},
	{
		name: 'access to data ended',
		world: token(tokens.page, {dataAccessExpiresAt: seconds - 86_400}),
		cause: 'token.expired',
	},
	{
		name: 'access to data ended, by the user token',
		world: token(tokens.user, {dataAccessExpiresAt: seconds - 86_400}),
		cause: 'token.expired',
	},
	{
		name: 'user token expired',
		world: token(tokens.user, {invalid: {code: 190, subcode: 463, message: 'Session has expired'}}),
		cause: 'token.expired',
		verdict: 'problems',
	},
	{
		name: 'user token expired, and the page not subscribed: the bot lives on its page token',
		world: world(made => {
			made.pages[0] = {...(made.pages[0] as StandInPage), fields: null};
			made.tokens[tokens.user] = {
				type: 'USER',
				user: ids.user,
				invalid: {code: 190, subcode: 463, message: 'Session has expired'},
			};
		}),
		cause: 'subscription.page-not-subscribed',
		also: ['token.expired'],
	},

	// Tokens of the wrong kind.
	{
		name: 'user token as page token',
		world: healthyWorld(),
		options: withPageToken(tokens.user),
		cause: 'token.user-instead-of-page',
	},
	{
		name: 'user token as page token, without an app secret',
		world: healthyWorld(),
		options: {settings: {...withPageToken(tokens.user).settings, appSecret: undefined, userToken: undefined}},
		cause: 'token.user-instead-of-page',
	},
	{
		name: 'user token as page token, and nothing else set',
		world: healthyWorld(),
		options: {settings: {...withPageToken(tokens.user).settings, ...pageTokenAlone, pageId: undefined}},
		cause: 'token.user-instead-of-page',
	},
	{
		name: 'app token as page token',
		world: healthyWorld(),
		options: withPageToken(`${ids.app}|${tokens.secret}`),
		cause: 'token.app-instead-of-page',
	},
	{
		name: 'page token as user token',
		world: healthyWorld(),
		options: {settings: {userToken: setting(new Secret(tokens.page))}},
		cause: 'token.page-instead-of-user',
	},
	{
		name: 'page token as user token, without an app secret',
		world: healthyWorld(),
		options: {settings: {userToken: setting(new Secret(tokens.page)), appSecret: undefined}},
		cause: 'token.page-instead-of-user',
	},
	{name: 'token of another app', world: token(tokens.page, {app: '300000000000009'}), cause: 'token.other-app'},
	{
		name: 'token of another app, in debug_token alone',
		world: world(made => {
			made.faults = {
				'GET /debug_token': {
					body: {
						data: {
							app_id: '300000000000009',
							type: 'PAGE',
							is_valid: true,
							profile_id: ids.page,
							scopes: ['pages_messaging'],
							expires_at: 0,
						},
					},
				},
			};
		}),
		options: {settings: {userToken: undefined}},
		cause: 'token.other-app',
	},
	{
		name: 'user token of another app',
		world: token(tokens.user, {app: '300000000000009'}),
		cause: 'token.other-app',
		verdict: 'problems',
	},
	{
		name: 'token of another page',
		world: healthyWorld(),
		options: withPageToken(tokens.otherPage),
		cause: 'recipient.other-page',
	},
	{
		name: 'user token of somebody else',
		world: world(made => {
			made.tokens.EAASomebodyElse0000000000000001 = {type: 'USER', user: '122000000000000099'};
			made.faults = {
				'GET /me/accounts': {body: {data: []}},
				[`GET /${ids.page}`]: {code: 100, subcode: 33, message: 'Unsupported get request.'},
			};
		}),
		options: {settings: {userToken: setting(new Secret('EAASomebodyElse0000000000000001'))}},
		cause: 'token.other-user',
	},

	// The secret.
	{
		name: 'wrong secret',
		world: healthyWorld(),
		options: {settings: {appSecret: setting(new Secret('f'.repeat(32)))}},
		cause: 'app-secret.wrong',
	},
	{
		name: 'wrong app id',
		world: healthyWorld(),
		options: {settings: {appId: setting('300000000000002')}},
		cause: 'exchange.wrong-app-id',
	},
	{
		name: 'app id and secret swapped',
		world: healthyWorld(),
		options: {
			settings: {
				appId: {...setting(tokens.secret), fault: 'an id holds digits alone'},
				appSecret: setting(new Secret(ids.app)),
			},
		},
		cause: 'exchange.wrong-app-id',
	},
	{
		name: 'proof required',
		world: world(made => {
			made.app.requireProof = true;
		}),
		options: {settings: {appSecret: undefined}},
		cause: 'app-secret.proof-required',
	},
	{
		name: 'app deleted',
		world: world(made => {
			made.app.deleted = true;
		}),
		cause: 'app.deleted-or-disabled',
	},
	{
		name: 'app restricted',
		world: limited(200, '(#200) API access disrupted. Go to the App Dashboard and complete Data Use Checkup.'),
		cause: 'app.restricted',
	},

	// Permissions.
	{
		name: 'pages_messaging missing',
		world: token(tokens.page, {scopes: ['pages_show_list', 'pages_manage_metadata']}),
		cause: 'permission.missing',
	},
	{
		name: 'pages_manage_metadata missing',
		world: world(made => {
			made.tokens[tokens.page] = {
				type: 'PAGE',
				page: ids.page,
				user: ids.user,
				scopes: ['pages_show_list', 'pages_messaging'],
			};
			made.faults = {
				'GET /{page}/subscribed_apps': {
					code: 200,
					message: '(#200) Requires pages_manage_metadata permission to manage the object',
				},
			};
		}),
		cause: 'permission.missing',
	},
	{
		name: 'pages_show_list missing',
		world: world(made => {
			made.tokens[tokens.user] = {type: 'USER', user: ids.user, scopes: ['pages_messaging', 'pages_manage_metadata']};
			made.faults = {'GET /me/accounts': {body: {data: []}}};
		}),
		cause: 'permission.missing',
	},
	{
		name: 'pages_messaging missing, with a page token alone',
		world: world(made => {
			made.faults = {
				'GET /{page}/conversations': {code: 230, message: '(#230) Requires pages_messaging permission'},
				'GET /me/messenger_profile': {code: 230, message: '(#230) Requires pages_messaging permission'},
			};
		}),
		options: {settings: pageTokenAlone},
		cause: 'permission.missing',
	},
	{
		name: 'pages_messaging missing, with a user token of several pages alone',
		world: token(tokens.user, {scopes: ['pages_show_list', 'pages_manage_metadata']}),
		options: {settings: {pageToken: undefined, pageId: undefined}},
		cause: 'permission.missing',
		verdict: 'problems',
	},
	{
		name: 'granted for another page',
		world: token(tokens.page, {targets: {pages_messaging: [ids.otherPage]}}),
		cause: 'accounts.page-not-granted',
	},
	{
		name: 'declined',
		world: world(made => {
			made.grants = [{permission: 'pages_messaging', status: 'declined'}];
		}),
		cause: 'permission.missing',
	},
	{
		name: 'not approved',
		world: world(made => {
			made.approvals = [{permission: 'pages_messaging', status: 'unapproved'}];
		}),
		cause: 'permission.no-advanced-access',
		certainty: 'likely',
	},

	// The page.
	{name: 'unpublished', world: page({published: false}), cause: 'page.unpublished'},
	{
		name: 'menu opens a domain that is not whitelisted',
		world: world(made => {
			made.profile = {
				whitelisted_domains: ['https://other.example.com/'],
				persistent_menu: [
					{
						locale: 'default',
						call_to_actions: [
							{type: 'web_url', title: 'Blog', url: 'https://blog.example.com/'},
							{type: 'web_url', title: 'Shop', url: 'https://shop.example.com/cart', messenger_extensions: true},
						],
					},
				],
			};
		}),
		cause: 'profile.domain-not-whitelisted',
	},
	{
		name: 'account linking that nobody hears of',
		world: world(made => {
			made.profile = {account_linking_url: 'https://shop.example.com/login'};
		}),
		cause: 'subscription.fields-missing',
	},
	{name: 'only by a portfolio', world: page({hidden: true}), cause: 'accounts.business-owned'},
	{
		name: 'only by a portfolio, with a user token alone',
		world: page({hidden: true}),
		options: {settings: {pageToken: undefined}},
		cause: 'accounts.business-owned',
		verdict: 'problems',
	},
	{
		name: 'not ticked at login',
		world: world(made => {
			made.pages[0] = {...(made.pages[0] as StandInPage), hidden: true};
			made.tokens[tokens.user] = {
				type: 'USER',
				user: ids.user,
				targets: {pages_show_list: [ids.otherPage], pages_messaging: [ids.otherPage]},
			};
			made.faults = {[`GET /${ids.page}`]: {code: 100, subcode: 33, message: 'Unsupported get request.'}};
		}),
		options: {settings: {pageToken: undefined}},
		cause: 'accounts.page-not-granted',
	},
	{
		name: 'no role on the page',
		world: world(made => {
			made.pages[0] = {...(made.pages[0] as StandInPage), hidden: true};
			made.faults = {[`GET /${ids.page}`]: {code: 100, subcode: 33, message: 'Unsupported get request.'}};
		}),
		options: {settings: {pageToken: undefined}},
		cause: 'accounts.no-page-role',
	},
	{name: 'no task for messages', world: page({tasks: ['ANALYZE', 'ADVERTISE']}), cause: 'accounts.no-page-role'},
	{
		name: 'profile number as page id',
		world: healthyWorld(),
		options: {settings: {pageId: setting('61550000000001')}},
		cause: 'page.profile-id-not-page-id',
	},

	// Subscriptions.
	{name: 'page not subscribed', world: page({fields: null}), cause: 'subscription.page-not-subscribed'},
	{
		name: 'messages missing on the page',
		world: page({fields: ['messaging_postbacks']}),
		cause: 'subscription.fields-missing',
	},
	{name: 'postbacks missing on the page', world: page({fields: ['messages']}), cause: 'subscription.fields-missing'},
	{
		name: 'postbacks missing on the app',
		world: webhook({fields: fields('messages')}),
		cause: 'subscription.fields-missing',
	},
	{
		name: 'no overlap',
		world: world(made => {
			made.pages[0] = {...(made.pages[0] as StandInPage), fields: ['messages']};
			made.webhooks = [
				{
					object: 'page',
					callback_url: 'https://bot.example.com/webhook',
					active: true,
					fields: fields('messaging_postbacks'),
				},
			];
		}),
		cause: 'subscription.fields-missing',
	},
	{name: 'webhook of another object', world: webhook({object: 'user'}), cause: 'subscription.wrong-object'},
	{
		name: 'no webhook',
		world: world(made => {
			made.webhooks = [];
		}),
		cause: 'subscription.app-webhook-missing',
	},
	{name: 'inactive', world: webhook({active: false}), cause: 'subscription.disabled-after-failures'},
	{
		name: 'inactive, and the page taken off',
		world: world(made => {
			made.webhooks = made.webhooks.map(one => ({...one, active: false}));
			made.pages[0] = {...(made.pages[0] as StandInPage), fields: null};
		}),
		cause: 'subscription.disabled-after-failures',
		also: ['subscription.page-not-subscribed'],
	},
	{
		name: 'callback without https',
		world: webhook({callback_url: 'http://bot.example.com/webhook'}),
		cause: 'webhook.not-https',
	},
	{
		name: 'private callback',
		world: webhook({callback_url: 'https://192.168.1.20/webhook'}),
		cause: 'webhook.host-not-public',
	},
	{
		name: 'no webhook, because the one that is named would not pass the handshake',
		world: world(made => {
			made.webhooks = [];
		}),
		options: {target: {webhookUrl: 'http://127.0.0.1:9/webhook'}},
		cause: 'webhook.server-unreachable',
		also: ['subscription.app-webhook-missing'],
	},
	{
		name: 'callback elsewhere',
		world: healthyWorld(),
		options: {target: {webhookUrl: 'https://new.example.com/webhook'}, skip: ['webhook']},
		cause: 'subscription.wrong-object',
	},

	// Limits.
	{
		name: 'app usage at 100 %',
		world: world(made => {
			made.headers = {'x-app-usage': '{"call_count":100,"total_time":25,"total_cputime":25}'};
		}),
		cause: 'rate.app-limit',
	},
	{
		name: 'messenger usage at 85 %',
		world: world(made => {
			made.headers = {'x-business-use-case-usage': business['x-business-use-case-usage'](85, 0)};
		}),
		cause: 'rate.page-limit',
	},
	{name: 'code 4', world: limited(4, '(#4) Application request limit reached'), cause: 'rate.app-limit'},
	{
		name: 'code 17',
		world: refusing('GET /me/accounts', {code: 17, message: '(#17) User request limit reached'}),
		cause: 'rate.user-limit',
	},
	{
		name: 'code 32',
		world: refusing('GET /{page}/subscribed_apps', {code: 32, message: '(#32) Page request limit reached'}),
		cause: 'rate.page-limit',
	},
	{
		name: 'code 613',
		world: refusing('GET /{page}/conversations', {
			code: 613,
			message: '(#613) Calls to this api have exceeded the rate limit.',
		}),
		options: to(ids.psid),
		cause: 'rate.send-limit',
	},
	{
		name: 'code 80006',
		world: limited(80006, '(#80006) There have been too many calls to this Messenger account.'),
		cause: 'rate.page-limit',
	},

	// Recipients.
	{name: 'placeholder', world: healthyWorld(), options: to('<PSID>'), cause: 'recipient.malformed'},
	{name: 'undefined', world: healthyWorld(), options: to('undefined'), cause: 'recipient.malformed'},
	{name: 'phone number', world: healthyWorld(), options: to('+1 (555) 010-0123'), cause: 'recipient.phone-number'},
	{
		name: 'phone number without plus',
		world: healthyWorld(),
		options: to('15550100123'),
		cause: 'recipient.phone-number',
		certainty: 'likely',
		also: ['recipient.no-conversation'],
	},
	{
		name: 'scientific notation',
		world: healthyWorld(),
		options: to('4.00000000000001E+15'),
		cause: 'recipient.id-precision-loss',
	},
	{
		name: 'rounded',
		world: page({people: {'24681012141618203': hoursAgo(1)}}),
		options: to(String(Number('24681012141618203'))),
		cause: 'recipient.id-precision-loss',
	},
	{
		name: 'ends in zeros',
		world: healthyWorld(),
		options: to('24681012141610000'),
		cause: 'recipient.id-precision-loss',
		certainty: 'likely',
		also: ['recipient.no-conversation'],
	},
	{name: 'the page itself', world: healthyWorld(), options: to(ids.page), cause: 'recipient.page-itself'},
	{
		name: 'the page itself, with echoes',
		world: page({fields: ['messages', 'messaging_postbacks', 'message_echoes']}),
		options: to(ids.page),
		cause: 'event.echo-answered',
	},
	{
		name: 'app-scoped id, where no ids are matched',
		world: world(made => {
			made.faults = {
				'GET /{id}/ids_for_pages': noEdge('ids_for_pages'),
				[`GET /${ids.asid}`]: {body: {id: ids.asid}},
			};
		}),
		options: to(ids.asid),
		cause: 'recipient.app-scoped-id',
	},
	{name: 'app-scoped id', world: healthyWorld(), options: to(ids.asid), cause: 'recipient.app-scoped-id'},
	{
		name: 'global profile id',
		world: healthyWorld(),
		options: to('100012345678901'),
		cause: 'recipient.app-scoped-id',
		certainty: 'likely',
		also: ['recipient.no-conversation'],
	},
	{name: 'person of another page', world: healthyWorld(), options: to(ids.otherPsid), cause: 'recipient.other-page'},
	{
		name: 'app-scoped id, with a page token alone',
		world: healthyWorld(),
		options: {...to('10155000000000777'), settings: pageTokenAlone},
		cause: 'recipient.app-scoped-id',
		certainty: 'likely',
		also: ['recipient.no-conversation', 'recipient.other-page'],
	},
	{
		name: 'person of another page, and no batches',
		world: refusing('POST /', noBatches),
		options: to(ids.otherPsid),
		cause: 'recipient.other-page',
	},
	{
		name: 'another page',
		world: healthyWorld(),
		options: to(ids.otherPage),
		cause: 'recipient.page-itself',
	},
	{
		name: 'never wrote, and the page says that there is nobody',
		world: refusing('GET /{page}/conversations', {
			code: 100,
			subcode: 2018001,
			message: '(#100) No matching user found',
		}),
		options: to('4000000000000033'),
		cause: 'recipient.no-conversation',
	},
	{name: 'never wrote', world: healthyWorld(), options: to('4000000000000033'), cause: 'recipient.no-conversation'},
	{
		name: 'user_ref',
		world: healthyWorld(),
		options: to('3d4f5a6b-1111-4222-8333-444455556666'),
		cause: 'recipient.user-ref-as-id',
		certainty: 'likely',
		also: ['recipient.malformed'],
	},
	{
		name: 'app-scoped id, and no webhook: the question was about the person',
		world: world(made => {
			made.webhooks = [];
		}),
		options: to(ids.asid),
		cause: 'recipient.app-scoped-id',
		also: ['subscription.app-webhook-missing'],
	},
	{
		name: 'app-scoped id, and nobody can be written to',
		world: token(tokens.page, {scopes: ['pages_show_list', 'pages_manage_metadata']}),
		options: to(ids.asid),
		cause: 'permission.missing',
		also: ['recipient.app-scoped-id'],
	},
	{
		name: 'person unknown for sure, and likely a phone number: what is proven comes first',
		world: world(made => {
			made.webhooks = [];
		}),
		options: to('15550100123'),
		cause: 'subscription.app-webhook-missing',
		also: ['recipient.phone-number', 'recipient.no-conversation'],
	},
	{
		name: 'another app has the thread',
		world: page({owners: {[ids.psid]: '300000000000009'}}),
		options: to(ids.psid),
		cause: 'messaging.thread-not-owned',
	},
	{
		name: 'the inbox has the thread',
		world: page({owners: {[ids.psid]: '263902037430900'}, fields: ['messages', 'messaging_postbacks', 'standby']}),
		options: to(ids.psid),
		cause: 'messaging.thread-not-owned',
	},
	{
		name: 'another app has the thread, with a page token alone',
		world: page({owners: {[ids.psid]: '300000000000009'}}),
		options: {...to(ids.psid), settings: pageTokenAlone},
		cause: 'messaging.thread-not-owned',
	},
	{
		name: 'nobody without a role is reached, says Meta when it is asked who has the conversation',
		world: refusing('GET /{page}/thread_owner', {
			code: 200,
			subcode: 2018028,
			message:
				'(#200) Cannot message users who are not admins, developers or testers of the app until pages_messaging permission is reviewed and the app is live.',
		}),
		options: to(ids.psid),
		cause: 'app.development-mode',
		certainty: 'likely',
		verdict: 'problems',
	},
	{
		name: 'wrote two days ago',
		world: page({people: {[ids.psid]: hoursAgo(50)}}),
		options: to(ids.psid),
		cause: 'messaging.outside-window',
	},
	{
		name: 'test user',
		world: world(made => {
			made.testUsers = ['122000000000000555'];
		}),
		options: to('122000000000000555'),
		cause: 'test-user.isolated',
		also: ['recipient.app-scoped-id'],
	},
];
