import {createHmac} from 'node:crypto';
import {afterAll, beforeAll, beforeEach, expect, test} from 'vitest';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;

beforeAll(async () => {
	world = await startWorld();
});

afterAll(() => world.sandbox.close());

beforeEach(() => world.sandbox.reset());

interface Request {
	readonly method?: string;
	/** With the version. */
	readonly path?: string;
	readonly query?: Readonly<Record<string, string>>;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: RequestInit['body'];
	/** Sent as JSON. */
	readonly json?: unknown;
	/** Default: the page token. `null` sends none. */
	readonly token?: string | null;
}

/** A call as anybody makes it who has nothing but fetch. */
const call = async ({method = 'GET', path = '/v26.0/me', query = {}, headers = {}, body, json, token}: Request) => {
	const given = token === undefined ? world.coffee.token : token;
	const params = new URLSearchParams({...query, ...(given !== null && {access_token: given})});
	const answer = await fetch(`${world.sandbox.url}${path}?${params}`, {
		method,
		headers: {...(json !== undefined && {'content-type': 'application/json'}), ...headers},
		...(body !== undefined && {body}),
		...(json !== undefined && {body: JSON.stringify(json)}),
	});
	return {status: answer.status, headers: answer.headers, body: (await answer.json()) as {error?: object}};
};

const messages = '/v26.0/me/messages';
const psid = () => world.coffee.psids[0] ?? '';
const sendTo = (recipient: unknown, rest: object = {}): Request => ({
	method: 'POST',
	path: messages,
	json: {recipient, messaging_type: 'RESPONSE', message: {text: 'Hi'}, ...rest},
});
const send = (message: unknown, rest: object = {}): Request => sendTo({id: psid()}, {message, ...rest});
const template = (payload: object) => send({attachment: {type: 'template', payload}});
const postback = (title: string) => ({type: 'postback', title, payload: title});
const buttons = (...list: readonly object[]) => template({template_type: 'button', text: 'Choose', buttons: list});
const many = <Item>(count: number, item: Item): Item[] => Array.from({length: count}, () => item);
const control = (verb: string, rest: object = {}): Request => ({
	method: 'POST',
	path: `/v26.0/me/${verb}_thread_control`,
	json: {recipient: {id: psid()}, ...rest},
});
const subscribe = (fields: string | undefined, token?: string): Request => ({
	method: 'POST',
	path: '/v26.0/me/subscribed_apps',
	query: fields === undefined ? {} : {subscribed_fields: fields},
	...(token !== undefined && {token}),
});
const profile = (json: object): Request => ({method: 'POST', path: '/v26.0/me/messenger_profile', json});
const proofOf = (token: string, secret = world.sandbox.app.secret) =>
	createHmac('sha256', secret).update(token).digest('hex');
const exchange = (query: Record<string, string>): Request => ({
	path: '/v26.0/oauth/access_token',
	token: null,
	query: {
		grant_type: 'fb_exchange_token',
		client_id: world.app,
		client_secret: world.sandbox.app.secret,
		fb_exchange_token: world.admin.token,
		...query,
	},
});

interface Expected {
	readonly code: number;
	readonly subcode?: number;
	readonly says: RegExp;
	readonly type?: string;
	readonly status?: number;
}

const graph = 'GraphMethodException';
const unsupported = (verb: string, id = "'me'"): Expected => ({
	code: 100,
	subcode: 33,
	type: graph,
	says: new RegExp(`^Unsupported ${verb} request\\. Object with ID ${id} does not exist`),
});

