import {createHmac} from 'node:crypto';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {systemClock} from '../../src/core/clock.js';
import {Secret} from '../../src/core/secret.js';
import {DeadlinePassed, Interrupted} from '../../src/core/stop.js';
import {GraphError, TransportError} from '../../src/graph/error.js';
import {appToken} from '../../src/graph/tokens.js';
import {type Answer, sendJson, serve} from '../servers.js';
import {appSecret, clientOf, token} from './client.js';

const anything = v.unknown();
const read = {method: 'GET', path: '/me', token} as const;
const write = {method: 'POST', path: '/me/messages', token} as const;
const proofOf = (secret: string): string => createHmac('sha256', appSecret.reveal()).update(secret).digest('hex');

const refusal = (code: number, more: object = {}) => ({
	error: {message: `(#${code}) No`, type: 'OAuthException', code, ...more},
});

/** Answers with each of these in turn, the last one for good. */
const inTurn = (...answers: readonly Answer[]): Answer => {
	let count = 0;
	return (...given) => answers[Math.min(count++, answers.length - 1)]?.(...given);
};

const fine: Answer = response => sendJson(response, {id: '1'});
const broken: Answer = (_, __, incoming) => incoming.socket.destroy();
const answering =
	(body: unknown, status = 400): Answer =>
	response =>
		sendJson(response, body, status);

/** What a call ended with. */
const faultOf = async (call: Promise<unknown>): Promise<string> => {
	const error: unknown = await call.then(
		() => 'an answer',
		(reason: unknown) => reason,
	);
	if (error instanceof TransportError) return error.fault;
	return error instanceof GraphError ? `code ${error.answer.code}` : String(error);
};

describe('a request', () => {
	it('pins the version and carries the token in its header, never in the URL, with its proof beside it', async () => {
		await using server = await serve(fine);
		const {graph, secrets} = clientOf(server.url, {appSecret});
		await graph.http.call({...read, params: {fields: 'id,name', limit: 3, after: undefined}}, anything);
		const [seen] = server.seen;
		const url = new URL(seen?.url ?? '', server.url);
		expect(url.pathname).toBe('/v26.0/me');
		expect(Object.fromEntries(url.searchParams)).toEqual({
			fields: 'id,name',
			limit: '3',
			appsecret_proof: proofOf(token.reveal()),
		});
		expect(seen?.headers.authorization).toBe(`Bearer ${token.reveal()}`);
		expect(seen?.url).not.toContain(token.reveal());
		expect(secrets).toContain(token);
	});

	it('proves an app token with the secret that is in it, and nothing where no secret is known', async () => {
		await using server = await serve(fine);
		const own = appToken('300000000000001', new Secret('ffffffffffffffffffffffffffffffff'));
		await clientOf(server.url, {appSecret}).graph.http.call({...read, token: own}, anything);
		await clientOf(server.url).graph.http.call(read, anything);
		const [first, second] = server.seen.map(({url}) => new URL(url, server.url).searchParams.get('appsecret_proof'));
		expect(first).toBe(createHmac('sha256', 'f'.repeat(32)).update(own.reveal()).digest('hex'));
		expect(second).toBeNull();
	});

	it('sends a form, or JSON, in the body of a POST and of a DELETE, and nothing secret in its URL', async () => {
		await using server = await serve(fine);
		const {graph} = clientOf(server.url, {appSecret});
		const secrets = {client_secret: appSecret};
		await graph.http.call({method: 'POST', path: '/oauth/access_token', params: {a: 'ä&b'}, secrets}, anything);
		await graph.http.call({...write, json: {recipient: {id: '1'}}}, anything);
		await graph.http.call(
			{method: 'DELETE', path: '/me/messenger_profile', token, json: {fields: ['greeting']}},
			anything,
		);
		await graph.http.call({method: 'DELETE', path: '/42', token, params: {object: 'page'}}, anything);
		const [form, json, deletion, bare] = server.seen;
		expect(Object.fromEntries(new URLSearchParams(form?.body))).toEqual({a: 'ä&b', client_secret: appSecret.reveal()});
		expect(JSON.parse(json?.body ?? '')).toEqual({recipient: {id: '1'}, appsecret_proof: proofOf(token.reveal())});
		expect(JSON.parse(deletion?.body ?? '')).toEqual({fields: ['greeting']});
		expect([bare?.body, bare?.url]).toEqual(['', `/v26.0/42?object=page&appsecret_proof=${proofOf(token.reveal())}`]);
		for (const {url} of server.seen) expect(url).not.toMatch(/client_secret|access_token=/);
	});

	it('leads an id that is none to no other path', async () => {
		await using server = await serve(fine);
		const {graph} = clientOf(server.url);
		await graph.http.call({...read, path: '/1?access_token=x/y #z'}, anything);
		expect(server.seen[0]?.url).toBe('/v26.0/1%3Faccess_token%3Dx/y%20%23z');
		expect(await faultOf(graph.http.call({...read, path: '/../oauth'}, anything))).toBe('other');
		expect(server.seen).toHaveLength(1);
	});
});

