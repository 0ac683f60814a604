import type {GraphAnswer} from '../../graph/error.js';
import {readErrorFields} from './error-fields.js';
import {knownCodes} from './known-codes.js';
import {readSpokenCodes} from './spoken-codes.js';

const trace = /fbtrace_?id["'`\]]{0,3}\s{0,5}(?:=>|[:=])?\s{0,5}["'`]?([A-Za-z\d+/_-]{6,40})/i;

/** Something says that it is the Graph API, and not another program with a `code` and a `message`. */
const isGraph = ({code, subcode, type, message, fbtraceId}: GraphAnswer, known: ReadonlySet<number>): boolean =>
	subcode !== undefined ||
	fbtraceId !== undefined ||
	/exception/i.test(type ?? '') ||
	/\(#-?\d{1,7}\)|access token|oauth/i.test(message) ||
	(known.has(code) && code !== 200 && code !== 1 && message !== '');

/** Reads every Graph error that a text holds, the structured ones first, none twice. */
export const readGraphErrors = (text: string): readonly GraphAnswer[] => {
	const {codes} = knownCodes();
	const structured = readErrorFields(text).filter(answer => isGraph(answer, codes));
	const allSpoken = readSpokenCodes(text);
	const spoken = allSpoken.filter(
		({code, subcode}) =>
			!structured.some(
				answer =>
					answer.code === code && (subcode === undefined || answer.subcode === subcode || answer.subcode === undefined),
			),
	);
	const seen = new Set<string>();
	const withSubcode = structured.map(answer => {
		const said = allSpoken.find(({code}) => code === answer.code);
		return answer.subcode === undefined && said?.subcode !== undefined ? {...answer, subcode: said.subcode} : answer;
	});
	return [...withSubcode, ...spoken].filter(({code, subcode, message}) => {
		const mark = `${code}/${subcode}/${message}`;
		return !seen.has(mark) && seen.add(mark);
	});
};

export const readTraceId = (text: string): string | undefined => trace.exec(text)?.[1];
