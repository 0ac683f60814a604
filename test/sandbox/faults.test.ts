import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {causes} from '../../src/causes/index.js';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;

beforeEach(async () => {
	world = await startWorld();
});

afterEach(() => world.sandbox.close());

const me = (token = world.coffee.token) => world.ask('GET', '/me', {}, token);
const raw = (path = '/me', init: RequestInit = {}) =>
	fetch(`${world.sandbox.url}/v26.0${path}`, {
		redirect: 'manual',
		headers: {authorization: `Bearer ${world.coffee.token}`},
		...init,
	});

test('every cause with a wire can be armed, and answers as it says', async () => {
	const armable = await world.sandbox.armable();
	const wired = causes.flatMap(({id, wire}) => (wire ? [{id, wire}] : []));
	expect(armable).toEqual(expect.arrayContaining(wired.map(({id}) => id)));
	for (const {id, wire} of wired) {
		await world.sandbox.arm(id, {calls: 1, at: 'GET /me'});
		expect(await me(), id).toMatchObject({
			error: {
				code: wire.code,
				message: wire.message,
				type: wire.type ?? 'OAuthException',
				...(wire.subcode !== undefined && {error_subcode: wire.subcode}),
			},
		});
		expect(await me(), id).toMatchObject({id: world.coffee.id});
	}
});

describe('a fault', () => {
	test('meets the calls that its cause is known from, and no others', async () => {
		await world.sandbox.arm('messaging.outside-window');
		expect(await me()).toMatchObject({id: world.coffee.id});
		for (let count = 0; count < 3; count++)
			expect(await world.ask('POST', '/me/messages', {}, world.coffee.token)).toMatchObject({
				error: {code: 10, error_subcode: 2018278},
			});
		expect(world.sandbox.armed()).toMatchObject([{id: 'messaging.outside-window', at: ['POST /{page}/messages']}]);
		world.sandbox.disarm('messaging.outside-window');
		expect(await world.ask('POST', '/me/messages', {}, world.coffee.token)).toMatchObject({error: {code: 100}});
	});

	test('of a token leaves the app token alone, and debug_token tells of it', async () => {
		await world.sandbox.arm('token.expired');
		expect(await me()).toMatchObject({error: {code: 190, error_subcode: 463}});
		expect(await world.ask('GET', '/debug_token', {input_token: world.coffee.token}, world.appToken)).toMatchObject({
			data: {is_valid: false, error: {code: 190, subcode: 463}},
		});
	});

	test('of a limit fills the usage headers', async () => {
		await world.sandbox.arm('rate.app-limit');
		const {headers} = await raw();
		expect(JSON.parse(headers.get('x-app-usage') ?? '')).toMatchObject({call_count: 100});
	});

	test('cannot be armed for what has no answer', async () => {
		await expect(world.sandbox.arm('webhook.csrf-rejected')).rejects.toThrow(RangeError);
		await expect(world.sandbox.arm('constructor')).rejects.toThrow(RangeError);
	});
});

describe('on the way', () => {
	test('network.reset drops the connection', async () => {
		await world.sandbox.arm('network.reset', {calls: 1});
		await expect(raw()).rejects.toThrow();
		expect((await raw()).status).toBe(200);
	});

	test('network.timeout never answers', async () => {
		await world.sandbox.arm('network.timeout', {calls: 1});
		await expect(raw('/me', {signal: AbortSignal.timeout(100)})).rejects.toThrow(/timeout/i);
	});

	test('network.not-graph and network.redirect are somebody else’s answers', async () => {
		await world.sandbox.arm('network.not-graph', {calls: 1});
		const answer = await raw();
		expect([answer.status, answer.headers.get('content-type')]).toEqual([502, 'text/html']);
		await world.sandbox.arm('network.redirect', {calls: 1});
		expect((await raw()).status).toBe(302);
	});

	test('slow makes every answer wait', async () => {
		world.sandbox.slow(80, 20);
		const started = performance.now();
		await raw();
		expect(performance.now() - started).toBeGreaterThan(75);
	});
});

test('calls are kept without anything secret', async () => {
	await me();
	await world.ask('GET', '/4242', {access_token: world.admin.token});
	expect(world.sandbox.calls()).toMatchObject([
		{method: 'GET', path: '/me', version: 'v26.0', status: 200, token: 'page'},
		{path: '/4242', status: 400, code: 100, subcode: 33, token: 'user'},
	]);
	expect(JSON.stringify(world.sandbox.calls())).not.toContain('EAA');
	await world.sandbox.reset();
	expect(world.sandbox.calls()).toEqual([]);
});
