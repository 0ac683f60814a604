import * as v from 'valibot';
import {clip} from '../core/clip.js';
import {isRecord, parseJson} from '../core/json.js';
import {type Call, type GraphAnswer, GraphError, TransportError} from './error.js';

const wholeNumber = v.pipe(
	v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d{1,12}$/), v.transform(Number))]),
	v.integer(),
);
/** Letters; Meta's own texts are far shorter. */
const longestText = 2_000;
const text = v.pipe(
	v.string(),
	v.transform(whole => clip(whole, longestText)),
);
const optionalText = v.optional(v.fallback(v.optional(text), undefined));

const envelope = v.object({
	message: v.fallback(text, ''),
	type: optionalText,
	code: wholeNumber,
	error_subcode: v.optional(v.fallback(v.optional(wholeNumber), undefined)),
	/** `debug_token` calls it so. */
	subcode: v.optional(v.fallback(v.optional(wholeNumber), undefined)),
	error_user_title: optionalText,
	error_user_msg: optionalText,
	is_transient: v.optional(v.fallback(v.optional(v.boolean()), undefined)),
	fbtrace_id: optionalText,
});

/** Reads Meta's error envelope; undefined when the value is none. */
export const readAnswer = (error: unknown, status: number, regainMinutes?: number): GraphAnswer | undefined => {
	const parsed = v.safeParse(envelope, error);
	if (!parsed.success) return undefined;
	const {message, type, code, error_subcode, subcode, error_user_title, error_user_msg, is_transient, fbtrace_id} =
		parsed.output;
	return {
		message,
		code,
		status,
		...(type !== undefined && {type}),
		...((error_subcode ?? subcode) !== undefined && {subcode: error_subcode ?? subcode}),
		...(error_user_title !== undefined && {userTitle: error_user_title}),
		...(error_user_msg !== undefined && {userMessage: error_user_msg}),
		...(is_transient !== undefined && {isTransient: is_transient}),
		...(fbtrace_id !== undefined && {fbtraceId: fbtrace_id}),
		...(regainMinutes !== undefined && {regainMinutes}),
	} as GraphAnswer;
};

/** Enough to recognise what it is. Long words are left out: a server may send back the token that it was given. */
const beginning = (text: string): string => clip(clip(text.trimStart(), 1_000).replace(/\S{25,}|[\r\n].*/gs, '…'), 80);

const describe = (text: string): string => {
	if (text.trim() === '') return 'an empty answer';
	return /^\s*</.test(text) ? 'a web page' : `something else: ${beginning(text)}`;
};

/**
 * Turns what came over the wire into JSON of the Graph API.
 * @throws GraphError when the API refused
 * @throws TransportError `not-graph` when something else answered
 */
export const readReply = (call: Call, status: number, text: string, regainMinutes?: number): unknown => {
	let json: unknown;
	try {
		json = parseJson(text);
	} catch {
		throw new TransportError('not-graph', `Expected the Graph API and got ${describe(text)}`, call, status);
	}
	if (isRecord(json) && json.error !== undefined) {
		const answer = readAnswer(json.error, status, regainMinutes);
		if (answer) throw new GraphError(answer, call);
		throw new TransportError('shape', 'The answer has an error without a code', call, status);
	}
	if (status < 200 || status > 299)
		throw new TransportError('not-graph', `Expected the Graph API and got HTTP ${status}`, call, status);
	return json;
};

const kinds: Readonly<Record<string, string>> = {undefined: 'missing', Object: 'an object', Array: 'a list'};

/** What came in place of what was expected. A text is not repeated: it may be of any length, and secret. */
const receivedAs = (received: string): string => (received.startsWith('"') ? 'a text' : (kinds[received] ?? received));

/**
 * Checks a reply against the shape that the call has.
 * @throws TransportError `shape`, naming the first place that differs
 */
export const checkShape = <Schema extends v.GenericSchema>(
	schema: Schema,
	json: unknown,
	call: Call,
): v.InferOutput<Schema> => {
	const parsed = v.safeParse(schema, json, {abortEarly: true});
	if (parsed.success) return parsed.output;
	const [issue] = parsed.issues;
	const where = v.getDotPath(issue) ?? 'the whole answer';
	throw new TransportError(
		'shape',
		`The answer is not of the documented shape: ${where} is ${receivedAs(issue.received)}`,
		call,
	);
};
