import {createHmac} from 'node:crypto';
import {readFileSync, statSync} from 'node:fs';
import {Agent, createServer, request} from 'node:http';
import {type AddressInfo, connect} from 'node:net';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {Secret} from '../../src/core/secret.js';
import {buildDelivery} from '../../src/webhook/build-delivery.js';
import {eventTemplates} from '../../src/webhook/event-templates.js';
import type {ListenEvent} from '../../src/webhook/listen/listen-event.js';
import {type ListenerOptions, startListener} from '../../src/webhook/listen/listener.js';
import {Recorder} from '../../src/webhook/listen/recorder.js';
import {replay} from '../../src/webhook/listen/replay.js';
import {temporaryFolder} from '../front-door.js';
import {startReceiver} from './receiver.js';

const secret = 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b';
const now = new Date(1_790_000_000_000);

type DeliveryEvent = Extract<ListenEvent, {event: 'delivery'}>;

const event = (name: string, at = now): Buffer => {
	const template = eventTemplates.find(candidate => candidate.name === name);
	if (!template) throw new Error(`no event ${name}`);
	return buildDelivery(template, {now: at}).body;
};

const signatures = (body: Buffer, key = secret): Record<string, string> => ({
	'x-hub-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}`,
});

const listen = async (options: Partial<ListenerOptions> = {}) => {
	const events: ListenEvent[] = [];
	const waiting = new Set<() => void>();
	const listener = await startListener({
		host: '127.0.0.1',
		port: 0,
		path: '/webhook',
		keys: {secrets: [new Secret(secret)], verifyToken: new Secret('the-token')},
		now: () => now,
		onEvent: told => {
			events.push(told);
			for (const wake of waiting) wake();
		},
		...options,
	});
	let closing: ReturnType<typeof listener.close> | undefined;
	const close = (graceMs: number): ReturnType<typeof listener.close> => {
		closing ??= listener.close(graceMs);
		return closing;
	};
	onTestFinished(async () => void (await close(0)));
	const deliveries = (): DeliveryEvent[] => events.filter(told => told.event === 'delivery');
	return {
		...listener,
		close,
		events,
		/** The deliveries, once there are so many. */
		told: (count: number): Promise<DeliveryEvent[]> =>
			new Promise(resolve => {
				const check = (): void => {
					if (deliveries().length < count) return;
					waiting.delete(check);
					resolve(deliveries());
				};
				waiting.add(check);
				check();
			}),
	};
};

const post = (
	url: string,
	body: Buffer,
	headers: Record<string, string> = signatures(body),
	agent?: Agent,
): Promise<{status: number; text: string; ms: number}> =>
	new Promise((resolve, reject) => {
		const started = performance.now();
		const outgoing = request(
			url,
			{method: 'POST', headers: {'content-type': 'application/json', 'content-length': body.length, ...headers}, agent},
			response => {
				const parts: Buffer[] = [];
				response.on('data', part => parts.push(part));
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						text: Buffer.concat(parts).toString(),
						ms: performance.now() - started,
					}),
				);
			},
		);
		outgoing.on('error', reject);
		outgoing.end(body);
	});