const cases: Readonly<Record<string, readonly [() => Request, Expected]>> = {
	// Tokens
	'no token': [() => ({token: null}), {code: 2500, says: /^An active access token must be used to query/}],
	'an empty token': [() => ({token: ''}), {code: 2500, says: /^An active access token must be used to query/}],
	'a text that is no token': [() => ({token: 'abc'}), {code: 190, says: /Cannot parse access token$/}],
	'a token of elsewhere': [() => ({token: `EAA${'x'.repeat(90)}`}), {code: 190, says: /could not be decrypted$/}],
	'a token with a line end': [() => ({token: `${world.coffee.token}\n`}), {code: 190, says: /^Malformed access token/}],
	'the app token with another secret': [
		() => ({token: `${world.app}|0123`, path: `/v26.0/${world.app}/subscriptions`}),
		{code: 190, says: /^Invalid OAuth access token signature/},
	],
	'the app token of no app': [
		() => ({token: '42|0123', path: `/v26.0/${world.app}/subscriptions`}),
		{code: 101, says: /Invalid application ID/},
	],
	'the app token for /me': [() => ({token: world.appToken}), {code: 2500, says: /^An active access token/}],
	'the app token for /me/accounts': [
		() => ({token: world.appToken, path: '/v26.0/me/accounts'}),
		{code: 2500, says: /^An active access token/},
	],
	'a page token for /me/accounts': [
		() => ({path: '/v26.0/me/accounts'}),
		{code: 100, says: /^\(#100\) Tried accessing nonexisting field \(accounts\) on node type \(Page\)$/},
	],
	'a page token for the webhook of the app': [
		() => ({path: `/v26.0/${world.app}/subscriptions`}),
		{code: 15, says: /must be called with an app access_token/},
	],
	'a user token that sends': [() => ({...send({text: 'Hi'}), token: world.admin.token}), unsupported('post')],
	'a user token that sends for the page': [
		() => ({...send({text: 'Hi'}), path: `/v26.0/${world.coffee.id}/messages`, token: world.admin.token}),
		{code: 210, says: /A page access token is required to request this resource/},
	],
	'a user token that subscribes': [
		() => subscribe('messages', world.admin.token),
		{code: 210, says: /A page access token is required to request this resource/},
	],
	'a page token of another page': [
		() => ({...send({text: 'Hi'}), path: `/v26.0/${world.books.id}/messages`}),
		{code: 10, says: /does not have permission for this action/},
	],
	'debug_token with a page token': [
		() => ({path: '/v26.0/debug_token', query: {input_token: world.coffee.token}}),
		{code: 100, says: /You must provide an app access token or a user access token that is an owner or developer/},
	],
	// Proofs
	'a proof that is none': [
		() => ({query: {appsecret_proof: 'abc'}}),
		{code: 100, type: graph, says: /^Invalid appsecret_proof provided in the API argument$/},
	],
	'the proof of another token': [
		() => ({query: {appsecret_proof: proofOf(world.admin.token)}}),
		{code: 100, type: graph, says: /^Invalid appsecret_proof/},
	],
	'a proof with another secret': [
		() => ({query: {appsecret_proof: proofOf(world.coffee.token, 'another')}}),
		{code: 100, type: graph, says: /^Invalid appsecret_proof/},
	],
	'a proof of an hour ago': [
		() => {
			const time = String(Math.floor(Date.now() / 1000) - 3600);
			return {query: {appsecret_proof: proofOf(`${world.coffee.token}|${time}`), appsecret_time: time}};
		},
		{code: 100, type: graph, says: /^Invalid appsecret_proof/},
	],
	'no proof for ids': [
		() => ({path: `/v26.0/${psid()}/ids_for_apps`}),
		{code: 100, type: graph, says: /^API calls from the server require an appsecret_proof argument$/},
	],
	// Exchange
	'a wrong secret': [() => exchange({client_secret: 'x'}), {code: 1, says: /^Error validating client secret/}],
	'an app of nowhere': [() => exchange({client_id: '42'}), {code: 101, says: /Invalid application ID/}],
	'an app id that is none': [() => exchange({client_id: 'APP_ID'}), {code: 101, says: /due to a system error/}],
	'no token to exchange': [
		() => exchange({fb_exchange_token: ''}),
		{code: 1, says: /fb_exchange_token parameter not specified/},
	],
	// Paths, verbs, versions
	'an unknown version': [() => ({path: '/v99.0/me'}), {code: 2500, says: /^Unknown path components: \/v99\.0\/me$/}],
	'an unknown object': [
		() => ({path: '/v26.0/foo'}),
		{code: 803, says: /^\(#803\) Some of the aliases you requested do not exist: foo$/},
	],
	'an unknown id': [() => ({path: '/v26.0/12345678901234567'}), unsupported('get', "'12345678901234567'")],
	'an unknown edge': [
		() => ({path: '/v26.0/me/foo'}),
		{code: 100, says: /nonexisting field \(foo\) on node type \(Page\)/},
	],
	'too long a path': [() => ({path: '/v26.0/me/foo/bar'}), {code: 2500, says: /^Unknown path components: \/bar$/}],
	'an unknown field': [
		() => ({query: {fields: 'id,foo'}}),
		{code: 100, says: /nonexisting field \(foo\) on node type \(Page\)/},
	],
	'fields that cannot be read': [() => ({query: {fields: 'id{'}}), {code: 2500, says: /^Syntax error/}],
	'a post to what can only be read': [() => ({method: 'POST', path: '/v26.0/me/conversations'}), unsupported('post')],
	'a delete of messages': [() => ({method: 'DELETE', path: messages}), unsupported('delete')],
	'a verb that there is not': [() => ({method: 'PUT', path: '/v26.0/me'}), unsupported('put')],
	'a get of messages': [
		() => ({path: messages}),
		{code: 100, says: /^\(#100\) For field 'messages': The parameter user_id is required$/},
	],
	'a limit that is none': [
		() => ({path: '/v26.0/me/conversations', query: {limit: 'x'}}),
		{code: 100, says: /Param limit must be an integer/},
	],
	// Bodies
	'JSON cut off': [
		() => ({method: 'POST', path: messages, headers: {'content-type': 'application/json'}, body: '{"recipient": {'}),
		{code: 100, says: /Invalid JSON in the body/},
	],
	'JSON that does not say so': [
		() => ({method: 'POST', path: messages, body: JSON.stringify({recipient: {id: psid()}, message: {text: 'Hi'}})}),
		{code: 100, says: /^\(#100\) The parameter recipient is required$/},
	],
	'JSON in JSON': [
		() => sendTo(JSON.stringify({id: psid()})),
		{code: 100, says: /^\(#100\) Specifying multiple ids with a post method is not supported$/},
	],
	'an id at the top of the body': [
		() => ({method: 'POST', path: messages, json: {id: psid(), message: {text: 'Hi'}}}),
		{code: 100, says: /Specifying multiple ids with a post method is not supported/},
	],
	'a multipart body without an end': [
		() => ({
			method: 'POST',
			path: messages,
			headers: {'content-type': 'multipart/form-data; boundary=x'},
			body: '--x\r\ncontent-disposition',
		}),
		{code: 100, says: /Invalid multipart body/},
	],
	// Recipients
	'no recipient': [
		() => ({method: 'POST', path: messages, json: {message: {text: 'Hi'}}}),
		{code: 100, says: /^\(#100\) The parameter recipient is required$/},
	],
	'recipient null': [() => sendTo(null), {code: 100, says: /The parameter recipient is required/}],
	'an empty recipient': [() => sendTo({}), {code: 100, says: /param recipient must be non-empty/}],
	'a recipient of unknown keys': [
		() => sendTo({user_id: psid()}),
		{code: 100, says: /^\(#100\) Invalid keys "user_id" were found in param "recipient"\.$/},
	],
	'a recipient that is a text': [() => sendTo(psid()), {code: 100, says: /Param recipient must be a JSON object/}],
	'an id that is none': [
		() => sendTo({id: 'PSID'}),
		{code: 100, says: /Param recipient\[id\] must be a valid ID string/},
	],
	'an id of nobody': [
		() => sendTo({id: '12345'}),
		{code: 100, subcode: 2018001, says: /^\(#100\) No matching user found$/},
	],
	'an app-scoped id': [
		() => sendTo({id: world.admin.id}),
		{code: 100, subcode: 2018001, says: /No matching user found/},
	],
	'an id of another page': [
		() => sendTo({id: world.books.psids[0]}),
		{code: 100, subcode: 2018001, says: /No matching user found/},
	],
	'a user_ref of nowhere': [
		() => sendTo({user_ref: 'x'}),
		{code: 100, subcode: 2018001, says: /No matching user found/},
	],
	'a phone number': [
		() => sendTo({phone_number: '+15550100'}),
		{code: 230, status: 403, says: /^\(#230\) Requires pages_messaging_phone_number/},
	],
	'a notification token': [() => sendTo({notification_messages_token: 'x'}), {code: 100, says: /Invalid fbid/}],
	// Messages
	'nothing to send': [
		() => sendTo({id: psid()}, {message: null}),
		{code: 100, subcode: 2018015, says: /Must send either message or state/},
	],
	'message and action': [
		() => send({text: 'Hi'}, {sender_action: 'typing_on'}),
		{code: 100, says: /Cannot send both message and state/},
	],
	'an empty message': [() => send({}), {code: 100, subcode: 2018034, says: /Message cannot be empty/}],
	'2,001 characters': [
		() => send({text: 'x'.repeat(2001)}),
		{code: 100, says: /^\(#100\) Length of param message\[text\] must be less than or equal to 2000$/},
	],
	'a text that is a number': [
		() => send({text: 5}),
		{code: 100, says: /Param message\[text\] must be a UTF-8 encoded string/},
	],
	'14 quick replies': [
		() => send({text: 'x', quick_replies: many(14, {content_type: 'text', title: 'a', payload: 'a'})}),
		{code: 105, says: /quick_replies\] has too many elements/},
	],
	'four buttons': [
		() => buttons(...['A', 'B', 'C', 'D'].map(postback)),
		{code: 105, says: /^\(#105\) param name_placeholder\[buttons\] has too many elements\.$/},
	],
	'no button': [() => buttons(), {code: 194, says: /name_placeholder\[buttons\] has too few elements/}],
	'a button without payload': [
		() => buttons({type: 'postback', title: 'A'}),
		{code: 100, subcode: 2018040, says: /Payload cannot be empty for postback type button/},
	],
	'eleven elements': [
		() => template({template_type: 'generic', elements: many(11, {title: 'T'})}),
		{code: 105, says: /name_placeholder\[elements\] has too many elements/},
	],
	'an attachment without type': [
		() => send({attachment: {payload: {}}}),
		{code: 100, says: /The parameter message\[attachment\]\[type\] is required/},
	],
	'an attachment of nowhere': [
		() => send({attachment: {type: 'image', payload: {attachment_id: '42'}}}),
		{code: 100, subcode: 2018074, says: /Invalid Data/},
	],
	'a file that cannot be fetched': [
		() => send({attachment: {type: 'image', payload: {url: 'https://files.invalid/a.png'}}}),
		{code: 100, subcode: 2018008, says: /Failed to fetch the file/},
	],
	'no file': [
		() => send({attachment: {type: 'image', payload: {}}}),
		{code: 100, subcode: 2018047, says: /Upload attachment failure/},
	],
	'a persona of nowhere': [() => send({text: 'Hi'}, {persona_id: '42'}), {code: 100, says: /Invalid persona/}],
	'a retired tag': [
		() => send({text: 'Hi'}, {messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE'}),
		{code: 100, says: /tag ACCOUNT_UPDATE is deprecated/},
	],
	'a tag that there is not': [
		() => send({text: 'Hi'}, {messaging_type: 'MESSAGE_TAG', tag: 'NEWS'}),
		{code: 100, says: /Param tag must be one of/},
	],
	'a messaging type that there is not': [
		() => send({text: 'Hi'}, {messaging_type: 'REPLY'}),
		{code: 100, says: /Param messaging_type must be one of \{RESPONSE, UPDATE, MESSAGE_TAG, UTILITY\}/},
	],
	// Subscriptions, profile, threads, people
	'no subscribed_fields': [
		() => subscribe(undefined),
		{code: 100, says: /The parameter subscribed_fields is required/},
	],
	'empty subscribed_fields': [() => subscribe(''), {code: 1, status: 500, says: /^An unknown error occurred$/}],
	'a misspelt field': [
		() => subscribe('messages,message_postbacks'),
		{code: 100, says: /^\(#100\) Param subscribed_fields\[1\] must be one of \{.*messaging_postbacks.*\}$/},
	],
	'a menu without Get Started': [
		() => profile({persistent_menu: [{locale: 'default', call_to_actions: [postback('Help')]}]}),
		{code: 100, subcode: 2018145, says: /You must set a Get Started button/},
	],
	'a greeting without default': [
		() => profile({greeting: [{locale: 'de_DE', text: 'Hallo'}]}),
		{code: 100, says: /default locale is required/},
	],
	'a plain-http domain': [
		() => profile({whitelisted_domains: ['http://example.com']}),
		{code: 100, says: /must use the https protocol/},
	],
	'no target app': [() => control('pass'), {code: 100, says: /The parameter target_app_id is required/}],
	'a target app of nowhere': [
		() => control('pass', {target_app_id: '42'}),
		{code: 100, subcode: 2534037, says: /Incorrect target App ID/},
	],
	'the profile of a stranger': [() => ({path: `/v26.0/${world.books.psids[0]}`}), unsupported('get', "'\\d+'")],
	'a locale without its permission': [
		() => ({path: `/v26.0/${psid()}`, query: {fields: 'first_name,locale'}}),
		{code: 100, subcode: 2018247, says: /Insufficient permission/},
	],
	'an account_linking_token of nowhere': [
		() => ({query: {fields: 'recipient', account_linking_token: 'x'}}),
		{code: 10303, says: /account_linking_token/},
	],
	// Batches
	'a batch without token': [
		() => ({method: 'POST', path: '/v26.0/', token: null, body: new URLSearchParams({batch: '[]'})}),
		{code: 100, type: 'GraphBatchException', says: /^Top level app id is invalid$/},
	],
	'51 calls in a batch': [
		() => ({method: 'POST', path: '/v26.0/', json: {batch: many(51, {method: 'GET', relative_url: 'me'})}}),
		{code: 100, type: 'GraphBatchException', says: /Maximum batch size is 50/},
	],
};

test.each(Object.entries(cases))(
	'%s',
	async (_, [request, {code, subcode, says, type = 'OAuthException', status = 400}]) => {
		const answer = await call(request());
		expect(answer.body).toEqual({
			error: {
				message: expect.stringMatching(says),
				type,
				code,
				...(subcode !== undefined && {error_subcode: subcode}),
				fbtrace_id: answer.headers.get('x-fb-trace-id'),
			},
		});
		expect(answer.status).toBe(status);
		expect(answer.headers.get('content-type')).toBe('application/json; charset=UTF-8');
		expect(answer.headers.get('facebook-api-version')).toBe('v26.0');
		expect(world.sandbox.calls().at(-1)).toMatchObject({status, code});
	},
);

const non = (verb: string, rest: object = {}) => [verb, () => control(verb, rest)] as const;

test.each([
	non('pass', {target_app_id: '263902037430900'}),
	non('release'),
	['send', () => send({text: 'Hi'})] as const,
	['type', () => sendTo({id: psid()}, {message: undefined, sender_action: 'typing_on'})] as const,
])('10/2018300: %s without control of the thread', async (_, request) => {
	expect((await call(control('pass', {target_app_id: '263902037430900'}))).body).toEqual({success: true});
	expect((await call(request())).body).toMatchObject({error: {code: 10, error_subcode: 2018300}});
	expect((await call(control('take'))).body).toEqual({success: true});
});

test('10/2018278: after a day', async () => {
	await world.sandbox.moveClock(25 * 3_600_000);
	expect((await call(send({text: 'Hi'}))).body).toMatchObject({
		error: {code: 10, error_subcode: 2018278, message: expect.stringMatching(/outside of allowed window/)},
	});
});

test('100: no proof although the app demands one', async () => {
	await world.sandbox.change(({apps}) => {
		for (const app of Object.values(apps)) app.requireProof = true;
	});
	expect((await call({})).body).toMatchObject({
		error: {code: 100, type: graph, message: 'API calls from the server require an appsecret_proof argument'},
	});
	expect((await call({query: {appsecret_proof: proofOf(world.coffee.token)}})).status).toBe(200);
});
