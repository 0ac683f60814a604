import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {type Keys, receive} from '../receive.js';
import {Backlog} from './backlog.js';
import {type Answered, DeliveryLog, type DeliveryLogOptions} from './delivery-log.js';
import {Forwarder, forwarding} from './forwarder.js';
import type {ListenEvent, Totals} from './listen-event.js';
import {readBody} from './read-body.js';
import type {Recorder} from './recorder.js';

export interface ListenerOptions {
	readonly host: string;
	/** 0 takes a free one. */
	readonly port: number;
	readonly path: string;
	readonly keys: Keys;
	readonly forwardTo?: URL;
	readonly recorder?: Recorder;
	readonly details?: boolean;
	now(): Date;
	onEvent(event: ListenEvent): void;
	/** Told when what was forwarded came back: the target leads here. It is not forwarded again. */
	onRound?(): void;
	/** Told each delivery with what came in. */
	readonly onDelivery?: DeliveryLogOptions['onDelivery'];
}

export interface Listener {
	readonly url: string;
	readonly port: number;
	/** Answers what has begun, waits for forwards up to the grace, and tells what was done. */
	close(graceMs: number): Promise<Totals>;
}

/** A thousand updates, which is the most that Meta puts into one delivery, are far smaller. */
const bodyLimit = 5 * 1024 * 1024;
/** For requests that are half sent when the listener ends. */
const answerGraceMs = 1000;
/** After so long without an end it says what it waits for. */
const sayMs = 300;
const waiting = {jobs: 20_000, bytes: 64 * 1024 * 1024};

const listening = (server: Server, port: number, host: string): Promise<number> =>
	new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			const address = server.address();
			resolve(typeof address === 'object' && address ? address.port : port);
		});
	});

/** Lets what has begun end, but not for ever: a client that sends half a request would keep it. */
const closed = async (server: Server, graceMs: number): Promise<void> => {
	const timer = setTimeout(() => server.closeAllConnections(), graceMs);
	await new Promise(resolve => {
		server.close(resolve);
		server.closeIdleConnections();
	});
	clearTimeout(timer);
};

/**
 * A webhook that answers first. Bare `node:http`: the body must stay the bytes that came in, and a request costs about
 * half of what it costs through a framework, which leaves the room that forwarding takes.
 * @throws the error of `listen` when the port cannot be had
 */
export const startListener = async (options: ListenerOptions): Promise<Listener> => {
	const {host, port, path, keys, forwardTo, recorder, details = false, now, onEvent, onDelivery, onRound} = options;
	const forwarder = forwardTo && new Forwarder({target: forwardTo, ...forwarding});
	const log = new DeliveryLog({
		secrets: keys.secrets,
		details,
		onEvent,
		...(onDelivery && {onDelivery}),
		...(recorder && {recorder}),
		...(forwarder && {forwarder}),
	});
	const backlog = new Backlog<Answered>(answered => void log.take(answered), waiting);

	const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const started = performance.now();
		const receivedAt = now();
		const {method = '', url = '/', headers} = request;
		const at = url.indexOf('?');
		const reply = (status: number, answer: string): void => {
			response.writeHead(status, {
				'content-type': 'text/plain; charset=utf-8',
				'content-length': Buffer.byteLength(answer),
			});
			response.end(answer);
		};
		const body = await readBody(request, bodyLimit);
		if ((at < 0 ? url : url.slice(0, at)) !== path) {
			reply(404, `The webhook is at ${path}.`);
			onEvent({event: 'request', method, path: url.slice(0, 200), status: 404});
			return;
		}
		if (!body) {
			reply(413, 'The body is too large.');
			onEvent({event: 'request', method, path, status: 413});
			return;
		}
		if (forwarder?.isOwn(request.socket)) {
			reply(508, 'This listener forwards to itself.');
			onEvent({event: 'request', method, path, status: 508});
			onRound?.();
			return;
		}
		const query = at < 0 ? '' : url.slice(at);
		const receipt = receive({method, query, headers, body}, keys);
		reply(receipt.status, receipt.answer);
		const durationMs = Math.round(performance.now() - started);
		if (receipt.kind === 'delivery') backlog.push({receipt, headers, body, receivedAt, durationMs}, body.length);
		else if (receipt.kind === 'handshake')
			onEvent({event: 'handshake', valid: receipt.status === 200, status: receipt.status});
		else onEvent({event: 'request', method, path, status: receipt.status});
	};

	const server = createServer({requestTimeout: 30_000, headersTimeout: 10_000}, (request, response) => {
		handle(request, response).catch(() => request.destroy());
	});
	const actualPort = await listening(server, port, host);
	return {
		port: actualPort,
		url: `http://${host.includes(':') ? `[${host}]` : host}:${actualPort}${path}`,
		close: async graceMs => {
			await closed(server, answerGraceMs);
			backlog.flush();
			// Who stops it should not wonder why nothing happens.
			const patience = setTimeout(() => {
				const waiting = forwarder?.pending ?? 0;
				if (waiting > 0) onEvent({event: 'ending', waiting, withinMs: graceMs});
			}, sayMs);
			await forwarder?.close(graceMs);
			clearTimeout(patience);
			await recorder?.close();
			return log.totals;
		},
	};
};
