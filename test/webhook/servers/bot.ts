import {createHmac} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import {createServer as createSecureServer} from 'node:https';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';

export const verifyToken = 'the-verify-token';
export const appSecret = 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b';

export const certificate = (name: string): string =>
	readFileSync(join(import.meta.dirname, '../certificates', `${name}.pem`), 'utf8');

const key = (name: string): string => readFileSync(join(import.meta.dirname, '../certificates', `${name}.key`), 'utf8');

/** A request as the handlers of a bot see it. */
export interface Call {
	readonly query: URLSearchParams;
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
	readonly response: ServerResponse;
	answer(status: number, text?: string, headers?: Record<string, string>): void;
	/** Ends the process of the bot. */
	die(): void;
}

type Handler = (call: Call, healthy: (call: Call) => void) => void;

/** A bot that is right but for what is given here. */
export interface Fault {
	readonly name: string;
	/** Id of the cause that must come first; none for a healthy bot. */
	readonly cause: string | undefined;
	readonly get?: Handler;
	readonly post?: Handler;
	/** Name of a certificate. */
	readonly tls?: string;
	/** Of the URL that is checked, where it is not that of the bot. */
	readonly scheme?: 'http' | 'https';
	/** It must be proven, or must not be called so. */
	readonly proven?: boolean;
	/** Only a warning. */
	readonly warns?: boolean;
}

export const hmac = (body: Buffer | string, secret = appSecret, algorithm = 'sha256'): string =>
	`${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`;

export const shakeHands: (call: Call) => void = ({query, answer}) => {
	if (query.get('hub.verify_token') === verifyToken) answer(200, query.get('hub.challenge') ?? '');
	else answer(403, 'Forbidden');
};

/** Checks the signature, then says OK. What a bot does with an event is nobody's business. */
export const takeEvent: (call: Call) => void = ({headers, body, answer}) => {
	if (headers['x-hub-signature-256'] === hmac(body)) answer(200, 'EVENT_RECEIVED');
	else answer(403, 'Bad signature');
};

export interface RunningBot {
	readonly url: string;
	readonly requests: () => number;
	close(): void;
}

export const startBot = async ({get, post, tls, scheme}: Partial<Fault> = {}): Promise<RunningBot> => {
	let requests = 0;
	const handle = (request: IncomingMessage, response: ServerResponse): void => {
		requests++;
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('error', () => {});
		request.on('end', () => {
			const url = new URL(request.url ?? '/', 'http://bot');
			const call: Call = {
				query: url.searchParams,
				path: url.pathname,
				headers: request.headers,
				body: Buffer.concat(parts),
				response,
				answer: (status, text = '', headers = {}) => void response.writeHead(status, headers).end(text),
				die: () => {
					server.close();
					server.closeAllConnections();
				},
			};
			if (request.method === 'GET') (get ?? ((_, next) => next(call)))(call, shakeHands);
			else if (request.method !== 'POST') call.answer(405, 'Method Not Allowed');
			else (post ?? ((_, next) => next(call)))(call, takeEvent);
		});
	};
	const server = tls ? createSecureServer({key: key(tls), cert: certificate(tls)}, handle) : createServer(handle);
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	const {port} = server.address() as AddressInfo;
	return {
		url: `${scheme ?? (tls ? 'https' : 'http')}://${tls ? 'localhost' : '127.0.0.1'}:${port}/webhook`,
		requests: () => requests,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
};
