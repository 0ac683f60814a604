import type {GraphAnswer} from '../../graph/error.js';
import {knownCodes} from './known-codes.js';

/** `(#100) No matching user found`, with the words that follow. */
const numbered = /\(# ?(-?\d{1,7})\)([^\n]{0,300})/g;
/** `code 190, subcode 463`, `code 190 + subcode 459`, `Code: 190`. */
const named =
	/\b[Cc]odes?[ :=#]{1,3}(-?\d{1,7})\b(?:[ ,;)(&+/-]{1,5}(?:and |with )?(?:error.?)?sub.?code[ :=]{1,3}(\d{1,7})\b)?/g;
/** `190/463`, `190 (2069032)`, `2 / 2018344`. */
const paired = /(?<![\d.])(\d{1,5}) ?[/(:] ?(\d{2,7})\b(?![.\d]*%)/g;
/** `error 10900`, `Fehler 190`, `#551`, `32 OAuthException`, `OAuthException: 190`. */
const single =
	/\b(?:errors?|erro|fehler|erreur|errore|hiba|loi|error code|error no\.?|errno)[ :=#(]{1,3}(-?\d{1,7})\b|(?<![\w&])#(\d{1,7})\b|\b(-?\d{1,5})(?: -)? OAuthException|OAuthException[ :(#]{1,3}(\d{1,7})\b/gi;
const long = /(?<![\d.])(1\d{6}|2[05]\d{5}|20\d{5})(?![\d.])/g;

const httpStatus = /(?:status|http|curl_errno|curl)[ _-]{0,2}(?:code)?$/i;

/** Reads codes out of prose and out of messages that came without their envelope. */
export const readSpokenCodes = (text: string): readonly GraphAnswer[] => {
	const {codes, bySubcode} = knownCodes();
	const found = new Map<number, GraphAnswer>();
	const add = (code: number, subcode?: number, message = ''): void => {
		const before = found.get(code);
		const known = before?.subcode ?? subcode;
		found.set(code, {
			code,
			message: before?.message || message.trim(),
			status: 0,
			...(known !== undefined && {subcode: known}),
		});
	};
	for (const [, code, message] of text.matchAll(numbered)) add(Number(code), undefined, message);
	for (const {1: code, 2: subcode, index} of text.matchAll(named)) {
		if (httpStatus.test(text.slice(Math.max(0, index - 8), index))) continue;
		// "code 200" is what every web server says; only a subcode makes it one of the Graph API.
		if (subcode === undefined && (code === '200' || !codes.has(Number(code)))) continue;
		add(Number(code), subcode === undefined ? undefined : Number(subcode));
	}
	for (const [, code, subcode] of text.matchAll(paired))
		if (codes.has(Number(code)) && bySubcode.has(Number(subcode))) add(Number(code), Number(subcode));
	for (const {0: whole, 1: spoken, 2: hash, 3: before, 4: after, index} of text.matchAll(single)) {
		const code = Number(spoken ?? hash ?? before ?? after);
		if (
			codes.has(code) &&
			!(spoken && code === 200) &&
			!httpStatus.test(text.slice(Math.max(0, index - 8), index) + whole.slice(0, 0))
		)
			add(code);
	}
	for (const [, subcode] of text.matchAll(long)) {
		const code = bySubcode.get(Number(subcode)) ?? (codes.has(Number(subcode)) ? Number(subcode) : undefined);
		if (code !== undefined && ![...found.values()].some(answer => answer.subcode === Number(subcode)))
			add(code, code === Number(subcode) ? undefined : Number(subcode));
	}
	return [...found.values()];
};
