import {once} from 'node:events';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {serve} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {Hono} from 'hono/tiny';
import {Problem} from '../../causes/cause.js';
import type {Faults} from '../faults/faults.js';
import type {GraphApi} from '../graph-api.js';
import {errorBody, Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import type {Sandbox} from '../sandbox.js';
import {readRequest} from './read-request.js';

export interface Served {
	readonly url: string;
	close(): Promise<void>;
}

interface Bindings {
	readonly incoming: IncomingMessage;
	readonly outgoing: ServerResponse;
}

/** Ends a call without an answer: the connection breaks, or nothing ever comes. */
const fallSilent = async (kind: 'drop' | 'hang', {outgoing}: Bindings): Promise<Response> => {
	if (kind === 'drop') outgoing.destroy();
	else if (!outgoing.destroyed) await once(outgoing, 'close');
	return RESPONSE_ALREADY_SENT;
};

const graphHandler =
	(api: GraphApi, faults: Faults) =>
	async (request: Request, bindings: Bindings): Promise<Response> => {
		if (faults.delayMs > 0) await sleep(faults.delayMs);
		try {
			const reply = await api(await readRequest(bindings.incoming, () => request.formData()));
			if (!('kind' in reply)) return new Response(JSON.stringify(reply.body), reply);
			return reply.kind === 'raw' ? new Response(reply.body, reply) : await fallSilent(reply.kind, bindings);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return Response.json(errorBody(error, ''), {status: error.details.status ?? 400});
		}
	};

/** Such as a full disk: nothing that Meta would say, so that nobody looks for it there. */
const cannotKeep = ({message}: Problem): Refusal => new Refusal(message, {code: 1});

/** Listens, and answers as the Graph API. Port 0 takes a free one. */
export const listen = (
	api: GraphApi,
	faults: Faults,
	sandbox: Sandbox,
	{host, port}: {readonly host: string; readonly port: number},
): Promise<Served> => {
	const app = new Hono<{Bindings: Bindings}>();
	const graph = graphHandler(api, faults);
	// The control API is loaded when it is first used: a sandbox inside a command never needs it.
	app.all('/_sandbox/*', async context =>
		(await import('../control/control.js')).controlApi(sandbox).fetch(context.req.raw),
	);
	app.onError(error =>
		Response.json(errorBody(error instanceof Problem ? cannotKeep(error) : refusals.unknownError(), ''), {status: 500}),
	);
	app.all('*', context => graph(context.req.raw, context.env));
	return new Promise((resolve, reject) => {
		const server = serve({fetch: app.fetch, hostname: host, port}, (address: AddressInfo) => {
			const name = host.includes(':') ? `[${host}]` : host;
			resolve({
				url: `http://${name}:${address.port}`,
				close: () =>
					new Promise(done => {
						server.close(() => done());
						if ('closeAllConnections' in server) server.closeAllConnections();
					}),
			});
		});
		server.on('error', reject);
	});
};