describe('startListener', () => {
	it('shakes hands with the right token alone', async () => {
		const {url, events} = await listen();
		const ask = async (query: string): Promise<[number, string]> => {
			const response = await fetch(`${url}${query}`);
			return [response.status, await response.text()];
		};
		expect(await ask('?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=the-token')).toEqual([
			200,
			'1158201444',
		]);
		expect(await ask('?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=wrong')).toEqual([
			403,
			'The verify token is not the one that is expected here.',
		]);
		expect((await ask(''))[0]).toBe(400);
		expect(events.map(told => told.event)).toEqual(['handshake', 'handshake', 'request']);
	});

	it('takes a signed event with 200, and tells what is in it', async () => {
		const {url, told} = await listen();
		const body = event('message-text');
		expect(await post(url, body)).toMatchObject({status: 200, text: 'EVENT_RECEIVED'});
		expect((await told(1))[0]).toMatchObject({
			valid: true,
			status: 200,
			field: 'messages',
			summary: 'message "Hello" from 4000000000000001',
			algorithm: 'sha256',
			duplicate: false,
			bytes: body.length,
		});
	});

	it('marks what comes again, and echoes', async () => {
		const {url, told} = await listen();
		await post(url, event('message-text'));
		await post(url, event('message-text'));
		await post(url, event('message-echo'));
		const [first, second, third] = await told(3);
		expect([first?.duplicate, second?.duplicate]).toEqual([false, true]);
		expect(third?.events[0]).toMatchObject({echo: true, field: 'message_echoes'});
	});

	it('takes a former secret and the legacy header, and says so', async () => {
		const {url, told} = await listen({keys: {secrets: [secret, 'the former secret']}});
		const body = event('read');
		expect((await post(url, body, signatures(body, 'the former secret'))).status).toBe(200);
		const sha1 = {'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`};
		expect((await post(url, body, sha1)).status).toBe(200);
		expect((await told(2))[1]?.algorithm).toBe('sha1');
	});

	it.each([
		['missing-header', {}],
		['wrong-secret', signatures(event('message-text'), 'another secret')],
		['malformed-header', {'x-hub-signature-256': 'nonsense'}],
	])('refuses with 403 and says %s', async (reason, headers) => {
		const target = await startReceiver();
		const {url, told} = await listen({forwardTo: new URL(target.url)});
		expect((await post(url, event('message-text'), headers)).status).toBe(403);
		expect((await told(1))[0]).toMatchObject({valid: false, status: 403, reason, events: []});
		expect(target.received).toHaveLength(0);
	});

	it.each([
		['not-json', 400, Buffer.from('{"object":"page",')],
		['too-deep', 400, Buffer.from(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)],
	])('refuses a signed body that is %s, and goes on', async (reason, status, body) => {
		const {url, told} = await listen();
		expect((await post(url, body)).status).toBe(status);
		expect((await told(1))[0]).toMatchObject({valid: false, reason});
		expect((await post(url, event('read'))).status).toBe(200);
	});

	it('refuses 30 MB with 413, and goes on', async () => {
		const {url} = await listen();
		const huge = Buffer.alloc(30 * 1024 * 1024, 0x61);
		expect((await post(url, huge)).status).toBe(413);
		expect((await post(url, event('read'))).status).toBe(200);
	});

	it('survives broken HTTP, half a request and other methods and paths', async () => {
		const {url, port} = await listen();
		const socket = connect(port, '127.0.0.1', () => socket.write('nonsense\r\n\r\n'));
		await new Promise(resolve => socket.on('close', resolve).resume());
		const half = connect(port, '127.0.0.1', () =>
			half.write('POST /webhook HTTP/1.1\r\ncontent-length: 9\r\n\r\nx', () => half.destroy()),
		);
		await new Promise(resolve => half.on('close', resolve));
		expect((await fetch(url, {method: 'PUT'})).status).toBe(405);
		expect((await fetch(url.replace('webhook', 'elsewhere'))).status).toBe(404);
		expect((await post(url, event('read'))).status).toBe(200);
	});

	it('forwards the very bytes and headers, and tells the answer', async () => {
		const target = await startReceiver(() => ({status: 201, body: 'thanks'}));
		const {url, told} = await listen({forwardTo: new URL(target.url)});
		const body = event('reaction');
		await post(url, body, {...signatures(body), 'user-agent': 'facebookexternalua'});
		expect((await told(1))[0]?.forward).toMatchObject({status: 201, durationMs: expect.any(Number), body: 'thanks'});
		expect(target.received[0]?.body.equals(body)).toBe(true);
		expect(target.received[0]?.headers).toMatchObject({
			...signatures(body),
			'user-agent': 'facebookexternalua',
			'content-type': 'application/json',
			host: new URL(target.url).host,
		});
	});

	it('answers at once while the target sleeps, and waits for it at the end', async () => {
		const target = await startReceiver(() => ({status: 200, afterMs: 400}));
		const {url, close, told} = await listen({forwardTo: new URL(target.url)});
		expect((await post(url, event('message-text'))).ms).toBeLessThan(300);
		await target.got(1);
		expect(await close(5000)).toMatchObject({forwarded: 1, forwardAbandoned: 0});
		expect((await told(1))[0]?.forward?.status).toBe(200);
	});

	it('does not wait longer than it may, and counts what it left', async () => {
		const target = await startReceiver(() => ({status: 200, afterMs: 60_000}));
		const {url, close} = await listen({forwardTo: new URL(target.url)});
		for (let count = 0; count < 3; count++) await post(url, event('message-text'));
		await target.got(3);
		const started = performance.now();
		expect(await close(100)).toMatchObject({deliveries: 3, forwarded: 0, forwardAbandoned: 3});
		expect(performance.now() - started).toBeLessThan(2000);
	});

	it('tells of a target that is dead', async () => {
		const {url, told} = await listen({forwardTo: new URL('http://127.0.0.1:1/')});
		expect((await post(url, event('message-text'))).status).toBe(200);
		expect((await told(1))[0]?.forward).toMatchObject({error: 'ECONNREFUSED'});
	});

	it('loses and refuses none of 2,000 events, 32 at a time', async () => {
		const target = await startReceiver();
		const {url, close} = await listen({forwardTo: new URL(target.url)});
		const agent = new Agent({keepAlive: true, maxSockets: 32});
		onTestFinished(() => agent.destroy());
		let next = 0;
		const statuses = new Map<number, number>();
		const worker = async (): Promise<void> => {
			while (next < 2000) {
				const body = event('message-text', new Date(now.getTime() + next++));
				const {status} = await post(url, body, signatures(body), agent);
				statuses.set(status, (statuses.get(status) ?? 0) + 1);
			}
		};
		await Promise.all(Array.from({length: 32}, worker));
		expect([...statuses]).toEqual([[200, 2000]]);
		agent.destroy();
		expect(await close(15_000)).toMatchObject({
			deliveries: 2000,
			refused: 0,
			duplicates: 0,
			forwarded: 2000,
			forwardFailed: 0,
			forwardDropped: 0,
			forwardAbandoned: 0,
		});
		expect(new Set(target.received.map(({body}) => body.toString())).size).toBe(2000);
	});

	it('records what came, for its owner alone, and sends it again', async () => {
		const path = join(temporaryFolder(), 'deliveries.ndjson');
		const {url, close, told} = await listen({recorder: await Recorder.open(path, () => {})});
		const odd = Buffer.from([...Buffer.from('{"object":"page","entry":[],"x":"'), 0xff, 0xfe, ...Buffer.from('"}')]);
		const bodies = [event('message-text'), odd];
		for (const body of bodies) await post(url, body);
		await told(2);
		await close(0);
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect(readFileSync(path, 'utf8').trim().split('\n')).toHaveLength(2);

		const target = await startReceiver();
		const again = (signWith?: Secret): ReturnType<typeof replay> =>
			replay({
				path,
				target: new URL(target.url),
				secrets: [new Secret(secret)],
				...(signWith && {signWith}),
				details: false,
				signal: new AbortController().signal,
				onEvent: () => {},
			});
		expect(await again()).toMatchObject({deliveries: 2, forwarded: 2});
		expect(target.received.map(({body}) => body.toString('hex'))).toEqual(bodies.map(body => body.toString('hex')));
		expect(target.received[0]?.headers).toMatchObject(signatures(event('message-text')));
		await again(new Secret('another secret'));
		expect(target.received[2]?.headers).toMatchObject(signatures(event('message-text'), 'another secret'));
	});

	it('names settings.unreadable for a recording that is none', async () => {
		const broken = replay({
			path: join(temporaryFolder(), 'missing'),
			target: new URL('http://127.0.0.1:1/'),
			secrets: [new Secret(secret)],
			details: false,
			signal: new AbortController().signal,
			onEvent: () => {},
		});
		await expect(broken).rejects.toMatchObject({finding: {cause: {id: 'settings.unreadable'}}});
	});
});

describe('a target that is no good', () => {
	const post = (url: string, body = event('message-text')): Promise<Response> =>
		fetch(url, {method: 'POST', body: new Uint8Array(body), headers: signatures(body)});

	it('is the listener itself, under whatever name: the event goes round once, and that is told', async () => {
		const probe = await listen();
		const {port, url} = probe;
		await probe.close(0);
		let rounds = 0;
		const listener = await listen({port, forwardTo: new URL(url), onRound: () => rounds++});
		expect((await post(url)).status).toBe(200);
		const [told] = await listener.told(1);
		expect(told?.forward).toMatchObject({status: 508, body: 'This listener forwards to itself.'});
		expect(rounds).toBe(1);
		expect((await listener.close(0)).deliveries).toBe(1);
	});

	it('is slow: that is told once, and what the listener waits for when it is stopped', async () => {
		const target = await startReceiver(() => ({status: 200, afterMs: 60_000}));
		const listener = await listen({forwardTo: new URL(target.url)});
		await post(listener.url);
		await post(listener.url, event('postback'));
		const waiting = () => listener.events.filter(told => told.event === 'forward-waiting');
		await expect.poll(waiting, {timeout: 8_000, interval: 100}).toHaveLength(1);
		expect(waiting()[0]).toMatchObject({summary: expect.stringMatching(/^message/), forMs: 5000, waiting: 2});
		await listener.close(600);
		expect(waiting()).toHaveLength(1);
		expect(listener.events).toContainEqual({event: 'ending', waiting: 2, withinMs: 600});
		expect((await listener.told(2))[0]?.forward).toEqual({
			error: 'abandoned',
			detail: 'The listener ended before the target answered',
		});
	});

	it('breaks off in the middle of its answer', async () => {
		const server = createServer((_, response) => {
			response.writeHead(200, {'content-length': 1000}).write('abc');
			setTimeout(() => response.destroy(), 20);
		}).listen(0, '127.0.0.1');
		onTestFinished(() => void server.close());
		await new Promise(resolve => server.once('listening', resolve));
		const {port} = server.address() as AddressInfo;
		const listener = await listen({forwardTo: new URL(`http://127.0.0.1:${port}/`)});
		await post(listener.url);
		const [told] = await listener.told(1);
		expect(told?.forward).toMatchObject({
			error: 'ECONNRESET',
			detail: expect.stringMatching(/^The answer begins with 200 and breaks off \(ECONNRESET/),
		});
	});
});
