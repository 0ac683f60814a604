import {type Answer, deadAddress, type Listening, sendJson, serve, serveSocket} from '../servers.js';

/** What a command may meet on its way to the Graph API, and what it must make of it. */
export interface Fault {
	readonly name: string;
	readonly exit: 3 | 4 | 5;
	/** The cause that is named. */
	readonly id: RegExp;
	/** Until access returns, as the headers of the answer have it. */
	readonly minutes?: number;
	/** Seconds that the run is given; those that never end need few. */
	readonly timeout: number;
	/** A server that answers so. Absent for what happens before there is one. */
	readonly answer?: Answer;
	/** Where nothing answers as it should, whatever is asked. */
	address?(): Promise<Listening>;
	/** A proxy that does not lead to the Graph API. */
	proxy?(): Promise<Listening>;
}

const patient = 30;
const brief = 1.5;

const html = '<!doctype html><title>Sign in</title><h1>Welcome to the network</h1>';
const shape = /^network\.strange-reply$/;
const notGraph = /^network\.not-graph$/;

const unreachable = (name: string, id: RegExp, parts: Partial<Fault>): Fault => ({
	name,
	exit: 3,
	id,
	timeout: patient,
	...parts,
});

const answered = (name: string, id: RegExp, answer: Answer): Fault => unreachable(name, id, {answer});

const refused = (
	name: string,
	exit: 4 | 5,
	id: RegExp,
	error: object,
	headers: Readonly<Record<string, string>> = {},
): Fault => ({
	name,
	exit,
	id,
	timeout: patient,
	answer: response => {
		for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
		sendJson(response, {error: {type: 'OAuthException', fbtrace_id: 'AbCdEfGhIjK', ...error}}, 400);
	},
});

/** An address without a server of ours. */
const elsewhere = (url: string): Listening => ({
	url,
	port: 0,
	close: async () => undefined,
	[Symbol.asyncDispose]: async () => undefined,
});

const limited = (code: number, minutes: number): Fault => ({
	...refused(
		`limit ${code}`,
		5,
		/^rate\./,
		{message: `(#${code}) Too many calls`, code, is_transient: true},
		{
			'x-app-usage': '{"call_count":100,"total_time":25,"total_cputime":25}',
			'x-business-use-case-usage': `{"200":[{"type":"messenger","call_count":100,"estimated_time_to_regain_access":${minutes}}]}`,
		},
	),
	minutes,
});

/** Every name that a reply of the Graph API has at its top, with a value of a kind that none of them has. */
const wrongTypes = {
	data: 'x',
	id: {},
	name: 7,
	access_token: ['x'],
	success: 'perhaps',
	result: 7,
	is_valid: 'x',
	message_id: 7,
	recipient_id: {},
};

const dripping: Answer = response => {
	response.writeHead(200, {'content-type': 'application/json'});
	const drip = setInterval(() => response.write(' '), 50);
	response.on('close', () => clearInterval(drip));
};

