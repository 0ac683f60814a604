import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {exitCodeOf, Problem} from '../../src/causes/cause.js';
import {diagnose} from '../../src/causes/diagnose.js';
import {Secret} from '../../src/core/secret.js';
import {GraphError, TransportError} from '../../src/graph/error.js';
import type {Graph} from '../../src/graph/graph.js';
import {collect} from '../../src/graph/page-through.js';
import {problemAsJson} from '../../src/ui/problem-as-json.js';
import {type Serving, serve} from '../servers.js';
import {appSecret, clientOf, token} from './client.js';

/** How many replies are tried. `REPLIES=100000 npx vitest run test/graph/strange-replies.test.ts` for a long look. */
const replies = Number(process.env.REPLIES ?? 500);

type Check = (value: unknown) => boolean;

const text: Check = value => typeof value === 'string';
const id: Check = value => typeof value === 'string' && /^[^\s/?#%\\]+$/u.test(value) && !/^\.+$/.test(value);
const flag: Check = value => typeof value === 'boolean';
const secret: Check = value => value instanceof Secret && value.reveal() !== '';
const date: Check = value => value instanceof Date && !Number.isNaN(value.getTime());
const nothing: Check = value => value === undefined;
const either =
	(...checks: readonly Check[]): Check =>
	value =>
		checks.some(check => check(value));
const never: Check = value => value === null;
const some = (check: Check): Check => either(nothing, check);
const list =
	(check: Check): Check =>
	value =>
		Array.isArray(value) && value.every(check);
const fields =
	(checks: Readonly<Record<string, Check>>): Check =>
	value =>
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		Object.entries(checks).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const isAnswer = fields({
	message: value => typeof value === 'string' && value.length <= 2_001,
	code: Number.isInteger,
	subcode: some(Number.isInteger),
	type: some(text),
	userTitle: some(text),
	userMessage: some(text),
	fbtraceId: some(text),
	isTransient: some(flag),
	status: Number.isInteger,
	regainMinutes: some(value => Number.isInteger(value) && Number(value) > 0),
});

const page = fields({id, name: text, tasks: list(text), token: some(secret), isPublished: some(flag)});
const conversation = fields({
	id,
	updatedAt: some(date),
	participants: list(fields({id, name: some(text)})),
	messages: list(fields({from: some(id), createdAt: some(date)})),
});
const moment = some(either(never, date));

const listed = (...data: readonly object[]): object => ({
	data,
	paging: {
		cursors: {before: 'QVFI', after: 'QVFJ'},
		previous: 'https://graph.facebook.com/v26.0/me/accounts?access_token=x',
	},
});

const debugged = {
	data: {
		app_id: '300000000000001',
		type: 'PAGE',
		application: 'Bot',
		data_access_expires_at: 1_800_000_000,
		expires_at: 0,
		is_valid: true,
		issued_at: 1_790_000_000,
		profile_id: '200000000000001',
		user_id: '100000000000001',
		scopes: ['pages_show_list', 'pages_messaging'],
		granular_scopes: [{scope: 'pages_messaging', target_ids: ['200000000000001']}],
		error: {code: 190, message: 'Error validating access token', subcode: 463},
	},
};

interface Call {
	readonly call: (graph: Graph) => Promise<unknown>;
	/** As Meta answers. */
	readonly reply: unknown;
	/** The declared shape. */
	readonly is: Check;
}

/** Every kind of reply that the client reads. */
const calls: Readonly<Record<string, Call>> = {
	me: {
		call: graph => graph.tokens.me(token),
		reply: {name: 'Page', id: '200000000000001'},
		is: fields({id, name: some(text)}),
	},
	inspect: {
		call: graph => graph.tokens.inspect(token, token),
		reply: debugged,
		is: fields({
			isValid: flag,
			type: some(text),
			appId: some(id),
			profileId: some(id),
			userId: some(id),
			expiresAt: moment,
			dataAccessExpiresAt: moment,
			issuedAt: moment,
			scopes: list(text),
			granularScopes: list(fields({scope: text, targetIds: some(list(id))})),
			error: some(isAnswer),
		}),
	},
	exchange: {
		call: graph => graph.tokens.exchange('300000000000001', appSecret, token),
		reply: {access_token: 'EAALong0123456789', token_type: 'bearer', expires_in: 5_183_944},
		is: fields({token: secret, expiresInSeconds: some(value => Number.isFinite(value) && Number(value) < 1e12)}),
	},
	accounts: {
		call: graph => collect(graph.pages.accounts(token)),
		reply: listed(
			{
				access_token: 'EAAPage0123456789',
				category: 'Brand',
				name: 'One',
				id: '200000000000001',
				tasks: ['PROFILE_PLUS_MESSAGING', 'MANAGE'],
			},
			{name: 'Two', id: 200000000000002, tasks: []},
		),
		is: list(page),
	},
	page: {
		call: graph => graph.pages.get('200000000000001', token),
		reply: {id: '200000000000001', name: 'One', access_token: 'EAAPage0123456789', is_published: true},
		is: page,
	},
	create: {call: graph => graph.pages.create('1', token, 'One'), reply: {id: '200000000000001'}, is: fields({id})},
	businesses: {
		call: graph => collect(graph.pages.businesses(token)),
		reply: listed({id: '500', name: 'Portfolio'}),
		is: list(fields({id, name: text})),
	},
	subscribedApps: {
		call: graph => collect(graph.subscriptions.ofPage('1', token)),
		reply: listed({
			category: 'Business',
			link: 'x',
			name: 'Bot',
			id: '300000000000001',
			subscribed_fields: ['messages'],
		}),
		is: list(fields({id, name: some(text), fields: list(text)})),
	},
	subscriptions: {
		call: graph => collect(graph.subscriptions.ofApp('1', token)),
		reply: listed({
			object: 'page',
			callback_url: 'https://bot.example.com/',
			active: true,
			fields: [{name: 'messages', version: 'v26.0'}, 'feed'],
		}),
		is: list(
			fields({
				object: text,
				callbackUrl: some(text),
				active: some(flag),
				fields: list(fields({name: text, version: some(text)})),
			}),
		),
	},
	subscribe: {
		call: graph => graph.subscriptions.subscribePage('1', token, ['messages']),
		reply: {success: true},
		is: flag,
	},
	testUsers: {
		call: graph => collect(graph.testUsers.list('1', token)),
		reply: listed({
			id: '100000000000001',
			login_url: 'https://developers.facebook.com/checkpoint/',
			access_token: 'EAAUser0123456789',
		}),
		is: list(fields({id, loginUrl: some(text), token: some(secret), password: some(secret)})),
	},
	createTestUser: {
		call: graph => graph.testUsers.create('1', token),
		reply: {
			id: '100000000000001',
			email: 'a@tfbnw.net',
			login_url: 'https://x/',
			access_token: 'EAAUser0123456789',
			password: 'secret',
		},
		is: fields({id, loginUrl: some(text), token: some(secret), email: some(text), password: some(secret)}),
	},
	profile: {
		call: graph => graph.people.profile('4000000000000001', token),
		reply: {first_name: 'Ann', last_name: 'Lee', profile_pic: 'https://x/', id: '4000000000000001'},
		is: fields({id: some(id), name: some(text)}),
	},
	conversations: {
		call: graph => graph.people.conversationWith('1', token, '2'),
		reply: listed({
			id: 't_100',
			updated_time: '2026-10-01T10:00:00+0000',
			participants: {
				data: [
					{name: 'Ann', email: 'x', id: '4000000000000001'},
					{name: 'Page', id: '200000000000001'},
				],
			},
			messages: {
				data: [{id: 'm_1', created_time: '2026-10-01T10:00:00+0000', from: {name: 'Ann', id: '4000000000000001'}}],
			},
		}),
		is: list(conversation),
	},
	threadOwner: {
		call: graph => graph.people.threadOwner('1', token, '2'),
		reply: {data: [{thread_owner: {app_id: '300000000000001', expiration: 1_800_000_000}}]},
		is: some(fields({appId: id, expiresAt: moment})),
	},
	idsForPages: {
		call: graph => collect(graph.people.idsForPages('1', token)),
		reply: listed({id: '4000000000000001', page: {name: 'Page', id: '200000000000001'}}),
		is: list(fields({id, owner: fields({id, name: some(text)})})),
	},
	permissions: {
		call: graph => collect(graph.people.grants(token)),
		reply: listed({permission: 'pages_messaging', status: 'granted'}),
		is: list(fields({permission: text, status: text})),
	},
	messengerProfile: {
		call: graph => graph.profile.get(token),
		reply: {data: [{greeting: [{locale: 'default', text: 'Hi'}], get_started: {payload: 'START'}}]},
		is: fields({}),
	},
	setProfile: {call: graph => graph.profile.set(token, {}), reply: {result: 'success'}, is: flag},
	send: {
		call: graph => graph.messages.send(token, '1', {text: 'Hi', messagingType: 'RESPONSE'}),
		reply: {recipient_id: '4000000000000001', message_id: 'm_abc'},
		is: fields({recipientId: some(id), messageId: some(text)}),
	},
	app: {
		call: graph => graph.app.get('1', token),
		reply: {id: '300000000000001', name: 'Bot', category: 'Business'},
		is: fields({id, name: some(text), category: some(text)}),
	},
	roles: {
		call: graph => collect(graph.app.roles('1', token)),
		reply: listed({app_id: '300000000000001', user: '100000000000001', role: 'administrators'}),
		is: list(fields({user: id, role: text})),
	},
	batch: {
		call: graph => graph.tokens.inspectMany([token, token], token),
		reply: [{code: 200, headers: [], body: JSON.stringify(debugged)}, null],
		is: list(fields({ok: flag})),
	},
	refusal: {
		call: graph => graph.tokens.me(token),
		reply: {
			error: {
				message: '(#100) No matching user found',
				type: 'OAuthException',
				code: 100,
				error_subcode: 2_018_001,
				is_transient: false,
				error_user_title: 'Title',
				error_user_msg: 'Message',
				fbtrace_id: 'AbCd',
			},
		},
		is: fields({id}),
	},
};

/** What a hostile or broken server puts where something else belongs. */
const strange = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.constantFrom<unknown>(
			null,
			true,
			false,
			0,
			-1,
			1e21,
			1e308,
			-1e308,
			2 ** 53 + 2,
			1.5,
			'',
			' ',
			'0',
			'-1',
			'true',
			[],
			{},
			[[]],
			[null],
		),
	},
	{
		weight: 2,
		arbitrary: fc.constantFrom<unknown>(
			'../../me',
			'..',
			'?access_token=x',
			'a/b',
			'\u0000',
			'\u001b[2J',
			'\ud800',
			'__proto__',
			'x'.repeat(5_000),
			'99999999999999999999',
			'1e400',
			{error: {}},
			{data: {}},
			{__proto__: null},
			{toString: 1, valueOf: 1, length: -1},
		),
	},
	fc.jsonValue({maxDepth: 3}),
	fc.string({unit: 'binary', maxLength: 40}),
	fc.double(),
);

