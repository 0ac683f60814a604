import type {GraphAnswer} from '../../graph/error.js';
import {readErrorFields} from './error-fields.js';
import {type KnownCodes, knownCodes} from './known-codes.js';
import {readSpokenCodes} from './spoken-codes.js';

const trace =
	/fbtrace_?id["'`\]]{0,3}\s{0,5}(?:=>|[:=])?\s{0,5}(?:string\(\d{1,3}\) ?|u(?=["']))?["'`]?([A-Za-z\d+/_-]{6,40})/i;
/** A subcode as a field, whose code stands elsewhere as a number: `OAuthException - #190 … error_subcode: 460`. */
const looseSubcode = /\berror_?subcode["']?\s{0,3}[:=]\s{0,3}["']?(\d{1,7})\b/i;

/** Something says that it is the Graph API, and not another program with a `code` and a `message`. */
const isGraph = ({code, subcode, type, message, fbtraceId}: GraphAnswer, known: () => KnownCodes): boolean =>
	subcode !== undefined ||
	fbtraceId !== undefined ||
	/exception/i.test(type ?? '') ||
	/\(#-?\d{1,7}\)|access token|oauth/i.test(message) ||
	(known().codes.has(code) && code !== 200 && code !== 1 && message !== '');

const complete = (answer: GraphAnswer, subcode: number | undefined): GraphAnswer =>
	answer.subcode === undefined && subcode !== undefined ? {...answer, subcode} : answer;

const isSaidBy = (one: GraphAnswer, other: GraphAnswer): boolean =>
	one.code === other.code &&
	(one.subcode === undefined || other.subcode === undefined || one.subcode === other.subcode);

/** Reads every Graph error that a text holds, those with an envelope first, none twice. */
export const readGraphErrors = (text: string): readonly GraphAnswer[] => {
	if (!/\d/.test(text)) return [];
	let made: KnownCodes | undefined;
	const known = (): KnownCodes => {
		made ??= knownCodes();
		return made;
	};
	const spoken = readSpokenCodes(text, known);
	const enveloped = readErrorFields(text)
		.filter(answer => isGraph(answer, known))
		.map(answer => complete(answer, spoken.find(({code}) => code === answer.code)?.subcode));
	const all = [...enveloped, ...spoken.filter(one => !enveloped.some(other => isSaidBy(one, other)))];
	const distinct = new Map(all.map(answer => [`${answer.code}/${answer.subcode}/${answer.message}`, answer]));
	const [only, ...others] = distinct.values();
	if (!only || others.length > 0 || only.subcode !== undefined) return [...distinct.values()];
	const loose = looseSubcode.exec(text)?.[1];
	return [loose === undefined ? only : complete(only, Number(loose))];
};

export const readTraceId = (text: string): string | undefined =>
	/trace/i.test(text) ? trace.exec(text)?.[1] : undefined;
