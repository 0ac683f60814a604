import {readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type RequestListener, type ServerResponse} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import {type AddressInfo, createServer as createSocketServer, type Server, type Socket} from 'node:net';
import {join} from 'node:path';

/** A request as it arrived. */
export interface Arrived {
	readonly method: string;
	/** With version and query. */
	readonly url: string;
	readonly headers: NodeJS.Dict<string | string[]>;
	readonly body: string;
}

export interface Listening {
	readonly url: string;
	readonly port: number;
	close(): Promise<void>;
	[Symbol.asyncDispose](): Promise<void>;
}

export interface Serving extends Listening {
	/** What arrived so far. */
	readonly seen: readonly Arrived[];
}

export type Certificate = 'trusted' | 'other-host' | 'expired' | 'self-signed';

export const certificate = (name: Certificate | 'authority' | 'server-key'): string =>
	readFileSync(certificatePath(name), 'utf8');

export const certificatePath = (name: Certificate | 'authority' | 'server-key'): string =>
	join(import.meta.dirname, 'certificates', `${name}.pem`);

const listen = async (server: Server, scheme: string): Promise<Listening> => {
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
	});
	await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
	const {port} = server.address() as AddressInfo;
	const close = (): Promise<void> =>
		new Promise(done => {
			server.close(() => done());
			for (const socket of sockets) socket.destroy();
		});
	return {url: `${scheme}://127.0.0.1:${port}`, port, close, [Symbol.asyncDispose]: close};
};

export type Answer = (response: ServerResponse, arrived: Arrived, incoming: IncomingMessage) => void;

const reading =
	(seen: Arrived[], answer: Answer): RequestListener =>
	(incoming, response) => {
		const chunks: Buffer[] = [];
		incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
		incoming.on('end', () => {
			const {method = '', url = '', headers} = incoming;
			const arrived = {method, url, headers, body: Buffer.concat(chunks).toString()};
			seen.push(arrived);
			answer(response, arrived, incoming);
		});
		incoming.on('error', () => undefined);
		response.on('error', () => undefined);
	};

/** A server on this machine that reads each request whole and answers it. */
export const serve = async (answer: Answer, shows?: Certificate): Promise<Serving> => {
	const seen: Arrived[] = [];
	const server = shows
		? createTlsServer({cert: certificate(shows), key: certificate('server-key')}, reading(seen, answer))
		: createServer(reading(seen, answer));
	server.on('tlsClientError', () => undefined);
	return {...(await listen(server, shows ? 'https' : 'http')), seen};
};

/** A server that speaks what it likes, or nothing. */
export const serveSocket = (greet: (socket: Socket) => void): Promise<Listening> =>
	listen(createSocketServer(greet), 'http');

export const sendJson = (response: ServerResponse, body: unknown, status = 200): void => {
	response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(body));
};

/** An address where nothing listens: not a port that was free a moment ago, which another test may have taken. */
export const deadAddress = 'http://127.0.0.1:1';
