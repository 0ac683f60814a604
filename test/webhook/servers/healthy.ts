import {type Fault, hmac, verifyToken} from './bot.js';

const refuses = (status: number, text = ''): Fault => ({
	name: `it refuses with ${status}`,
	cause: undefined,
	get: ({query, answer}) => {
		if (query.get('hub.verify_token') === verifyToken) answer(200, query.get('hub.challenge') ?? '');
		else answer(status, text);
	},
	post: ({headers, body, answer}) => {
		if (headers['x-hub-signature-256'] === hmac(body))
			answer(200, '{"status":"ok"}', {'content-type': 'application/json'});
		else answer(status, text);
	},
});

/** Bots that do what they must, each in its own way. */
export const healthyVariants: readonly Fault[] = [
	refuses(400, 'Bad Request'),
	refuses(401, '{"error":"unauthorized"}'),
	refuses(403, '<html><body>Forbidden</body></html>'),
	refuses(404, 'Not Found'),
	refuses(500, 'Error: invalid signature'),
	{
		name: 'it answers the challenge as a page',
		cause: undefined,
		get: ({query, answer}) =>
			query.get('hub.verify_token') === verifyToken
				? answer(200, query.get('hub.challenge') ?? '', {'content-type': 'text/html; charset=utf-8', etag: 'W/"x"'})
				: answer(403),
	},
	{
		name: 'it breaks the connection of whoever signs wrongly',
		cause: undefined,
		post: ({headers, body, answer, response}) =>
			headers['x-hub-signature-256'] === hmac(body) ? answer(200) : void response.socket?.destroy(),
	},
	{name: 'it takes its time', cause: undefined, post: (call, healthy) => void setTimeout(() => healthy(call), 30)},
];
