import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import * as v from 'valibot';
import {describe, expect, it} from 'vitest';
import {GraphError, TransportError} from '../../src/graph/error.js';
import {id, record} from '../../src/graph/schema.js';
import {type Answer, sendJson, serve} from '../servers.js';
import {appSecret, clientOf, token} from './client.js';

const read = {method: 'GET', path: '/me', token} as const;
const anything = v.unknown();

/** What the client makes of an answer: a value, or the error. */
const meet = async (answer: Answer, schema: v.GenericSchema = anything): Promise<unknown> => {
	await using server = await serve(answer);
	return await clientOf(server.url)
		.graph.http.call({...read, method: 'POST'}, schema)
		.catch((error: unknown) => error);
};

const text =
	(body: string | Buffer, status = 200, headers: Record<string, string> = {}): Answer =>
	response =>
		response.writeHead(status, headers).end(body);

const json =
	(body: unknown, status = 200): Answer =>
	response =>
		sendJson(response, body, status);

describe('an answer that is no answer of the Graph API', () => {
	it.each([
		['nothing', text(''), 'Expected the Graph API and got an empty answer'],
		['a web page', text('<!doctype html><title>Log in</title>'), 'Expected the Graph API and got a web page'],
		[
			'words',
			text('upstream connect error\nsecond line'),
			'Expected the Graph API and got something else: upstream connect error…',
		],
		['half of JSON', text('{"data":[{"id":"1"'), 'Expected the Graph API and got something else: {"data":[{"id":"1"'],
		['bytes', text(Buffer.from([0xff, 0xfe, 0x00])), 'Expected the Graph API and got something else'],
		['JSON with the status of a failure', json({fine: true}, 502), 'Expected the Graph API and got HTTP 502'],
		['a page of a proxy', text('<html>', 407), 'Expected the Graph API and got a web page'],
		['no content', text('', 204), 'Expected the Graph API and got an empty answer'],
		[
			'packed bytes that are none',
			text('no gzip', 200, {'content-encoding': 'gzip'}),
			'What answered cannot be read as HTTP',
		],
	])('%s is said to be so', async (_, answer, words) => {
		const error = await meet(answer);
		expect(error).toBeInstanceOf(TransportError);
		expect(error).toMatchObject({fault: 'not-graph', message: expect.stringContaining(words), call: {path: '/me'}});
	});

	it('is quoted without long words: they may be the token that was sent', async () => {
		const error = await meet((response, {headers}) => response.end(`You sent ${headers.authorization} and more`));
		expect(error).toMatchObject({message: 'Expected the Graph API and got something else: You sent Bearer … and more'});
	});
});

describe('an answer of another shape', () => {
	const pages = (...data: readonly unknown[]): Answer => json({data});
	const schema = record({data: v.array(record({id, name: v.optional(v.string())}))});

	it.each([
		['null', json(null), 'the whole answer is null'],
		['a list', json([1]), 'the whole answer is a list'],
		['a number', json(7), 'the whole answer is 7'],
		['true', json(true), 'the whole answer is true'],
		['a text', json('x'.repeat(1e6)), 'the whole answer is a text'],
		['no list', json({}), 'data is missing'],
		['an object for a list', json({data: {}}), 'data is an object'],
		['an entry that is null', pages({id: '1'}, null), 'data.1 is null'],
		['an entry without id', pages({id: '1'}, {name: 'x'}), 'data.1.id is missing'],
		['an id that is a list', pages({id: ['1']}), 'data.0.id is a list'],
		['an id that leads elsewhere', pages({id: '../../me'}), 'data.0.id is a text'],
		['an id of dots', pages({id: '..'}), 'data.0.id is a text'],
		['an id with a question mark', pages({id: '1?access_token=1'}), 'data.0.id is a text'],
		['an empty id', pages({id: ''}), 'data.0.id is a text'],
		['an id that was rounded', text('{"data":[{"id":1.0e+17}]}'), 'data.0.id is 100000000000000000'],
		['a name that is a number', pages({id: '1', name: 7}), 'data.0.name is 7'],
	])('%s is told by its place', async (_, answer, words) => {
		const error = await meet(answer, schema);
		expect(error).toBeInstanceOf(TransportError);
		expect(error).toMatchObject({
			fault: 'shape',
			message: `The answer is not of the documented shape: ${words}`,
			call: {method: 'POST', path: '/me'},
		});
	});
});

describe('ids', () => {
	it.each([
		['9007199254740993', '9007199254740993'],
		['18446744073709551615', '18446744073709551615'],
		['-9223372036854775808', '-9223372036854775808'],
		['1234567890123456', '1234567890123456'],
		['42', '42'],
		['"17841400000000001"', '17841400000000001'],
		['"t_100_200"', 't_100_200'],
	])('that come as %s stay as they are', async (written, expected) => {
		expect(await meet(text(`{"id":${written},"list":[${written}]}`), record({id, list: v.array(id)}))).toEqual({
			id: expected,
			list: [expected],
		});
	});
});

