import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {parseRelaxed} from '../../src/sandbox/http/relaxed-json.js';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;
let psid: string;

beforeAll(async () => {
	world = await startWorld();
	psid = world.coffee.psids[0] ?? '';
});

afterAll(() => world.sandbox.close());

const call = async (path: string, init: RequestInit = {}) => {
	const answer = await fetch(`${world.sandbox.url}${path}`, {
		...init,
		headers: {authorization: `Bearer ${world.coffee.token}`, ...init.headers},
	});
	return {headers: answer.headers, status: answer.status, body: (await answer.json()) as unknown};
};

const post = async (body: RequestInit['body'], headers: Record<string, string> = {}) =>
	(await call('/v26.0/me/messages', {method: 'POST', headers, ...(body !== undefined && {body})})).body;

const form = (recipient: string, message: string) => new URLSearchParams({recipient, message});
const sent = () => ({recipient_id: psid, message_id: expect.stringMatching(/^m_/)});
const said = async (): Promise<string | undefined> => (await world.sandbox.person('Ann').heard()).at(-1)?.text;

describe('lists and objects in a form', () => {
	test.each([
		['JSON', () => form(`{"id":"${psid}"}`, '{"text":"hello, world"}')],
		['single quotes, as in the examples of Meta', () => form(`{'id':'${psid}'}`, "{'text':'hello, world'}")],
		['names without quotes, an id that is a number', () => form(`{id:${psid}}`, '{text:"hello, world"}')],
		['a comma too many', () => form(`{"id":"${psid}",}`, '{"text":"hello, world",}')],
		['brackets', () => new URLSearchParams({'recipient[id]': psid, 'message[text]': 'hello, world'})],
	])('%s', async (_, body) => {
		expect(await post(body())).toEqual(sent());
		expect(await said()).toBe('hello, world');
	});

	test('quotes within quotes', async () => {
		expect(await post(form(`{'id':'${psid}'}`, `{'text':'it\\'s a "test", {a: 1,}'}`))).toEqual(sent());
		expect(await said()).toBe('it\'s a "test", {a: 1,}');
	});

	test('lists of words: by commas, as JSON, in single quotes', async () => {
		for (const fields of ['id,name', '["id","name"]', "['id','name']"])
			expect((await call(`/v26.0/me?${new URLSearchParams({fields})}`)).body).toEqual({
				id: world.coffee.id,
				name: 'Sandbox Coffee',
			});
	});

	test('a batch', async () => {
		const batch = `[{'method':'GET','relative_url':'me?fields=id'}]`;
		const answer = await call('/v26.0', {method: 'POST', body: new URLSearchParams({batch})});
		expect(answer.body).toMatchObject([{code: 200, body: JSON.stringify({id: world.coffee.id})}]);
	});

	test('any words in single quotes are read as they are', () => {
		const quoted = (text: string) =>
			`'${JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`;
		fc.assert(
			fc.property(fc.string({unit: 'grapheme'}), fc.string(), (name, text) => {
				const expected = JSON.parse(JSON.stringify({[name]: [text]}));
				expect(parseRelaxed(`{${quoted(name)}: [${quoted(text)}],}`)).toEqual(expected);
			}),
		);
	});
});

describe('where parameters come from', () => {
	const query = () => form(`{"id":"${psid}"}`, '{"text":"Hi"}');

	test('the query of a POST, and of a GET with method=POST', async () => {
		expect((await call(`/v26.0/me/messages?${query()}`, {method: 'POST'})).body).toEqual(sent());
		expect((await call(`/v26.0/me/messages?method=post&${query()}`)).body).toEqual(sent());
	});

	test('JSON with a charset; null is as good as missing', async () => {
		const body = JSON.stringify({
			recipient: {id: psid},
			message: {text: 'Grüße 👋', attachment: null},
			sender_action: null,
		});
		expect(await post(body, {'content-type': 'application/json; charset=utf-8'})).toEqual(sent());
		expect(await said()).toBe('Grüße 👋');
	});

	test('multipart without a file', async () => {
		const body = new FormData();
		body.set('recipient', `{"id":"${psid}"}`);
		body.set('message', '{"text":"Hi"}');
		expect(await post(body)).toEqual(sent());
	});

	test('tokens: header of either scheme, query, form, JSON', async () => {
		const {token} = world.coffee;
		for (const authorization of [`Bearer ${token}`, `bearer ${token}`, `OAuth ${token}`])
			expect((await call('/v26.0/me', {headers: {authorization}})).status).toBe(200);
		const bare = async (path: string, init: RequestInit = {}) =>
			(await fetch(`${world.sandbox.url}${path}`, init)).status;
		expect(await bare(`/v26.0/me?access_token=${token}`)).toBe(200);
		const params = {recipient: {id: psid}, message: {text: 'Hi'}, access_token: token};
		const headers = {'content-type': 'application/json'};
		expect(await bare('/v26.0/me/messages', {method: 'POST', headers, body: JSON.stringify(params)})).toBe(200);
		const fields = new URLSearchParams(query());
		fields.set('access_token', token);
		expect(await bare('/v26.0/me/messages', {method: 'POST', body: fields})).toBe(200);
	});
});

test.each([
	['/v26.0/me', 'v26.0'],
	['/v21.0/me/', 'v21.0'],
	['/v6.0/me', 'v21.0'],
	['/v2.6/me', 'v21.0'],
	['/me', 'v21.0'],
])('%s is answered by %s', async (path, version) => {
	const {headers, status} = await call(path);
	expect(status).toBe(200);
	expect(headers.get('facebook-api-version')).toBe(version);
});
