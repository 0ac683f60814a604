import type {Span} from '../../causes/one-of.js';
import type {GraphAnswer} from '../../graph/error.js';
import {readErrorFields} from './error-fields.js';
import {type KnownCodes, knownCodes} from './known-codes.js';
import {readSpokenCodes} from './spoken-codes.js';

const trace =
	/fbtrace_?id["'`\]]{0,3}\s{0,5}(?:=>|[:=])?\s{0,5}(?:string\(\d{1,3}\) ?|u(?=["']))?["'`]?([A-Za-z\d+/_-]{6,40})/i;
const traceId = /^[\w+/-]{6,40}$/;
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

/** What a text holds of Meta's, and what it says besides. */
export interface GraphErrors {
	readonly errors: readonly GraphAnswer[];
	/** The text without the fields of these errors: what people and other programs say. */
	readonly rest: string;
}

/** A text without some of its parts; a quote before such a part is closed again. */
const without = (text: string, spans: readonly Span[]): string => {
	let rest = '';
	let from = 0;
	for (const [start, end] of spans) {
		const [quote = ''] = /["'`]$/.exec(text.slice(Math.max(0, start - 1), start)) ?? [];
		rest += `${text.slice(from, start)}${quote}`;
		from = end;
	}
	return rest + text.slice(from);
};

/** Reads every Graph error that a text holds, those with an envelope first, none twice. */
export const readGraphErrors = (text: string): GraphErrors => {
	if (!/\d/.test(text)) return {errors: [], rest: text};
	let made: KnownCodes | undefined;
	const known = (): KnownCodes => {
		made ??= knownCodes();
		return made;
	};
	const fields = readErrorFields(text).filter(({answer}) => isGraph(answer, known));
	const rest = without(
		text,
		fields.flatMap(({spans}) => spans),
	);
	const spoken = readSpokenCodes(rest, known);
	const enveloped = fields.map(({answer}) => complete(answer, spoken.find(({code}) => code === answer.code)?.subcode));
	const all = [...enveloped, ...spoken.filter(one => !enveloped.some(other => isSaidBy(one, other)))];
	const distinct = new Map(all.map(answer => [`${answer.code}/${answer.subcode}/${answer.message}`, answer]));
	const [only, ...others] = distinct.values();
	if (!only || others.length > 0 || only.subcode !== undefined) return {errors: [...distinct.values()], rest};
	const loose = looseSubcode.exec(rest)?.[1];
	return {errors: [loose === undefined ? only : complete(only, Number(loose))], rest};
};

/** The number under which Meta finds a call again: that of an error, or one that stands by itself. */
export const readTraceId = ({errors, rest}: GraphErrors): string | undefined =>
	errors.find(({fbtraceId = ''}) => traceId.test(fbtraceId))?.fbtraceId ??
	(/trace/i.test(rest) ? trace.exec(rest)?.[1] : undefined);
