import {createServer, type IncomingHttpHeaders, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {onTestFinished} from 'vitest';

export interface Received {
	readonly method: string;
	readonly url: string;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

export interface Receiver {
	readonly url: string;
	readonly received: readonly Received[];
	/** Resolves when so many requests have come in. */
	got(count: number): Promise<void>;
}

type Reply = (request: Received, count: number) => number | {status: number; body?: string; afterMs?: number};

/** A server that keeps what it gets and answers as it is told; goes away with the test. */
export const startReceiver = async (reply: Reply = () => 200): Promise<Receiver> => {
	const received: Received[] = [];
	const waiting = new Set<() => void>();
	const server: Server = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			const {method = '', url = '', headers} = request;
			const one = {method, url, headers, body: Buffer.concat(parts)};
			received.push(one);
			for (const wake of waiting) wake();
			const said = reply(one, received.length);
			const {status, body = '', afterMs = 0} = typeof said === 'number' ? {status: said} : said;
			setTimeout(() => response.writeHead(status).end(body), afterMs);
		});
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
		received,
		got: count =>
			new Promise(resolve => {
				const check = (): void => {
					if (received.length < count) return;
					waiting.delete(check);
					resolve();
				};
				waiting.add(check);
				check();
			}),
	};
};