describe('another attempt', () => {
	it.each([
		['a connection that breaks', broken],
		['a server error that is a web page', (response => response.writeHead(502).end('<h1>Bad Gateway</h1>')) as Answer],
		['code 2', answering(refusal(2), 500)],
		['an error that calls itself transient', answering(refusal(1, {is_transient: true}), 500)],
	])('follows after a read that met %s, and is told', async (_, fault) => {
		await using server = await serve(inTurn(fault, fault, fine));
		const {graph, waits, exchanges} = clientOf(server.url);
		expect(await graph.http.call(read, anything)).toEqual({id: '1'});
		expect(server.seen).toHaveLength(3);
		expect(waits.map(({path, reason}) => [path, reason.length > 5])).toEqual([
			['/me', true],
			['/me', true],
		]);
		const [first, second] = waits.map(({waitMs}) => waitMs);
		expect(second).toBeGreaterThan(2 * (first ?? 0));
		expect(exchanges.map(({attempt}) => attempt)).toEqual([1, 2, 3]);
	});

	it('is the last after two', async () => {
		await using server = await serve(broken);
		expect(await faultOf(clientOf(server.url).graph.http.call(read, anything))).toBe('reset');
		expect(server.seen).toHaveLength(3);
	});

	it.each([
		['a limit, even one that calls itself transient', answering(refusal(4, {is_transient: true}), 403), 'code 4'],
		['a limit of a page', answering(refusal(32, {is_transient: true})), 'code 32'],
		['a limit of a business use case', answering(refusal(80006, {is_transient: true})), 'code 80006'],
		['a block', answering(refusal(368, {is_transient: true})), 'code 368'],
		['a refusal', answering(refusal(190)), 'code 190'],
		['an unknown code', answering(refusal(987_654)), 'code 987654'],
		['a web page', (response => response.end('<html>')) as Answer, 'not-graph'],
		['another shape', answering([1, 2], 200), 'shape'],
		[
			'a redirect',
			(response => response.writeHead(302, {location: 'https://elsewhere.example.com/'}).end()) as Answer,
			'redirect',
		],
	])('does not follow after %s', async (_, answer, expected) => {
		await using server = await serve(answer);
		expect(await faultOf(clientOf(server.url).graph.http.call(read, v.looseObject({id: v.string()})))).toBe(expected);
		expect(server.seen).toHaveLength(1);
	});

	it.each([
		['POST', broken, 'reset'],
		['DELETE', broken, 'reset'],
		['POST', answering(refusal(2, {is_transient: true}), 500), 'code 2'],
		['DELETE', answering(refusal(2, {is_transient: true}), 500), 'code 2'],
		['POST', (response => response.writeHead(503).end('<h1>Busy</h1>')) as Answer, 'not-graph'],
	] as const)('never follows after a write: %s', async (method, answer, expected) => {
		await using server = await serve(answer);
		const {graph, waits} = clientOf(server.url);
		expect(await faultOf(graph.http.call({method, path: '/1', token}, anything))).toBe(expected);
		expect([server.seen.length, waits]).toEqual([1, []]);
	});
});

