import {createHmac} from 'node:crypto';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {asking, textAt} from './asking.js';
import {movableClock} from './movable-clock.js';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;
let clock: ReturnType<typeof movableClock>;
const hour = 3_600_000;

beforeEach(async () => {
	clock = movableClock();
	world = await startWorld({clock});
});

afterEach(() => world.sandbox.close());

describe('a token that does not work', () => {
	const refused = async (token: string | undefined, path = '/me') => world.ask('GET', path, {}, token);

	test('190: no token at all in form', async () => {
		expect(await refused('nonsense')).toMatchObject({
			error: {code: 190, type: 'OAuthException', message: 'Invalid OAuth access token - Cannot parse access token'},
		});
	});

	test('190: a token of no world', async () => {
		expect(await refused(`EAA${'x'.repeat(100)}`)).toMatchObject({
			error: {code: 190, message: 'The access token could not be decrypted'},
		});
	});

	test('190: a token with quotes around it', async () => {
		expect(await refused(`EAA"${world.admin.token}"`)).toMatchObject({
			error: {code: 190, message: expect.stringContaining('Malformed access token')},
		});
	});

	test('190: a name that every object has is no token', async () => {
		expect(await refused('constructor')).toMatchObject({error: {code: 190}});
	});

	test('2500: no token where one asks for /me', async () => {
		expect(await refused(undefined)).toMatchObject({
			error: {
				code: 2500,
				message: 'An active access token must be used to query information about the current user.',
			},
		});
	});

	test('2500: the app token has no current user', async () => {
		expect(await refused(world.appToken)).toMatchObject({error: {code: 2500}});
	});

	test('104: no token where one asks for an object', async () => {
		expect(await refused(undefined, `/${world.coffee.id}`)).toMatchObject({error: {code: 104}});
	});

	test('190: the app token with a wrong secret', async () => {
		expect(await refused(`${world.app}|0123`, `/${world.app}`)).toMatchObject({
			error: {code: 190, message: 'Invalid OAuth access token signature.'},
		});
	});

	test('101: the app token of no app', async () => {
		expect(await refused('123|0123', '/123')).toMatchObject({
			error: {code: 101, message: 'Error validating application. Invalid application ID.'},
		});
	});
});

describe('lineage', () => {
	test('a page token of a short-lived user token expires with it, one of a long-lived token never', async () => {
		const shortPage = textAt(await world.ask('GET', '/me/accounts', {}, world.admin.token), 'data.0.access_token');
		const longPage = textAt(await world.ask('GET', '/me/accounts', {}, await world.longToken()), 'data.0.access_token');
		expect(await world.ask('GET', '/me', {}, shortPage)).toMatchObject({id: world.coffee.id});
		clock.move(3 * hour);
		expect(await world.ask('GET', '/me', {}, shortPage)).toMatchObject({
			error: {
				code: 190,
				error_subcode: 463,
				message:
					'Error validating access token: Session has expired on Friday, 20-Nov-26 04:00:00 PST. The current time is Friday, 20-Nov-26 05:00:00 PST.',
			},
		});
		clock.move(1000 * 24 * hour);
		expect(await world.ask('GET', '/me', {}, longPage)).toMatchObject({id: world.coffee.id});
	});

	test('190/458: a person who removes the app ends all its tokens', async () => {
		const long = await world.longToken();
		expect(await world.ask('DELETE', '/me/permissions', {}, long)).toEqual({success: true});
		for (const token of [long, world.admin.token, world.coffee.token])
			expect(await world.ask('GET', '/me', {}, token)).toMatchObject({error: {code: 190, error_subcode: 458}});
	});
});

