import type {AddressInfo} from 'node:net';
import {serve} from '@hono/node-server';
import {Hono} from 'hono/tiny';
import type {GraphApi} from '../graph-api.js';
import {errorBody, Refusal} from '../rules/refusal.js';
import {readParams} from './read-params.js';

export interface Served {
	readonly url: string;
	close(): Promise<void>;
}

const bearerIn = (header: string | null): string | undefined =>
	/^(?:Bearer|OAuth)\s+(\S.*)$/i.exec(header ?? '')?.[1]?.trim();

const graphHandler =
	(api: GraphApi) =>
	async (request: Request): Promise<Response> => {
		const url = new URL(request.url);
		try {
			const {params, uploads} = await readParams(request, url.search.slice(1));
			const bearer = bearerIn(request.headers.get('authorization'));
			const {status, headers, body} = await api({
				method: request.method,
				path: url.pathname,
				params,
				uploads,
				origin: url.origin,
				...(bearer !== undefined && {bearer}),
			});
			return new Response(JSON.stringify(body), {status, headers});
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			return Response.json(errorBody(error, ''), {status: error.details.status ?? 400});
		}
	};

/** Listens, and answers as the Graph API. Port 0 takes a free one. */
export const listen = (
	api: GraphApi,
	{host, port}: {readonly host: string; readonly port: number},
): Promise<Served> => {
	const app = new Hono();
	const graph = graphHandler(api);
	app.all('*', context => graph(context.req.raw));
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
