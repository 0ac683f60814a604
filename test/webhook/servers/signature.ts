import {appSecret, type Call, type Fault, hmac, takeEvent, verifyToken} from './bot.js';

/** A bot that compares a header with something of its own making. */
const compares = (
	name: string,
	cause: string,
	expected: (call: Call) => string,
	header: 'x-hub-signature-256' | 'x-hub-signature' = 'x-hub-signature-256',
	refusal: readonly [number, string] = [403, 'Forbidden'],
): Fault => ({
	name,
	cause,
	...(refusal[0] !== 400 && {proven: true}),
	post: call => (call.headers[header] === expected(call) ? call.answer(200, 'OK') : call.answer(...refusal)),
});

const parsed = ({body}: Call): unknown => {
	try {
		return JSON.parse(body.toString());
	} catch {
		return null;
	}
};

const python = (value: unknown): string =>
	JSON.stringify(value, undefined, 1)
		.replace(/\n\s*/g, '\n')
		.replace(/([{[])\n/g, '$1')
		.replace(/\n([}\]])/g, '$1')
		.replace(/,\n/g, ', ');

const sorted = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(sorted)
		: typeof value === 'object' && value !== null
			? Object.fromEntries(
					Object.entries(value)
						.toSorted(([a], [b]) => (a < b ? -1 : 1))
						.map(([key, item]) => [key, sorted(item)]),
				)
			: value;

export const signatureFaults: readonly Fault[] = [
	{name: 'no signature check', cause: 'webhook.signature-unchecked', post: ({answer}) => answer(200, 'OK')},
	{
		name: 'a check only when there is a signature',
		cause: 'webhook.signature-unchecked',
		post: call => (call.headers['x-hub-signature-256'] ? takeEvent(call) : call.answer(200, 'OK')),
	},
	compares('a signature over JSON.stringify', 'webhook.signature-reserialised', call =>
		hmac(JSON.stringify(parsed(call))),
	),
	compares('a signature over JSON with escapes, but no escaped slash', 'webhook.signature-reserialised', ({body}) =>
		hmac(body.toString().replaceAll('\\/', '/')),
	),
	compares('a signature over the JSON of Python', 'webhook.signature-reserialised', call => hmac(python(parsed(call)))),
	compares('a signature over decoded text', 'webhook.signature-reserialised', ({body}) =>
		hmac(
			body.toString().replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
		),
	),
	compares(
		'a signature over JSON.stringify, refused with 500',
		'webhook.signature-reserialised',
		call => hmac(JSON.stringify(parsed(call))),
		'x-hub-signature-256',
		[500, 'Internal Server Error'],
	),
	compares('a signature over JSON with sorted keys and blanks', 'webhook.signature-reserialised', call =>
		hmac(python(sorted(parsed(call)))),
	),
	compares('the digest in base64', 'webhook.signature-algorithm', ({body}) => {
		const digest = Buffer.from(hmac(body).slice('sha256='.length), 'hex');
		return `sha256=${digest.toString('base64')}`;
	}),
	compares('a secret that is not set', 'webhook.signature-wrong-secret', ({body}) => hmac(body, `${undefined}`)),
	compares('another secret, 403', 'webhook.signature-wrong-secret', ({body}) => hmac(body, 'of another app')),
	compares(
		'another secret, 401',
		'webhook.signature-wrong-secret',
		({body}) => hmac(body, 'of another app'),
		'x-hub-signature-256',
		[401, 'Unauthorized'],
	),
	compares(
		'another secret, 500',
		'webhook.signature-wrong-secret',
		({body}) => hmac(body, 'of another app'),
		'x-hub-signature-256',
		[500, "Error: Couldn't validate the request signature."],
	),
	compares(
		'another secret, 400',
		'webhook.signature-wrong-secret',
		({body}) => hmac(body, 'of another app'),
		'x-hub-signature-256',
		[400, 'Bad Request'],
	),
	compares('the verify token as secret', 'webhook.signature-wrong-secret', ({body}) => hmac(body, verifyToken)),
	compares('an empty secret', 'webhook.signature-wrong-secret', ({body}) => hmac(body, '')),
	compares('a line end after the secret', 'webhook.signature-wrong-secret', ({body}) => hmac(body, `${appSecret}\n`)),
	compares('sha1 compared with the header of sha256', 'webhook.signature-algorithm', ({body}) =>
		hmac(body, appSecret, 'sha1').replace('sha1=', 'sha256='),
	),
	compares(
		'sha256 compared with the header of sha1',
		'webhook.signature-algorithm',
		({body}) => hmac(body),
		'x-hub-signature',
	),
	{
		...compares(
			'sha1 alone',
			'webhook.signature-algorithm',
			({body}) => hmac(body, appSecret, 'sha1'),
			'x-hub-signature',
		),
		warns: true,
	},
	{
		name: 'a body limit of 100 kB, 413',
		cause: 'webhook.signature-body-truncated',
		post: (call, healthy) =>
			call.body.length > 102_400 ? call.answer(413, 'PayloadTooLargeError: request entity too large') : healthy(call),
	},
	{
		name: 'a body cut off at 100 kB',
		cause: 'webhook.signature-body-truncated',
		post: (call, healthy) => healthy({...call, body: call.body.subarray(0, 102_400)}),
	},
	{
		name: 'a connection cut off at 100 kB',
		cause: 'webhook.signature-body-truncated',
		post: (call, healthy) => (call.body.length > 102_400 ? call.response.socket?.destroy() : healthy(call)),
	},
];
