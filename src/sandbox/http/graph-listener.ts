import {once} from 'node:events';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {setTimeout as sleep} from 'node:timers/promises';
import type {Faults} from '../faults/faults.js';
import type {GraphApi} from '../graph-api.js';
import {asRefusal} from '../rules/as-refusal.js';
import {errorBody} from '../rules/refusal.js';
import {readRequest} from './read-request.js';

export type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/**
 * Sends answers when all calls that wait have been read. With many clients, reading and writing in turn costs a third more:
 * each answer wakes a client, whose next call then comes alone.
 */
const makeOutbox = (): ((outgoing: ServerResponse, answer: Answer) => void) => {
	let waiting: (() => void)[] = [];
	const sendAll = (): void => {
		const ready = waiting;
		waiting = [];
		for (const send of ready) send();
	};
	return (outgoing, {status, headers, body}) => {
		const length = Buffer.byteLength(body);
		const send = (): void => void outgoing.writeHead(status, {...headers, 'content-length': length}).end(body);
		if (waiting.push(send) === 1) setImmediate(sendAll);
	};
};

/** Ends a call without an answer: the connection breaks, or nothing ever comes. */
const fallSilent = async (kind: 'drop' | 'hang', outgoing: ServerResponse): Promise<void> => {
	if (kind === 'drop') outgoing.destroy();
	else if (!outgoing.destroyed) await once(outgoing, 'close');
};

/** Serves the Graph API on a bare server: the web's requests and answers, which hono needs, cost a start 25 ms. */
export const graphListener = (api: GraphApi, faults: Faults): Listener => {
	const send = makeOutbox();
	return async (incoming, outgoing) => {
		if (faults.delayMs > 0) await sleep(faults.delayMs);
		try {
			const reply = await api(await readRequest(incoming));
			if (!('kind' in reply)) send(outgoing, {...reply, body: JSON.stringify(reply.body)});
			else if (reply.kind === 'raw') send(outgoing, reply);
			else await fallSilent(reply.kind, outgoing);
		} catch (error) {
			const refusal = asRefusal(error);
			send(outgoing, {
				status: refusal.details.status ?? 400,
				headers: {'content-type': 'application/json'},
				body: JSON.stringify(errorBody(refusal, '')),
			});
		}
	};
};
