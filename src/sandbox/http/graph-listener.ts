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

const send = (outgoing: ServerResponse, {status, headers, body}: Answer): void => {
	outgoing.writeHead(status, {...headers, 'content-length': Buffer.byteLength(body)}).end(body);
};

/** Ends a call without an answer: the connection breaks, or nothing ever comes. */
const fallSilent = async (kind: 'drop' | 'hang', outgoing: ServerResponse): Promise<void> => {
	if (kind === 'drop') outgoing.destroy();
	else if (!outgoing.destroyed) await once(outgoing, 'close');
};

/** Serves the Graph API on a bare server: the web's requests and answers, which hono needs, cost a start 25 ms. */
export const graphListener =
	(api: GraphApi, faults: Faults): Listener =>
	async (incoming, outgoing) => {
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