type Mutation =
	| {readonly kind: 'put' | 'drop' | 'wrap' | 'twice' | 'rename'; readonly at: number; readonly with: unknown}
	| {readonly kind: 'cut' | 'insert' | 'digits'; readonly at: number; readonly with: unknown};

const mutation: fc.Arbitrary<Mutation> = fc.record({
	kind: fc.constantFrom('put', 'put', 'put', 'drop', 'wrap', 'twice', 'rename', 'cut', 'insert', 'digits'),
	at: fc.nat(10_000),
	with: strange,
});

type Holder = Record<string, unknown> | unknown[];

/** Every place inside of a value: what holds it, and under which key. */
const placesIn = (value: unknown): (readonly [Holder, string])[] =>
	typeof value === 'object' && value !== null
		? Object.keys(value).flatMap(key => [
				[value as Holder, key] as const,
				...placesIn((value as Readonly<Record<string, unknown>>)[key]),
			])
		: [];

const mutate = (reply: unknown, mutations: readonly Mutation[]): string => {
	const root = {reply: structuredClone(reply)};
	let written: string | undefined;
	for (const {kind, at, with: put} of mutations) {
		const places = placesIn(root);
		const [holder, key] = places[at % places.length] ?? [root, 'reply'];
		const target = holder as Record<string, unknown>;
		if (kind === 'put') target[key] = structuredClone(put);
		else if (kind === 'drop') delete target[key];
		else if (kind === 'wrap') target[key] = [target[key]];
		else if (kind === 'twice') target[key] = [target[key], target[key]];
		else if (kind === 'rename') target[`${key}_`] = target[key];
		else {
			const text: string = written ?? JSON.stringify(root.reply) ?? '';
			const middle = at % (text.length + 1);
			if (kind === 'cut') written = text.slice(0, middle);
			else if (kind === 'insert') written = text.slice(0, middle) + String(JSON.stringify(put)) + text.slice(middle);
			else written = text.replace(/\d+/g, digits => digits + String(at).repeat(6));
		}
	}
	return written ?? JSON.stringify(root.reply) ?? '';
};

