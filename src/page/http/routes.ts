import type {IncomingMessage} from 'node:http';
import {readAct} from '../chat/read-act.js';
import type {Desk} from '../desk.js';
import type {Again} from '../wire.js';
import {readBody} from './read-body.js';
import {largestUpload, type Uploads} from './uploads.js';

export interface Asked {
	readonly request: IncomingMessage;
	readonly query: URLSearchParams;
	readonly desk: Desk;
	readonly uploads: Uploads;
	/** The page's own, for addresses that a bot can fetch. */
	readonly origin: string;
}

/** Answers with JSON; undefined when there is nothing of this kind. */
type Route = (asked: Asked) => unknown;

const largestAct = 4 * 1024 * 1024;

const isAgain = (how: string | null): how is Again =>
	how === 'duplicate' || how === 'wrong-signature' || how === 'out-of-order';

const act: Route = async ({request, desk}) =>
	desk.act(readAct(JSON.parse((await readBody(request, largestAct)).toString())));

const upload: Route = async ({request, desk, query, uploads, origin}) => {
	const content = await readBody(request, largestUpload);
	const {name, type} = uploads.keep(content, request.headers['content-type'] ?? '');
	const sent = {act: 'send-file', type, url: `${origin}/files/${name}`};
	return desk.act(readAct({page: query.get('page'), person: query.get('person'), act: sent}));
};

const again: Route = async ({desk, query}) => {
	const how = query.get('how');
	if (!isAgain(how)) throw new RangeError('There is no such way to send it again');
	await desk.sendAgain(query.get('id') ?? '', how);
	return {};
};

/** What the page may ask, by method and path. */
export const routes: Readonly<Record<string, Route>> = {
	'POST /act': act,
	'POST /upload': upload,
	'POST /again': again,
	'POST /examine': ({desk, query}) => desk.examine(query.get('page') ?? undefined),
	'GET /delivery': ({desk, query}) => desk.delivery(query.get('id') ?? ''),
	'GET /call': ({desk, query}) => desk.call(query.get('id') ?? ''),
};
