import {globalAgent} from 'node:https';
import * as v from 'valibot';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {TransportError} from '../../src/graph/error.js';
import {type Certificate, certificate, deadAddress, sendJson, serve, serveSocket} from '../servers.js';
import {clientOf, token} from './client.js';

/** How a write to this address ends: a write, because a read would be tried again. */
const meet = (url: string): Promise<unknown> =>
	clientOf(url, {requestTimeout: 2_000})
		.graph.http.call({method: 'POST', path: '/me', token}, v.unknown())
		.catch((error: unknown) => error);

const http = (lines: string): string => lines.replaceAll('\n', '\r\n');

describe('a connection', () => {
	it('that nothing accepts', async () => {
		expect(await meet(deadAddress)).toMatchObject({
			fault: 'refused',
			message: 'Nothing accepts a connection there (ECONNREFUSED)',
		});
	});

	it('to a name that does not exist', async () => {
		const error = await meet('https://no-such-host.invalid');
		expect(error).toMatchObject({fault: 'dns'});
		expect(String(error)).toMatch(/cannot be resolved \((ENOTFOUND|EAI_AGAIN)\)/);
	});

	it.each([
		['at once', ''],
		['after the headers', http('HTTP/1.1 200 OK\ncontent-length: 100\n\n')],
		['in mid-body', http('HTTP/1.1 200 OK\ncontent-length: 100\n\n{"data":[{"id"')],
		['in a chunk', http('HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n20\n{"data":[')],
		['after a chunk', http('HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n2\n{}\n')],
	])('that is reset %s', async (_, words) => {
		await using server = await serveSocket(socket => {
			socket.once('data', () => {
				if (words) socket.write(words, () => socket.resetAndDestroy());
				else socket.resetAndDestroy();
			});
		});
		expect(await meet(server.url)).toMatchObject({
			fault: 'reset',
			message: expect.stringMatching(/^The connection broke off/),
		});
	});

	it.each([
		['in mid-body', http('HTTP/1.1 200 OK\ncontent-length: 100\n\n{"data":[]}')],
		['before a word', ''],
	])('that is closed politely %s', async (_, words) => {
		await using server = await serveSocket(socket => socket.once('data', () => socket.end(words)));
		expect(await meet(server.url)).toMatchObject({fault: 'reset'});
	});

	it.each([
		['is no HTTP', 'SSH-2.0-OpenSSH_9.2p1\r\n'],
		['has a header without an end', `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(1 << 20)}`],
		['counts its chunks wrongly', http('HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\nzz\n{}')],
		['has two lengths', http('HTTP/1.1 200 OK\ncontent-length: 2\ncontent-length: 3\n\n{}')],
	])('on which what answers %s', async (_, words) => {
		await using server = await serveSocket(socket => void socket.write(words));
		expect(await meet(server.url)).toMatchObject({fault: 'not-graph'});
	});

	it('that speaks http where https is meant', async () => {
		await using server = await serve(response => sendJson(response, {}));
		expect(await meet(server.url.replace('http:', 'https:'))).toMatchObject({fault: 'not-tls'});
	});
});

describe('a certificate', () => {
	const {ca} = globalAgent.options;
	beforeEach(() => {
		globalAgent.options.ca = certificate('authority');
	});
	afterEach(() => {
		globalAgent.options.ca = ca;
	});

	it.each([
		['expired', 'CERT_HAS_EXPIRED'],
		['other-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
		['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
	] as const)('that is wrong (%s) gets no request', async (shows, code) => {
		await using server = await serve(response => sendJson(response, {id: '1'}), shows);
		const error = await meet(server.url);
		expect(error).toBeInstanceOf(TransportError);
		expect(error).toMatchObject({fault: 'tls', message: `No trustworthy connection could be made (${code})`});
		expect(server.seen).toEqual([]);
	});

	it.each(['trusted'] satisfies Certificate[])('that is right gets it: %s', async shows => {
		await using server = await serve(response => sendJson(response, {id: '1'}), shows);
		expect(await meet(server.url)).toEqual({id: '1'});
	});

	it('of an authority that nobody knows gets no request', async () => {
		globalAgent.options.ca = certificate('self-signed');
		await using server = await serve(response => sendJson(response, {id: '1'}), 'trusted');
		expect(await meet(server.url)).toMatchObject({fault: 'tls'});
		expect(server.seen).toEqual([]);
	});
});