/** A proxy that makes no tunnel for whom it does not know. */
const refusingProxy = (): Promise<Listening> =>
	serveSocket(socket => {
		socket.once('data', () => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n'));
	});

const megabyte = Buffer.alloc(1 << 20, 0x20);
const pouring: Answer = response => {
	let left = 200;
	const pour = (): void => {
		while (left-- > 0 && !response.destroyed) if (!response.write(megabyte)) return void response.once('drain', pour);
		response.end();
	};
	pour();
};

export const faults: readonly Fault[] = [
	unreachable('refused', /^network\.unreachable$/, {address: async () => elsewhere(deadAddress)}),
	unreachable('unknown host', /^network\.dns$/, {address: async () => elsewhere('https://no-such-host.invalid')}),
	unreachable('reset at once', /^network\.reset$/, {address: () => serveSocket(socket => socket.resetAndDestroy())}),
	unreachable('closed at once', /^network\.reset$/, {address: () => serveSocket(socket => socket.end())}),
	unreachable('proxy that is not there', /^network\.unreachable$/, {
		proxy: async () => elsewhere(deadAddress),
	}),
	unreachable('proxy that wants a password', /^network\./, {proxy: refusingProxy}),
	unreachable('proxy that says nothing', /^network\.timeout$/, {
		proxy: () => serveSocket(() => undefined),
		timeout: brief,
	}),
	unreachable('certificate that nobody signed', /^network\.tls$/, {
		address: () => serve(response => sendJson(response, {}), 'self-signed'),
	}),
	unreachable('http where https is meant', /^network\.tls$/, {
		address: async () => {
			const server = await serve(response => sendJson(response, {}));
			return {...server, url: server.url.replace('http:', 'https:')};
		},
	}),
	answered('reset after the request', /^network\.reset$/, (_, __, incoming) => incoming.socket.resetAndDestroy()),
	answered('reset in mid-body', /^network\.reset$/, response => {
		response.writeHead(200, {'content-length': '100'});
		response.write('{"data":[', () => response.socket?.resetAndDestroy());
	}),
	unreachable('never answers', /^network\.timeout$/, {answer: () => undefined, timeout: brief}),
	unreachable('drips for ever', /^network\.timeout$/, {answer: dripping, timeout: brief}),
	answered('HTML 500', notGraph, response => response.writeHead(500, {'content-type': 'text/html'}).end(html)),
	answered('HTML 500 that repeats the request', notGraph, (response, {url, headers, body}) =>
		response.writeHead(500).end(`Cannot serve ${url} ${headers.authorization} ${body}`),
	),
	answered('captive portal', notGraph, response => response.writeHead(200, {'content-type': 'text/html'}).end(html)),
	answered('empty', notGraph, response => response.end()),
	answered('null', shape, response => sendJson(response, null)),
	answered('array', shape, response => sendJson(response, [])),
	answered('cut JSON', notGraph, response => response.end('{"data":[{"id":"1","name":"P')),
	answered('wrong types', shape, response => sendJson(response, wrongTypes)),
	answered('200 MB', /^network\.too-large$/, pouring),
	answered('text', shape, response => sendJson(response, 'ok')),
	answered('an error that is text', shape, response => sendJson(response, {error: 'no'}, 400)),
	answered('redirect that keeps the method', /^network\.redirect$/, response =>
		response.writeHead(307, {location: 'https://elsewhere.example.com/v26.0/me'}).end(),
	),
	answered('redirect', /^network\.redirect$/, response =>
		response.writeHead(302, {location: 'https://elsewhere.example.com/v26.0/me'}).end(),
	),
	limited(4, 12),
	limited(17, 9),
	limited(32, 7),
	limited(613, 21),
	limited(80006, 47),
	refused('limit without minutes', 5, /^rate\.app-limit$/, {
		message: '(#4) Application request limit reached',
		code: 4,
	}),
	refused('expired token', 4, /^token\.expired$/, {
		message: 'Error validating access token: Session has expired on Tuesday, 01-Sep-26 10:00:00 PDT.',
		code: 190,
		error_subcode: 463,
	}),
	refused('token of somebody who changed the password', 4, /^token\.session-invalidated$/, {
		message: 'Error validating access token: The session has been invalidated because the user changed their password.',
		code: 190,
		error_subcode: 460,
	}),
	refused('token of somebody who logged out', 4, /^token\./, {
		message: 'Error validating access token: The session is invalid because the user logged out.',
		code: 190,
		error_subcode: 467,
	}),
	refused('token of somebody who took the app off', 4, /^token\./, {
		message: 'Error validating access token: The user has not authorized application 300000000000001.',
		code: 190,
		error_subcode: 458,
	}),
	refused('malformed token', 4, /^token\./, {message: 'Malformed access token', code: 190}),
	refused('unknown code', 4, /^api\.refused$/, {message: 'Something new', code: 987_654, error_subcode: 1_234_567}),
	{
		...refused('refusal that repeats the request', 4, /^api\.refused$/, {}),
		answer: (response, {url, headers, body}) =>
			sendJson(
				response,
				{error: {code: 987_654, message: `${url} ${headers.authorization} ${decodeURIComponent(body)}`}},
				400,
			),
	},
];
