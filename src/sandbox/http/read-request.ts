import type {IncomingMessage} from 'node:http';
import {Readable} from 'node:stream';
import type {GraphRequest} from '../graph-api.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {Params} from './params.js';
import {type Body, readForm, readParams} from './read-params.js';

/** Bytes that a body may have: what Meta takes as an attachment, and some more for its wrapping. */
export const largestBody = 27 * 1024 * 1024;

const bearerIn = (header = ''): string | undefined => /^(?:Bearer|OAuth)\s+(\S.*)$/i.exec(header)?.[1]?.trim();

/** Read from the socket's own events: twice as fast as through a stream of the web, and most calls of a bot have a body. */
const readText = (incoming: IncomingMessage): Promise<string> =>
	new Promise((resolve, reject) => {
		const chunks: Buffer[] = [];
		let size = 0;
		incoming.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (size <= largestBody) chunks.push(chunk);
			else reject(refusals.parameter('Request body is too large'));
		});
		incoming.on('end', () => resolve(Buffer.concat(chunks).toString()));
		incoming.on('error', reject);
	});

/** Multipart is what the web's own parser reads; it is loaded for that alone. */
const readFormData = (incoming: IncomingMessage, type: string): Promise<FormData> =>
	new Response(Readable.toWeb(incoming), {headers: {'content-type': type}}).formData();

const bodyOf = (incoming: IncomingMessage): Body | undefined => {
	if (incoming.method === 'GET' || incoming.method === 'HEAD') return undefined;
	if (Number(incoming.headers['content-length'] ?? 0) > largestBody)
		throw refusals.parameter('Request body is too large');
	const type = incoming.headers['content-type'] ?? '';
	return {type: type.toLowerCase(), text: () => readText(incoming), formData: () => readFormData(incoming, type)};
};

/** A body that cannot be read is refused like any other fault, with everything that an answer has. */
const readAll = async (
	query: string,
	incoming: IncomingMessage,
): Promise<Pick<GraphRequest, 'params' | 'uploads' | 'unreadable'>> => {
	try {
		return await readParams(query, bodyOf(incoming));
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		return {params: new Params(readForm(query)), uploads: [], unreadable: error};
	}
};

/** A call as it came over HTTP. */
export const readRequest = async (incoming: IncomingMessage): Promise<GraphRequest> => {
	const {method = 'GET', url = '/', headers} = incoming;
	const mark = url.indexOf('?');
	const [path, query] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
	const read = await readAll(query, incoming);
	const bearer = bearerIn(headers.authorization);
	return {
		method,
		path: decoded(path),
		...read,
		origin: `http://${headers.host ?? 'localhost'}`,
		agent: headers['user-agent'],
		...(bearer !== undefined && {bearer}),
	};
};

const decoded = (path: string): string => {
	try {
		return path.includes('%') ? decodeURIComponent(path) : path;
	} catch {
		return path;
	}
};
