import type {IncomingHttpHeaders} from 'node:http';
import type {Outgoing} from '../exchange.js';

/** Headers that belong to one connection, or that a new request must set anew. */
const ownHops = new Set([
	'connection',
	'content-length',
	'expect',
	'host',
	'keep-alive',
	'proxy-authenticate',
	'proxy-authorization',
	'proxy-connection',
	'te',
	'trailer',
	'transfer-encoding',
	'upgrade',
]);

/** The headers to pass on with the same bytes. */
export const endToEndHeaders = (headers: IncomingHttpHeaders): NonNullable<Outgoing['headers']> =>
	Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) =>
			value === undefined || ownHops.has(name) ? [] : [[name, value]],
		),
	);