describe('a refusal', () => {
	const refusal = {
		message: '(#100) No matching user found',
		type: 'OAuthException',
		code: 100,
		error_subcode: 2018001,
		is_transient: false,
		error_user_title: 'Title',
		error_user_msg: 'Message',
		error_data: {anything: true},
		fbtrace_id: 'AbCdEf',
	};

	it('is read whole', async () => {
		const error = await meet(json({error: refusal}, 400));
		expect(error).toBeInstanceOf(GraphError);
		expect((error as GraphError).answer).toEqual({
			message: '(#100) No matching user found',
			type: 'OAuthException',
			code: 100,
			subcode: 2018001,
			isTransient: false,
			userTitle: 'Title',
			userMessage: 'Message',
			fbtraceId: 'AbCdEf',
			status: 400,
		});
	});

	it.each([
		['with status 200', json({error: refusal}), {code: 100, subcode: 2018001, status: 200}],
		['with data beside it', json({data: [], error: refusal}, 500), {code: 100, status: 500}],
		[
			'with numbers that are texts',
			json({error: {...refusal, code: '190', error_subcode: '463'}}),
			{code: 190, subcode: 463},
		],
		[
			'that names its subcode as debug_token does',
			json({error: {message: 'x', code: 190, subcode: 460}}),
			{subcode: 460},
		],
		['without a message', json({error: {code: 1}}, 500), {code: 1, message: ''}],
		['with a message that is an object', json({error: {code: 1, message: {}}}), {code: 1, message: ''}],
		[
			'with parts of other kinds',
			json({error: {code: 2, type: 7, fbtrace_id: [], is_transient: 'yes', error_subcode: {}}}),
			{code: 2},
		],
		['with a negative code', json({error: {code: -1, message: 'x'}}), {code: -1}],
		['with a message of a megabyte', json({error: {code: 1, message: 'word '.repeat(200_000)}}), {code: 1}],
	])('%s is one all the same', async (_, answer, expected) => {
		const error = await meet(answer);
		expect(error).toBeInstanceOf(GraphError);
		expect((error as GraphError).answer).toMatchObject(expected);
		expect((error as GraphError).answer.message.length).toBeLessThanOrEqual(2_001);
	});

	it.each([
		['a text', {error: 'invalid_request', error_description: 'x'}],
		['null', {error: null}],
		['a list', {error: [refusal]}],
		['without a code', {error: {message: 'x', type: 'OAuthException'}}],
		['with a code that is none', {error: {message: 'x', code: '#100'}}],
		['with half a code', {error: {message: 'x', code: 100.5}}],
	])('%s is an answer of another shape', async (_, body) => {
		expect(await meet(json(body, 400))).toMatchObject({
			fault: 'shape',
			message: 'The answer has an error without a code',
		});
	});
});

describe('a large answer', () => {
	const megabyte = Buffer.alloc(1 << 20, 0x20);

	/** Memory that a piece of work takes at its highest, in MB. */
	const peakDuring = async (work: () => Promise<void>): Promise<number> => {
		globalThis.gc?.();
		const before = process.memoryUsage().rss;
		let peak = before;
		const watch = setInterval(() => {
			peak = Math.max(peak, process.memoryUsage().rss);
		}, 5);
		await work();
		clearInterval(watch);
		return (Math.max(peak, process.memoryUsage().rss) - before) / (1 << 20);
	};

	it('of 200 MB is stopped early', async () => {
		let sent = 0;
		let closed = (): void => undefined;
		const gone = new Promise<void>(done => {
			closed = done;
		});
		await using server = await serve(response => {
			response.writeHead(200, {'content-type': 'application/json'});
			const pour = (): void => {
				while (sent < 200 && response.write(megabyte)) sent++;
				if (sent < 200) response.once('drain', pour);
				sent++;
			};
			response.once('close', closed);
			pour();
		});
		const grown = await peakDuring(async () => {
			const call = clientOf(server.url, {appSecret}).graph.http.call(read, anything);
			await expect(call).rejects.toMatchObject({fault: 'too-large', message: 'The answer is larger than 16 MB'});
		});
		await gone;
		expect(sent).toBeLessThan(60);
		expect(grown).toBeLessThan(150);
		expect(server.seen).toHaveLength(1);
	});

	it('of many calls side by side is stopped before all of them together fill the memory', async () => {
		await using server = await serve(response => {
			response.writeHead(200, {'content-type': 'application/json'});
			for (let sent = 0; sent < 10; sent++) response.write(megabyte);
		});
		const over = new AbortController();
		const {http} = clientOf(server.url, {signal: over.signal}).graph;
		const calls = Array.from({length: 6}, () => http.call(read, anything));
		await expect(Promise.race(calls)).rejects.toMatchObject({
			fault: 'too-large',
			message: 'The answers are larger than 32 MB together',
		});
		over.abort(new Error('enough'));
		await Promise.allSettled(calls);
	});

	it.each([
		['gzip', gzipSync],
		['br', (bytes: Buffer) => brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 3}})],
	])('that %s has packed small is stopped when unpacked', async (encoding, pack) => {
		const bomb = pack(Buffer.alloc(200 << 20, 0x20));
		expect(bomb.length).toBeLessThan(1 << 20);
		await using server = await serve(response => response.writeHead(200, {'content-encoding': encoding}).end(bomb));
		const grown = await peakDuring(async () => {
			await expect(clientOf(server.url).graph.http.call(read, anything)).rejects.toMatchObject({fault: 'too-large'});
		});
		expect(grown).toBeLessThan(150);
	});

	it('that was packed is read', async () => {
		const packed = gzipSync(JSON.stringify({id: '1'}));
		expect(await meet(response => response.writeHead(200, {'content-encoding': 'gzip'}).end(packed))).toEqual({
			id: '1',
		});
	});
});
