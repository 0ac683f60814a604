import {type Fault, hmac} from './bot.js';

const after =
	(ms: number): NonNullable<Fault['post']> =>
	(call, healthy) =>
		void setTimeout(() => healthy(call), ms);

const answers = (cause: string, status: number, text = ''): Fault => ({
	name: `POST says ${status} ${text.slice(0, 40)}`,
	cause,
	post: ({answer}) => answer(status, text),
});

const takes = (status: number): Fault => ({
	name: `it takes events with ${status}`,
	cause: 'webhook.slow-or-non-200',
	proven: false,
	post: ({headers, body, answer}) => answer(headers['x-hub-signature-256'] === hmac(body) ? status : 403),
});

/** Answers nothing after the first event; to `forgets` it says nothing, to the others it goes on. */
const fallsSilent = (name: string, cause: string, forgets: readonly ('get' | 'post')[]): Fault => {
	let events = 0;
	return {
		name,
		cause,
		get: (call, healthy) => {
			if (events === 0 || !forgets.includes('get')) healthy(call);
		},
		post: (call, healthy) => {
			if (++events === 1 || !forgets.includes('post')) healthy(call);
		},
	};
};

const mids = new Set<string>();

export const deliveryFaults: readonly Fault[] = [
	{name: 'an answer after the time of today', cause: 'webhook.slow-or-non-200', post: after(900)},
	{name: 'an answer after the time of once', cause: 'webhook.slow-or-non-200', post: after(2600)},
	{name: 'a POST that is never answered', cause: 'webhook.slow-or-non-200', post: () => {}},
	takes(204),
	takes(201),
	answers('webhook.slow-or-non-200', 504, 'Gateway Timeout'),
	answers('webhook.server-unreachable', 503, 'Service Unavailable'),
	answers('webhook.csrf-rejected', 419, 'Page Expired'),
	answers('webhook.csrf-rejected', 403, '<h1>Forbidden (403)</h1><p>CSRF verification failed. Request aborted.</p>'),
	answers('webhook.csrf-rejected', 422, "Can't verify CSRF token authenticity."),
	answers('webhook.csrf-rejected', 422, '<p>The change you wanted was rejected.</p>'),
	answers('webhook.body-not-parsed', 500, "TypeError: Cannot read properties of undefined (reading 'entry')"),
	answers('webhook.body-not-parsed', 500, "TypeError: Cannot read property 'entry' of undefined"),
	answers('webhook.body-not-parsed', 500, 'Internal Server Error'),
	answers('webhook.body-not-parsed', 415, 'Unsupported Media Type'),
	answers('webhook.body-not-parsed', 500, "KeyError: 'entry'"),
	answers('webhook.body-not-parsed', 500, "TypeError: Cannot read properties of undefined (reading 'forEach')"),
	answers('webhook.body-not-parsed', 400, '{"error":"empty body"}'),
	answers('webhook.body-not-parsed', 404, 'Not Found'),
	answers('webhook.server-error', 500, 'Error: connect ECONNREFUSED 127.0.0.1:5432'),
	...[500, 501].map(
		(status): Fault => ({
			name: `it checks the signature, and then fails with ${status}`,
			cause: 'webhook.server-error',
			proven: true,
			post: ({headers, body, answer}) => answer(headers['x-hub-signature-256'] === hmac(body) ? status : 403),
		}),
	),
	{
		name: 'an answer that breaks off',
		cause: 'webhook.slow-or-non-200',
		post: ({response}) => {
			response.writeHead(200, {'content-length': 100}).write('short');
			setTimeout(() => response.socket?.destroy(), 5);
		},
	},
	{
		name: 'an answer without an end',
		cause: 'webhook.slow-or-non-200',
		post: ({response}) => {
			const write = (): void => {
				while (!response.destroyed && response.write('x'.repeat(65_536)));
			};
			response.on('drain', write);
			write();
		},
	},
	{
		name: 'a connection that is closed at every event',
		cause: 'webhook.slow-or-non-200',
		post: ({response}) => void response.socket?.destroy(),
	},
	answers('webhook.wrong-path', 404, 'Cannot POST /webhook'),
	answers('webhook.wrong-path', 405, 'Method Not Allowed'),
	answers('webhook.redirect', 302),
	answers('webhook.host-quota', 429),
	{
		name: 'a limit of twenty requests',
		cause: 'webhook.host-quota',
		warns: true,
		...(() => {
			let calls = 0;
			const limited: NonNullable<Fault['post']> = (call, healthy) =>
				++calls > 20 ? call.answer(429, 'Too Many Requests') : healthy(call);
			return {get: limited, post: limited};
		})(),
	},
	{
		name: 'a parser of forms alone',
		cause: 'webhook.body-not-parsed',
		post: (call, healthy) =>
			call.headers['content-type'] === 'application/json' ? call.answer(404, 'Not Found') : healthy(call),
	},
	{
		name: 'an ordinary text fails, receipts pass',
		cause: 'webhook.slow-or-non-200',
		post: (call, healthy) =>
			call.body.includes('"message":') ? call.answer(500, 'Internal Server Error') : healthy(call),
	},
	fallsSilent('it answers nothing after the first event', 'webhook.server-unreachable', ['get', 'post']),
	fallsSilent('it takes one event and no other', 'webhook.slow-or-non-200', ['post']),
	{
		name: 'it dies after the first event',
		cause: 'webhook.server-unreachable',
		post: (call, healthy) => {
			call.response.on('finish', () => setImmediate(call.die));
			healthy(call);
		},
	},
	{
		name: 'it dies a moment after it has answered',
		cause: 'webhook.server-unreachable',
		post: (call, healthy) => {
			healthy(call);
			setTimeout(call.die, 15);
		},
	},
	{
		name: 'it dies at the first event',
		cause: 'webhook.server-unreachable',
		post: ({die}) => die(),
	},
	{
		name: 'the same message twice',
		cause: 'webhook.slow-or-non-200',
		post: (call, healthy) => {
			const [mid] = /"message":\{"mid":"[^"]*"/.exec(call.body.toString()) ?? [];
			if (mid !== undefined && call.headers['x-hub-signature'] && mids.has(mid)) call.answer(500, 'duplicate key');
			else healthy(call);
			if (mid !== undefined) mids.add(mid);
		},
	},
];
