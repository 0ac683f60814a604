import {type Alteration, alterations} from './altered-body.js';
import {looksLikeMeta, looksTruncated} from './body-shape.js';

export type Algorithm = 'sha256' | 'sha1';

/** Why a well-formed signature does not fit. */
export interface Mismatch {
	readonly reason: 'other-algorithm' | 'secret-padded' | 'empty-body' | 'truncated' | 'wrong-secret' | Alteration;
	readonly certainty: 'confirmed' | 'likely';
	readonly detail: string;
}

interface Attempt {
	readonly body: Uint8Array;
	readonly algorithm: Algorithm;
	/** 64 for sha256, 40 for sha1. */
	readonly digestDigits: number;
	readonly secrets: readonly string[];
	matches(algorithm: Algorithm, body: Uint8Array, secret: string): boolean;
}

/** Beyond this the search would cost more than the answer is worth. */
const searchable = 1_000_000;

const padded = (secret: string): readonly string[] => {
	const bare = secret.trim().replace(/^["']|["']$/g, '');
	return [bare, `${bare}\n`, `${bare}\r\n`, `${bare} `].filter(form => form !== secret && form !== '');
};

/** Tries what usually happens to a body between Meta and the comparison, until something makes the signature fit. */
export const explainMismatch = ({body, algorithm, digestDigits, secrets, matches}: Attempt): Mismatch => {
	const fitting: Algorithm = digestDigits === 64 ? 'sha256' : 'sha1';
	const fits = (bytes: Uint8Array): boolean => secrets.some(secret => secret !== '' && matches(fitting, bytes, secret));

	if (fitting !== algorithm || fits(body))
		return {
			reason: 'other-algorithm',
			certainty: 'confirmed',
			detail: `The digest has the length of ${fitting}, but it stands under ${algorithm}.`,
		};
	if (body.length === 0)
		return {
			reason: 'empty-body',
			certainty: 'confirmed',
			detail: 'The body is empty: something has read it before, or it was never passed on.',
		};
	if (secrets.some(secret => padded(secret).some(form => matches(algorithm, body, form))))
		return {
			reason: 'secret-padded',
			certainty: 'confirmed',
			detail: 'The signature fits once blanks, quotes or a line end around the app secret are put right.',
		};
	if (body.length <= searchable)
		for (const {alteration, detail, original} of alterations(body))
			if (fits(original)) return {reason: alteration, certainty: 'confirmed', detail};

	const text = Buffer.from(body).toString();
	if (looksTruncated(text))
		return {
			reason: 'truncated',
			certainty: 'confirmed',
			detail: `The body ends in the middle of its JSON, after ${body.length} bytes.`,
		};
	if (!looksLikeMeta(text))
		return {
			reason: 'reserialised',
			certainty: 'likely',
			detail:
				'Meta sends compact JSON in plain ASCII; this body is neither as sent nor can the original be derived from it.',
		};
	return {
		reason: 'wrong-secret',
		certainty: 'likely',
		detail: 'The body looks as Meta sends it, so the secret is that of another app, or an old one.',
	};
};
