import {connect} from 'node:net';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;

beforeAll(async () => {
	world = await startWorld();
});

afterAll(() => world.sandbox.close());

const post = async (body: string, type: string) => {
	const headers = {'content-type': type, authorization: `Bearer ${world.coffee.token}`};
	return (await fetch(`${world.sandbox.url}/v26.0/me/messages`, {method: 'POST', headers, body})).json();
};

test.each<[string, string, string]>([
	['JSON that ends early', '{"recipient":', 'application/json'],
	['JSON of 20,000 levels', '{"message":'.concat('['.repeat(20_000), ']'.repeat(20_000), '}'), 'application/json'],
	['a list in place of parameters', '[1,2]', 'application/json'],
	['brackets without end', `recipient${'[a]'.repeat(20_000)}=1`, 'application/x-www-form-urlencoded'],
	['brackets of prototypes', 'recipient[__proto__][id]=1&__proto__[id]=1', 'application/x-www-form-urlencoded'],
	['a multipart body that is none', 'nothing', 'multipart/form-data; boundary=x'],
])('%s is refused, and the sandbox lives on', async (_, body, type) => {
	expect(await post(body, type)).toMatchObject({error: {code: expect.any(Number), message: expect.any(String)}});
	expect(await world.ask('GET', '/me', {}, world.coffee.token)).toMatchObject({id: world.coffee.id});
	expect(Object.keys({})).toEqual([]);
});

test('100: 30 MB', async () => {
	expect(await post(`{"message":"${'x'.repeat(30_000_000)}"}`, 'application/json')).toMatchObject({
		error: {code: 100, message: '(#100) Request body is too large'},
	});
});

test('paths of any kind', async () => {
	for (const path of [
		'//',
		'/v26.0',
		'/v26.0/%',
		'/v26.0/%00',
		'/v26.0/me/%2e%2e/x',
		`/${'a/'.repeat(2_000)}`,
		'/v26/me',
	])
		expect(
			await (await fetch(`${world.sandbox.url}${path}?access_token=${world.coffee.token}`)).json(),
			path,
		).toHaveProperty('error.code');
});

test('methods of any kind', async () => {
	for (const method of ['PUT', 'PATCH', 'OPTIONS'])
		expect(await world.ask(method, '/me', {}, world.coffee.token), method).toMatchObject({
			error: {code: 100, error_subcode: 33},
		});
});

test('a caller who leaves in the middle of a body', async () => {
	const {hostname, port} = new URL(world.sandbox.url);
	const socket = connect(Number(port), hostname);
	socket.write('POST /v26.0/me/messages HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
	await new Promise(resolve => setTimeout(resolve, 30));
	socket.destroy();
	expect(await world.ask('GET', '/me', {}, world.coffee.token)).toMatchObject({id: world.coffee.id});
});
