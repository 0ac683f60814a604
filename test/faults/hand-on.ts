import {request} from 'node:http';
import type {Answer} from '../servers.js';

/** Hands a request on, and lets the answer go the way back. */
export const handOn =
	(target: string): Answer =>
	(response, {method, url, headers, body}) => {
		const onward = request(new URL(url, target), {method, headers}, answer => {
			response.writeHead(answer.statusCode ?? 500, answer.headers);
			answer.pipe(response);
		});
		onward.on('error', () => response.destroy());
		onward.end(body);
	};