describe('time', () => {
	const silent: Answer = () => undefined;
	const dripping: Answer = response => {
		response.writeHead(200, {'content-type': 'application/json'});
		const drip = setInterval(() => response.write(' '), 20);
		response.on('close', () => clearInterval(drip));
	};

	it.each([
		['never answers', silent],
		['drips for ever', dripping],
	])('for one request ends one that %s', async (_, answer) => {
		await using server = await serve(answer);
		const startedAt = performance.now();
		expect(await faultOf(clientOf(server.url, {requestTimeout: 200}).graph.http.call(write, anything))).toBe('timeout');
		expect(performance.now() - startedAt).toBeLessThan(2_000);
	});

	it('for a read may be shorter, and what took it twice is not asked a third time', async () => {
		await using server = await serve(silent);
		const {graph} = clientOf(server.url, {requestTimeout: 5_000, readTimeout: 100});
		const startedAt = performance.now();
		expect(await faultOf(graph.http.call(read, anything))).toBe('timeout');
		expect(performance.now() - startedAt).toBeLessThan(4_000);
		expect(server.seen).toHaveLength(2);
	});

	it.each([
		['never answers', silent],
		['drips for ever', dripping],
	])('for the whole run ends a call that %s, with no further attempt', async (_, answer) => {
		await using server = await serve(answer);
		const deadline = new AbortController();
		setTimeout(() => deadline.abort(new DeadlinePassed(0.2)), 200);
		const {graph} = clientOf(server.url, {signal: deadline.signal});
		const error: unknown = await graph.http.call(read, anything).catch((reason: unknown) => reason);
		expect(error).toMatchObject({fault: 'timeout', message: 'Not done within 0.2 s', call: {path: '/me'}});
		expect(server.seen).toHaveLength(1);
	});

	it('for the whole run ends the pause before another attempt', async () => {
		await using server = await serve(broken);
		const deadline = new AbortController();
		const {graph} = clientOf(server.url, {
			signal: deadline.signal,
			clock: systemClock,
			onWait: () => deadline.abort(new DeadlinePassed(1)),
		});
		expect(await faultOf(graph.http.call(read, anything))).toBe('timeout');
		expect(server.seen).toHaveLength(1);
	});

	it('that a person ends is an interruption, and no call follows', async () => {
		await using server = await serve(silent);
		const person = new AbortController();
		setTimeout(() => person.abort(new Interrupted('SIGINT')), 50);
		const {graph} = clientOf(server.url, {signal: person.signal});
		await expect(graph.http.call(read, anything)).rejects.toBeInstanceOf(Interrupted);
		await expect(graph.http.call(read, anything)).rejects.toBeInstanceOf(Interrupted);
		expect(server.seen).toHaveLength(1);
	});

	it('of one call can be shorter than that of the client', async () => {
		await using server = await serve(silent);
		const {graph} = clientOf(server.url);
		expect(await faultOf(graph.http.within(AbortSignal.abort(new DeadlinePassed(1))).call(read, anything))).toBe(
			'timeout',
		);
		expect(server.seen).toEqual([]);
	});
});

describe('a redirect', () => {
	it.each([301, 302, 303, 307, 308])('%i is not followed, and the token goes nowhere', async status => {
		await using elsewhere = await serve(fine);
		await using server = await serve(response =>
			response.writeHead(status, {location: `${elsewhere.url}/v26.0/me`}).end(),
		);
		const {graph} = clientOf(server.url, {appSecret});
		for (const request of [read, write, {...read, method: 'DELETE'} as const]) {
			const error: unknown = await graph.http.call(request, anything).catch((reason: unknown) => reason);
			expect(error).toMatchObject({fault: 'redirect', status});
			expect(String(error)).toContain(`to ${new URL(elsewhere.url).host}, which is not followed`);
		}
		expect(elsewhere.seen).toEqual([]);
		expect(server.seen).toHaveLength(3);
	});
});

describe('what the client tells', () => {
	it('names method, path, status, time and trace id of each request, and nothing secret', async () => {
		await using server = await serve(response => {
			response.setHeader('x-fb-trace-id', 'AbCd');
			response.setHeader('facebook-api-version', 'v27.0');
			fine(response, {method: '', url: '', headers: {}, body: ''}, response.req);
		});
		const {graph, exchanges} = clientOf(server.url, {appSecret});
		await graph.http.call(read, anything);
		expect(exchanges).toEqual([
			{method: 'GET', path: '/me', attempt: 1, status: 200, durationMs: expect.any(Number), traceId: 'AbCd'},
		]);
		expect(graph.http.seen).toMatchObject({calls: 1, version: 'v27.0'});
	});

	it('keeps the errors of the library, which print the token, to itself', async () => {
		await using server = await serve(broken);
		const error: unknown = await clientOf(server.url, {appSecret})
			.graph.http.call(write, anything)
			.catch((reason: unknown) => reason);
		const {inspect} = await import('node:util');
		expect(inspect(error, {depth: 20, showHidden: true})).not.toContain(token.reveal());
		expect(error).not.toHaveProperty('cause');
	});
});
