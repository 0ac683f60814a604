import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';
import {onTestFinished} from 'vitest';

/** What every bot is told: where Meta is, and its secrets. */
export interface BotSettings {
	readonly graphUrl: string;
	readonly pageToken: string;
	readonly appSecret: string;
	readonly verifyToken: string;
}

export interface Incoming {
	readonly request: IncomingMessage;
	readonly url: URL;
	readonly body: Buffer;
	readonly response: ServerResponse;
}

/** A server as small as it gets, for bots of tests: goes away with the test. */
export const serve = async (answer: (incoming: Incoming) => unknown): Promise<string> => {
	const server = createServer(async (request, response) => {
		const url = new URL(request.url ?? '/', 'http://bot');
		await answer({request, response, url, body: await buffer(request)});
		if (!response.writableEnded) response.end();
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

/** The handshake. */
export const greet = ({url, response}: Incoming, verifyToken: string): void => {
	const known = url.searchParams.get('hub.verify_token') === verifyToken;
	response.writeHead(known ? 200 : 403).end(known ? url.searchParams.get('hub.challenge') : 'no');
};