const header = fc.oneof(
	fc.constantFrom(
		'{"call_count":100}',
		'{"1":[{"type":"messenger","estimated_time_to_regain_access":12}]}',
		'{',
		'[]',
		'null',
		'{"1":{"2":3}}',
	),
	fc.json().map(json => json.replace(/[^\x20-\x7e]/g, '')),
);

const scenario = fc.record({
	name: fc.constantFrom(...Object.keys(calls)),
	mutations: fc.array(mutation, {minLength: 1, maxLength: 4}),
	status: fc.constantFrom(200, 200, 200, 400, 403, 404, 500, 503, 204, 302),
	usage: header,
});

describe('a strange reply', () => {
	let server: Serving;
	let answer = {status: 200, usage: '{}', body: ''};
	beforeAll(async () => {
		server = await serve(response => {
			const {status, usage, body} = answer;
			response.writeHead(status, {'x-app-usage': usage, 'x-business-use-case-usage': usage}).end(body);
		});
	});
	afterAll(() => server.close());

	/** Has a call meet a reply, and tells what is wrong with what becomes of it. */
	const complaintOf = async (name: string, body: string, status = 200, usage = '{}'): Promise<string | undefined> => {
		const {call, is} = calls[name] as Call;
		answer = {status, usage, body};
		try {
			const value = await call(clientOf(server.url, {appSecret}).graph);
			JSON.stringify(value);
			return is(value) ? undefined : `${name}: not of the declared shape: ${body}`;
		} catch (error) {
			if (!(error instanceof GraphError || error instanceof TransportError)) throw error;
			if (error instanceof GraphError && !isAnswer(error.answer)) return `${name}: no answer: ${body}`;
			if (error.message.length > 2_100) return `${name}: ${error.message.length} letters of an error: ${body}`;
			const [first, ...others] = diagnose(error);
			const problem = problemAsJson(new Problem(first, others));
			expect(JSON.parse(JSON.stringify(problem))).toMatchObject({
				schemaVersion: 1,
				error: {id: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/), exitCode: exitCodeOf(first.cause.kind)},
			});
			return undefined;
		}
	};

	it(
		'becomes a value of the declared shape, or an error of ours that every output can tell',
		async () => {
			await fc.assert(
				fc.asyncProperty(scenario, async ({name, mutations, status, usage}) => {
					const complaint = await complaintOf(name, mutate((calls[name] as Call).reply, mutations), status, usage);
					if (complaint) throw new Error(complaint);
				}),
				{numRuns: replies},
			);
		},
		10_000 + replies * 20,
	);

	it.each(Object.entries(calls))(
		'does so with each of its parts in the place of which something else stands: %s',
		async (name, {reply}) => {
			const complaints: (string | undefined)[] = [];
			for (const at of placesIn({reply}).keys())
				for (const put of [null, [], {}, '', '../../me?x=', 1.5, 1e21])
					complaints.push(await complaintOf(name, mutate(reply, [{kind: 'put', at, with: put}])));
			expect(complaints.filter(Boolean)).toEqual([]);
		},
		60_000,
	);
});
