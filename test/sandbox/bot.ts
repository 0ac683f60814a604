import {createServer, type IncomingHttpHeaders} from 'node:http';
import type {AddressInfo} from 'node:net';
import {isRecord} from '../../src/core/json.js';
import type {Sandbox} from '../../src/sandbox.js';

export interface Received {
	readonly headers: IncomingHttpHeaders;
	readonly body: string;
}

export interface Bot {
	readonly url: string;
	/** Every delivery, oldest first. */
	readonly received: readonly Received[];
	/** The items of all deliveries, from `messaging` and `standby`. */
	items(): readonly Readonly<Record<string, unknown>>[];
	/** What the bot answers from now on; `hang` answers nothing. */
	answer: number | 'hang';
	close(): Promise<void>;
}

const itemsIn = (body: string): Readonly<Record<string, unknown>>[] => {
	const {entry} = JSON.parse(body) as {entry: Record<string, unknown[]>[]};
	return entry.flatMap(({messaging = [], standby = []}) => [...messaging, ...standby]).filter(isRecord);
};

/** A server that takes what Meta sends, and calls `onItem` for each event. */
export const startBot = async (
	onItem: (item: Readonly<Record<string, unknown>>) => Promise<unknown> | undefined = () => undefined,
): Promise<Bot> => {
	const received: Received[] = [];
	const bot = {answer: 200 as number | 'hang'};
	const server = createServer((request, response) => {
		const challenge = new URL(request.url ?? '', 'http://bot').searchParams.get('hub.challenge');
		if (request.method === 'GET') {
			response.end(challenge);
			return;
		}
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString();
			received.push({headers: request.headers, body});
			if (bot.answer === 'hang') return;
			response.statusCode = bot.answer;
			response.end('EVENT_RECEIVED');
			for (const item of itemsIn(body)) void onItem(item);
		});
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return Object.assign(bot, {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`,
		received,
		items: () => received.flatMap(({body}) => itemsIn(body)),
		close: async () => {
			server.closeAllConnections();
			await new Promise(resolve => server.close(resolve));
		},
	});
};

/** Registers the bot as the webhook of the sandbox's app. */
export const subscribe = async (sandbox: Sandbox, url: string, fields: readonly string[]): Promise<void> => {
	const {id, secret, verifyToken} = sandbox.app;
	const body = new URLSearchParams({
		object: 'page',
		callback_url: url,
		fields: fields.join(','),
		verify_token: verifyToken,
		access_token: `${id}|${secret}`,
	});
	const answer = await fetch(`${sandbox.url}/v26.0/${id}/subscriptions`, {method: 'POST', body});
	if (!answer.ok) throw new Error(await answer.text());
};