describe('appsecret_proof', () => {
	const proof = (token: string, secret = world.sandbox.app.secret) =>
		createHmac('sha256', secret).update(token).digest('hex');
	const me = (params: Record<string, string>, token = world.admin.token) => world.ask('GET', '/me', params, token);

	test('a right one is taken', async () => {
		expect(await me({appsecret_proof: proof(world.admin.token)})).toMatchObject({id: world.admin.id});
	});

	test('100: of another secret, of another token', async () => {
		for (const wrong of [proof(world.admin.token, 'other'), proof(world.tester.token)])
			expect(await me({appsecret_proof: wrong})).toMatchObject({
				error: {
					code: 100,
					type: 'GraphMethodException',
					message: 'Invalid appsecret_proof provided in the API argument',
				},
			});
	});

	test('100: missing where the app demands it', async () => {
		await world.sandbox.change(({apps}) => {
			for (const app of Object.values(apps)) app.requireProof = true;
		});
		expect(await me({})).toMatchObject({
			error: {code: 100, message: 'API calls from the server require an appsecret_proof argument'},
		});
		expect(await me({appsecret_proof: proof(world.admin.token)})).toMatchObject({id: world.admin.id});
	});

	test('a time-bound one lasts five minutes', async () => {
		const time = String(Math.floor(clock.now().getTime() / 1000));
		const bound = proof(`${world.admin.token}|${time}`);
		expect(await me({appsecret_proof: bound, appsecret_time: time})).toMatchObject({id: world.admin.id});
		clock.move(301_000);
		expect(await me({appsecret_proof: bound, appsecret_time: time})).toMatchObject({error: {code: 100}});
	});
});

describe('how a token comes', () => {
	const answers = async (path: string, init: RequestInit) =>
		(await fetch(`${world.sandbox.url}/v26.0${path}`, init)).json();
	const posted = () => `/${world.coffee.id}/subscribed_apps`;

	test('in the query', async () => {
		expect(await answers(`/me?access_token=${world.admin.token}`, {})).toMatchObject({id: world.admin.id});
	});

	test('in a form, as JSON, as multipart', async () => {
		const fields = {access_token: world.coffee.token, subscribed_fields: 'messages'};
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		const json = {method: 'POST', headers: {'content-type': 'application/json'}, body: JSON.stringify(fields)};
		for (const init of [{method: 'POST', body: new URLSearchParams(fields)}, json, {method: 'POST', body: form}])
			expect(await answers(posted(), init)).toEqual({success: true});
	});

	test('100: JSON inside JSON', async () => {
		const body = JSON.stringify(JSON.stringify({access_token: world.coffee.token}));
		const init = {method: 'POST', headers: {'content-type': 'application/json'}, body};
		expect(await answers(posted(), init)).toMatchObject({
			error: {code: 100, message: '(#100) Specifying multiple ids with a post method is not supported'},
		});
	});

	test('the recipe of 2016 posts from the address bar', async () => {
		const query = `method=POST&subscribed_fields=messages&access_token=${world.coffee.token}`;
		expect(await answers(`${posted()}?${query}`, {})).toEqual({success: true});
	});
});

describe('versions', () => {
	const served = async (path: string) =>
		(await fetch(`${world.sandbox.url}${path}?access_token=${world.admin.token}`)).headers.get('facebook-api-version');

	test('the one that is asked for, the oldest for one that has ended or for none', async () => {
		expect(await served('/v26.0/me')).toBe('v26.0');
		expect(await served('/v21.0/me')).toBe('v21.0');
		expect(await served('/v2.6/me')).toBe('v21.0');
		expect(await served('/me')).toBe('v21.0');
		clock.move(70 * 24 * hour);
		expect(await served('/v21.0/me')).toBe('v22.0');
	});

	test('2500: one that there is not', async () => {
		expect(await asking(world.sandbox, 'v99.0')('GET', '/me', {}, world.admin.token)).toMatchObject({
			error: {code: 2500, message: 'Unknown path components: /v99.0/me'},
		});
	});
});

test('every answer tells version, trace and usage', async () => {
	const {headers} = await fetch(`${world.sandbox.url}/v26.0/me?access_token=${world.coffee.token}`);
	expect(headers.get('x-fb-trace-id')).toMatch(/^A[\w-]{22}$/);
	expect(JSON.parse(headers.get('x-app-usage') ?? '')).toEqual({call_count: 0, total_cputime: 0, total_time: 0});
	expect(JSON.parse(headers.get('x-page-usage') ?? '')).toMatchObject({call_count: 0});
	expect(JSON.parse(headers.get('x-business-use-case-usage') ?? '')).toMatchObject({
		[world.coffee.id]: [{type: 'messenger', estimated_time_to_regain_access: 0}],
	});
});
