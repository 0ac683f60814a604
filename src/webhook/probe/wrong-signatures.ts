import {createHmac} from 'node:crypto';
import type {Cause} from '../../causes/cause.js';
import {webhookSignatureAlgorithm} from '../../causes/webhook/signature-algorithm.js';
import {webhookSignatureReserialised} from '../../causes/webhook/signature-reserialised.js';
import {webhookSignatureWrongSecret} from '../../causes/webhook/signature-wrong-secret.js';
import {isRecord} from '../../core/json.js';
import {metaJson} from '../meta-json.js';
import {type Signatures, sign} from '../signature.js';
import type {Session} from './session.js';

/** A wrong signature, and what a server that accepts it does wrong. */
export interface WrongSignature {
	readonly headers: Readonly<Record<string, string>>;
	readonly cause: Cause;
	readonly says: string;
}

const headersOf = ({sha256, sha1}: Signatures): Readonly<Record<string, string>> => ({
	'x-hub-signature-256': sha256,
	'x-hub-signature': sha1,
});

const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(sorted);
	if (!isRecord(value)) return value;
	return Object.fromEntries(
		Object.keys(value)
			.sort()
			.map(key => [key, sorted(value[key])]),
	);
};

/** As Python writes JSON: a blank after every comma and colon. */
const spaced = (text: string): string =>
	text.replace(/("(?:[^"\\]|\\.)*")|([,:])/g, (_, string: string | undefined, sign: string) => string ?? `${sign} `);

const unescapedLetters = (text: string): string =>
	text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** What becomes of a body on its way through a parser and a writer of JSON. */
const rewritings = (text: string): readonly (readonly [string, string])[] => {
	const payload: unknown = JSON.parse(text);
	const inOrder = sorted(payload);
	return [
		[JSON.stringify(payload), 'over the JSON as JSON.stringify writes it'],
		[spaced(text), 'over the JSON with blanks after commas and colons'],
		[spaced(text.replaceAll('\\/', '/')), 'over the JSON as Python writes it'],
		[JSON.stringify(payload, undefined, 2), 'over the indented JSON'],
		[JSON.stringify(inOrder), 'over the JSON with sorted keys'],
		[spaced(metaJson(inOrder).replaceAll('\\/', '/')), 'over the JSON with sorted keys and blanks'],
		[unescapedLetters(text), 'over the body with its letters decoded'],
		[text.replaceAll('\\/', '/'), 'over the body with its slashes decoded'],
		[`${text}\n`, 'over the body with a line end'],
	];
};

/** A signature over every other text that the body may have been made into. */
export const rewrittenSignatures = (body: Buffer, {appSecret}: Session): readonly WrongSignature[] => {
	const text = body.toString();
	const seen = new Set([text]);
	return rewritings(text).flatMap(([other, where]) => {
		if (seen.has(other)) return [];
		seen.add(other);
		const headers = headersOf(sign(Buffer.from(other), appSecret ?? ''));
		return [{headers, cause: webhookSignatureReserialised, says: `It accepts a signature ${where}`}];
	});
};

/** Every wrong signature by which a server gives away what it does: other algorithms, other texts, other secrets. */
export const wrongSignatures = (body: Buffer, session: Session): readonly WrongSignature[] => {
	const secret = session.appSecret?.reveal() ?? '';
	const digest = (algorithm: 'sha256' | 'sha1', as: 'hex' | 'base64' = 'hex'): string =>
		createHmac(algorithm, secret).update(body).digest(as);
	const under = (other: string, says: string): WrongSignature => ({
		headers: headersOf(sign(body, other)),
		cause: webhookSignatureWrongSecret,
		says: `It accepts a signature with ${says}`,
	});
	const written = (by256: string, by1: string, says: string): WrongSignature => ({
		headers: {'x-hub-signature-256': by256, 'x-hub-signature': by1},
		cause: webhookSignatureAlgorithm,
		says: `It accepts ${says}`,
	});
	return [
		written(`sha256=${digest('sha1')}`, `sha1=${digest('sha256')}`, 'the digest of the other algorithm'),
		written(`sha1=${digest('sha1')}`, `sha256=${digest('sha256')}`, 'each digest under the other header'),
		written(digest('sha256'), digest('sha1'), 'the digest without sha256= in front'),
		written(
			`sha256=${digest('sha256', 'base64')}`,
			`sha1=${digest('sha1', 'base64')}`,
			'the digest in base64, where Meta writes hexadecimal digits',
		),
		...rewrittenSignatures(body, session),
		...(session.verifyToken ? [under(session.verifyToken.reveal(), 'the verify token as secret')] : []),
		under('', 'an empty secret: its own is not set'),
		under('undefined', 'the word undefined as secret: its own is not set'),
		under(`${secret}\n`, 'a line end after the secret'),
	];
};
