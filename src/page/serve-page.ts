import {randomBytes} from 'node:crypto';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {Problem} from '../causes/cause.js';
import {redact} from '../core/redact.js';
import {loadAssets} from './assets.js';
import type {OpenDesk} from './desk.js';
import {behindToken, ownHosts, strangerIn} from './http/guard.js';
import {routes} from './http/routes.js';
import {securityHeaders, uploadHeaders} from './http/security-headers.js';
import {Stream} from './http/stream.js';
import {Uploads} from './http/uploads.js';

export interface PageOptions {
	/** Default: a free one. */
	readonly port?: number;
	/** Where the built page is. */
	readonly assets?: URL;
}

export interface ServedPage {
	/** With the token that opens it. */
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Serves a page on this machine only. Whoever does not know the token in its address is refused, and so is every
 * request that another site makes, under whatever name.
 */
export const servePage = async (
	openDesk: OpenDesk,
	{port = 0, assets: folder}: PageOptions = {},
): Promise<ServedPage> => {
	const assets = await loadAssets(folder);
	const token = randomBytes(24).toString('base64url');
	const [stream, uploads] = [new Stream(), new Uploads()];
	const desk = openDesk(event => stream.tell(event));
	let hosts: readonly string[] = [];

	const say = (response: ServerResponse, status: number, message: string): void => {
		response.writeHead(status, {'content-type': 'application/json; charset=utf-8'}).end(JSON.stringify({message}));
	};

	const sendFile = (name: string, response: ServerResponse): void => {
		const file = uploads.find(name);
		if (!file) {
			say(response, 404, 'There is no such file.');
			return;
		}
		const download = file.contentType === 'application/octet-stream' ? {'content-disposition': 'attachment'} : {};
		response.removeHeader('cross-origin-resource-policy');
		response.writeHead(200, {...uploadHeaders, ...download, 'content-type': file.contentType}).end(file.content);
	};

	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
		const stranger = strangerIn(request.headers, hosts);
		if (stranger !== undefined) return say(response, 403, stranger);
		const {pathname, searchParams} = new URL(request.url ?? '/', 'http://page');
		if (request.method === 'GET' && pathname.startsWith('/files/'))
			return sendFile(pathname.slice('/files/'.length), response);
		const path = behindToken(pathname, token);
		if (path === undefined)
			return say(response, 403, 'The address lacks its token: take the one that the command printed.');
		const asset = request.method === 'GET' ? assets.get(path) : undefined;
		if (asset) return void response.writeHead(200, {'content-type': asset.type}).end(asset.content);
		if (request.method === 'GET' && path === '/events')
			return stream.open(response, {type: 'snapshot', snapshot: desk.snapshot()});
		const key = `${request.method} ${path}`;
		const route = Object.hasOwn(routes, key) ? routes[key] : undefined;
		if (!route) return say(response, 404, `There is no ${key}.`);
		const result = await route({request, query: searchParams, desk, uploads, origin: `http://${hosts[0]}`});
		if (result === undefined) return say(response, 404, 'It is not kept any more.');
		response.writeHead(200, {'content-type': 'application/json; charset=utf-8'}).end(JSON.stringify(result));
	};

	const explain = (error: unknown, response: ServerResponse): void => {
		if (response.headersSent) return void response.destroy();
		const known = error instanceof RangeError || error instanceof SyntaxError || error instanceof Problem;
		response.shouldKeepAlive = false;
		say(response, known ? 400 : 500, redact(error instanceof Error ? error.message : String(error)));
	};

	const server = createServer((request, response) => {
		answer(request, response).catch((error: unknown) => explain(error, response));
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', resolve);
	});
	hosts = ownHosts((server.address() as AddressInfo).port);
	return {
		url: `http://${hosts[0]}/${token}/`,
		close: () =>
			new Promise(resolve => {
				desk.close();
				stream.close();
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
};
