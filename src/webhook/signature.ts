import {createHmac, timingSafeEqual} from 'node:crypto';
import {Secret} from '../core/secret.js';
import {type Algorithm, explainMismatch, type Mismatch} from './mismatch/explain-mismatch.js';

export type {Algorithm} from './mismatch/explain-mismatch.js';

/** The values of `X-Hub-Signature-256` and of the legacy `X-Hub-Signature`. */
export interface Signatures {
	readonly sha256: `sha256=${string}`;
	readonly sha1: `sha1=${string}`;
}

export interface VerifyInput {
	/** The bytes as they arrived, before anything parsed them. */
	readonly body: Uint8Array;
	/** The request's headers, names in any case. */
	readonly headers?: Readonly<Record<string, string | readonly string[] | undefined>>;
	/** The value of either signature header, or its whole line, instead of `headers`. */
	readonly signature?: string;
	/** The app secret; several while one is being replaced, or when several apps share a callback. */
	readonly secrets: Secret | string | readonly (Secret | string)[];
}

export type Verification =
	| {
			readonly valid: true;
			/** Which header decided. `sha1` is legacy. */
			readonly algorithm: Algorithm;
			readonly reason: 'match';
			/** Which of `secrets` signed it. */
			readonly secretIndex: number;
	  }
	| {
			readonly valid: false;
			/** Absent when no header could be read. */
			readonly algorithm?: Algorithm;
			readonly reason: SignatureFault;
			/** Whether the reason was computed (`confirmed`) or is what the bytes suggest. */
			readonly certainty: 'confirmed' | 'likely';
			/** What gave it away, in a sentence. */
			readonly detail: string;
	  };

export type SignatureFault = 'missing-header' | 'malformed-header' | 'no-secret' | Mismatch['reason'];

const reveal = (secret: Secret | string): string => (secret instanceof Secret ? secret.reveal() : secret);

/** In hexadecimal: a digest as bytes costs three times as much, for memory outside the heap. */
const hmac = (algorithm: Algorithm, body: Uint8Array, secret: string): string =>
	createHmac(algorithm, secret).update(body).digest('hex');

/** What Meta puts into the signature headers of this very body. */
export const sign = (body: Uint8Array, secret: Secret | string): Signatures => ({
	sha256: `sha256=${hmac('sha256', body, reveal(secret))}`,
	sha1: `sha1=${hmac('sha1', body, reveal(secret))}`,
});

/** Node writes names in lower case; others may not. */
const headerValue = (headers: NonNullable<VerifyInput['headers']>, wanted: string): string | undefined => {
	const name = wanted in headers ? wanted : Object.keys(headers).find(name => name.toLowerCase() === wanted);
	const value = name === undefined ? undefined : headers[name];
	return (typeof value === 'string' ? value : value?.[0])?.trim() || undefined;
};

const headerOf = ({headers = {}, signature}: VerifyInput): string | undefined =>
	signature === undefined
		? (headerValue(headers, 'x-hub-signature-256') ?? headerValue(headers, 'x-hub-signature'))
		: signature.replace(/^x-hub-signature(?:-256)?:/i, '').trim() || undefined;

const asList = (secrets: VerifyInput['secrets']): readonly string[] =>
	(typeof secrets === 'string' || secrets instanceof Secret ? [secrets] : secrets).map(reveal);

/**
 * Says whether Meta sent this body, and if the signature does not match, why. Comparison takes constant time.
 * `explain: false` leaves the search for the reason out: what a server under load wants before it answers.
 */
export const verify = (input: VerifyInput, {explain = true}: {readonly explain?: boolean} = {}): Verification => {
	const header = headerOf(input);
	if (header === undefined)
		return {
			valid: false,
			reason: 'missing-header',
			certainty: 'confirmed',
			detail: 'Neither X-Hub-Signature-256 nor X-Hub-Signature is there.',
		};
	const form = /^(sha256|sha1)=([0-9a-f]{40}|[0-9a-f]{64})$/i.exec(header);
	if (form?.[1] === undefined || form[2] === undefined)
		return {valid: false, reason: 'malformed-header', certainty: 'confirmed', detail: malformed(header)};
	const algorithm = form[1].toLowerCase() as Algorithm;
	const digest = Buffer.from(form[2].toLowerCase());
	const secrets = asList(input.secrets);
	if (secrets.every(secret => secret === ''))
		return {
			valid: false,
			algorithm,
			reason: 'no-secret',
			certainty: 'confirmed',
			detail: 'There is no app secret to compute the signature with.',
		};
	const matches = (by: Algorithm, body: Uint8Array, secret: string): boolean => {
		const expected = Buffer.from(hmac(by, body, secret));
		return expected.length === digest.length && timingSafeEqual(expected, digest);
	};
	const secretIndex = secrets.findIndex(secret => secret !== '' && matches(algorithm, input.body, secret));
	if (secretIndex >= 0) return {valid: true, algorithm, reason: 'match', secretIndex};
	const mismatch: Mismatch = explain
		? explainMismatch({body: input.body, algorithm, digestDigits: digest.length, secrets, matches})
		: {reason: 'wrong-secret', certainty: 'likely', detail: 'The signature does not fit these bytes and this secret.'};
	return {valid: false, algorithm, ...mismatch};
};

const malformed = (header: string): string => {
	const bare = header.replace(/^["']|["']$/g, '');
	if (bare !== header) return 'The value is in quotes; it should begin with sha256= and nothing else.';
	if (/^(?:[0-9a-f]{64}|[0-9a-f]{40})$/i.test(header))
		return 'The digest stands alone; sha256= or sha1= is missing in front.';
	if (/^sha(?:256|1)=[A-Za-z0-9+/]{27,43}=?$/.test(header))
		return 'The digest is in Base64; Meta writes it in hexadecimal.';
	if (/^sha(?:256|1)=[0-9a-f]*$/i.test(header))
		return 'The digest has the wrong length: 64 digits for sha256, 40 for sha1.';
	return 'The value is not of the form sha256=<64 hexadecimal digits>.';
};
