import {gzipSync} from 'node:zlib';
import {type Fault, verifyToken} from './bot.js';

const challenge = (query: URLSearchParams): string => query.get('hub.challenge') ?? '';
const isRight = (query: URLSearchParams): boolean => query.get('hub.verify_token') === verifyToken;

/** A 200 with what the bot makes of the challenge. */
const wraps = (name: string, wrap: (challenge: string) => string, cause = 'webhook.challenge-not-plain'): Fault => ({
	name,
	cause,
	get: (call, healthy) => (isRight(call.query) ? call.answer(200, wrap(challenge(call.query))) : healthy(call)),
});

/** The same answer to every GET. */
const says = (cause: string, status: number, text: string, headers: Record<string, string> = {}): Fault => ({
	name: `GET says ${status} ${text.slice(0, 40)}`,
	cause,
	get: ({answer}) => answer(status, text, headers),
	...(status !== 200 && status !== 403 && status !== 500 && {post: ({answer}) => answer(status, text, headers)}),
});

/** It tells the right token from a wrong one, and then says something else than the challenge. */
const forgets = (name: string, status: number, text: string): Fault => ({
	name: `the right token gets ${name}`,
	cause: 'webhook.challenge-not-plain',
	proven: true,
	get: (call, healthy) => (isRight(call.query) ? call.answer(status, text) : healthy(call)),
});

const page = (text: string): string =>
	`<!DOCTYPE html>\n<html><head><title>x</title></head><body>${text}</body></html>`;

export const verificationFaults: readonly Fault[] = [
	{name: 'another verify token', cause: 'webhook.verify-token-mismatch', get: ({answer}) => answer(403, 'Forbidden')},
	{
		name: 'any verify token',
		cause: 'webhook.verify-token-unchecked',
		get: ({query, answer}) => answer(200, challenge(query)),
	},
	wraps('a quoted challenge', text => `"${text}"`),
	wraps('a challenge in JSON', text => JSON.stringify({challenge: text})),
	wraps('a challenge in a page', text => page(text)),
	wraps('a byte order mark', text => `\ufeff${text}`),
	wraps('a line end', text => `${text}\n`),
	wraps('debug output', text => `token ok\n${text}`),
	wraps('UTF-16', text => [...text].join('\0')),
	{
		name: 'a compressed challenge',
		cause: 'webhook.challenge-not-plain',
		get: ({query, response}) =>
			void response.writeHead(200, {'content-encoding': 'gzip'}).end(gzipSync(challenge(query))),
	},
	forgets('nothing', 204, ''),
	forgets('a constant', 200, '1158201444'),
	forgets('the word undefined', 200, 'undefined'),
	wraps('a challenge as a number', text => String(Number.parseInt(text, 10))),
	wraps('a challenge as a float', text => `${Number.parseInt(text, 10)}.0`),
	says('webhook.wrong-path', 200, page('Welcome to my shop')),
	{...says('webhook.wrong-path', 200, 'Hello world, I am a chat bot'), proven: true},
	{...says('webhook.wrong-path', 200, '{"status":"ok"}'), proven: true},
	says('webhook.wrong-path', 404, 'Cannot GET /webhook'),
	says('webhook.wrong-path', 405, 'Method Not Allowed'),
	{...says('webhook.verify-token-mismatch', 200, 'Error, wrong validation token'), proven: true},
	{
		name: 'another verify token, 400',
		cause: 'webhook.verify-token-mismatch',
		proven: true,
		get: ({answer}) => answer(400, 'Bad Request'),
	},
	says('webhook.access-protected', 401, 'Unauthorized', {'www-authenticate': 'Basic realm="Restricted"'}),
	says('webhook.access-protected', 401, '<title>Authentication Required</title>'),
	says('webhook.verify-token-mismatch', 200, ''),
	says('webhook.verify-token-mismatch', 200, 'OK'),
	says('webhook.verify-token-mismatch', 200, page('Invalid verify token')),
	says('webhook.verify-token-mismatch', 401, ''),
	says('webhook.server-error', 500, 'Internal Server Error'),
	says('webhook.server-unreachable', 502, 'Bad Gateway'),
	says('webhook.server-unreachable', 503, 'Service Unavailable'),
	says('webhook.server-unreachable', 504, 'Gateway Timeout'),
	says('webhook.host-quota', 402, 'Payment Required'),
	says('webhook.host-quota', 429, 'Too Many Requests'),
	says('webhook.redirect', 301, '', {location: 'https://www.example.com/webhook'}),
	says('webhook.redirect', 302, '', {location: '/login'}),
	says('webhook.redirect', 307, '', {location: '/webhook'}),
	says('webhook.tunnel-expired', 404, 'Tunnel 1a2b3c4d.ngrok.io not found'),
	says('webhook.tunnel-expired', 404, page('The endpoint abc.ngrok-free.app is offline. ERR_NGROK_3200')),
	says('webhook.tunnel-expired', 404, page(''), {'ngrok-error-code': 'ERR_NGROK_3200'}),
	says('webhook.tunnel-expired', 530, page('Cloudflare Tunnel error. Error 1033')),
	says('webhook.tunnel-expired', 503, '503 - Tunnel Unavailable'),
	says('webhook.tunnel-interstitial', 200, page('You are about to visit abc.ngrok-free.app')),
	says('webhook.tunnel-interstitial', 200, page(''), {'ngrok-error-code': 'ERR_NGROK_6024'}),
	says('webhook.tunnel-interstitial', 401, page('This website is served via a localtunnel.')),
	says('webhook.tunnel-wrong-port', 502, page(''), {'ngrok-error-code': 'ERR_NGROK_8012'}),
	says('webhook.tunnel-wrong-port', 502, page('Unable to reach the origin service.')),
	says('webhook.host-quota', 403, page('ERR_NGROK_727')),
	{
		name: 'the GET breaks the connection',
		cause: 'webhook.server-unreachable',
		get: ({response}) => void response.socket?.destroy(),
		post: ({response}) => void response.socket?.destroy(),
	},
	{
		name: 'OK to everything',
		cause: 'webhook.verify-token-mismatch',
		get: ({answer}) => answer(200, 'OK'),
		post: ({answer}) => answer(200, 'OK'),
	},
	wraps('the verify token', () => verifyToken),
	{
		name: 'a page without an end',
		cause: 'webhook.wrong-path',
		get: ({response}) => {
			const write = (): void => {
				while (!response.destroyed && response.write(`<html>${'x'.repeat(65_536)}`));
			};
			response.on('drain', write);
			write();
		},
	},
	{
		name: 'no HTTP',
		cause: 'webhook.server-unreachable',
		get: ({response}) => void response.socket?.end('220 mail.example.com ESMTP\r\n'),
	},
	{name: 'the GET is never answered', cause: 'webhook.server-unreachable', get: () => {}, post: () => {}},
];
