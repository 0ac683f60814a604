import {type JsonStyle, rewriteJson} from './rewrite-json.js';

/** What happens to a body on its way to the comparison. */
export type Alteration = 'line-end' | 'byte-order-mark' | 'charset' | 'base64' | 'reserialised';

export interface Candidate {
	readonly alteration: Alteration;
	readonly detail: string;
	/** What Meta would have sent if this is what happened to it. */
	readonly original: Uint8Array;
}

const mark = Buffer.from('\ufeff');

/** Meta's own style first; the others are how real bodies were seen to be escaped. */
const styles: readonly JsonStyle[] = [
	{nonAscii: 'escaped', escapes: new Map([['/', '\\/']])},
	{nonAscii: 'escaped', escapes: new Map()},
	{
		nonAscii: 'escaped',
		escapes: new Map([
			['/', '\\/'],
			['<', '\\u003C'],
			['%', '\\u0025'],
			['@', '\\u0040'],
		]),
	},
	{nonAscii: 'plain', escapes: new Map([['/', '\\/']])},
	{nonAscii: 'plain', escapes: new Map()},
];

const unwrapped = (text: string): string | undefined => {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'string' ? value : undefined;
	} catch {
		return undefined;
	}
};

function* lineEnds(body: Buffer, text: string): Generator<Candidate> {
	const alteration = 'line-end';
	const trimmed = text.trimEnd();
	if (trimmed !== text)
		yield {alteration, detail: 'A line end or blank was added after the body.', original: Buffer.from(trimmed)};
	for (const end of ['\n', '\r\n'])
		yield {
			alteration,
			detail: 'The line end after the body was removed.',
			original: Buffer.concat([body, Buffer.from(end)]),
		};
	if (text.includes('\n')) {
		const unix = text.replaceAll('\r\n', '\n');
		for (const original of [unix, unix.replaceAll('\n', '\r\n')])
			yield {alteration, detail: 'Line ends were changed between LF and CRLF.', original: Buffer.from(original)};
	}
}

function* marks(body: Buffer): Generator<Candidate> {
	const alteration = 'byte-order-mark';
	if (body.subarray(0, 3).equals(mark))
		yield {alteration, detail: 'A byte order mark was put in front of the body.', original: body.subarray(3)};
	else
		yield {
			alteration,
			detail: 'The byte order mark in front of the body was removed.',
			original: Buffer.concat([mark, body]),
		};
}

function* charsets(body: Buffer, text: string): Generator<Candidate> {
	const alteration = 'charset';
	if (body.includes(0)) {
		const little = body.toString('utf16le').replace(/^\ufeff/, '');
		yield {alteration, detail: 'The body was saved as UTF-16.', original: Buffer.from(little.trimEnd())};
	}
	if (!/[^\0-\x7f]/.test(text)) return;
	yield {alteration, detail: 'Latin-1 was taken for UTF-8.', original: Buffer.from(text, 'latin1')};
	yield {alteration, detail: 'UTF-8 was taken for Latin-1.', original: Buffer.from(body.toString('latin1'))};
}

function* rewritten(text: string, alteration: Alteration, detail: string): Generator<Candidate> {
	for (const style of styles) {
		try {
			yield {alteration, detail, original: Buffer.from(rewriteJson(text, style))};
		} catch {
			return;
		}
	}
}

/** Bodies that could have become this one, the least change first. */
export function* alterations(bytes: Uint8Array): Generator<Candidate> {
	const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const text = body.toString();
	const trimmed = text.trimEnd();
	yield* lineEnds(body, text);
	yield* marks(body);
	for (const candidate of charsets(body, text)) {
		yield candidate;
		yield* rewritten(candidate.original.toString(), 'charset', candidate.detail);
	}
	if (/^[A-Za-z0-9+/\s]+={0,2}$/.test(trimmed))
		yield {
			alteration: 'base64',
			detail: 'The body is still Base64: the gateway wrapped it, and it must be decoded first.',
			original: Buffer.from(text, 'base64'),
		};
	const inner = unwrapped(text);
	if (inner !== undefined)
		yield {alteration: 'reserialised', detail: 'The body was put into a JSON string.', original: Buffer.from(inner)};
	yield* rewritten(
		text.replace(/^\ufeff/, ''),
		'reserialised',
		'The signature fits once the JSON is written as Meta writes it: the body was parsed and written again.',
	);
}
