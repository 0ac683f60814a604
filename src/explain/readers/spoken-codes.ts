import type {GraphAnswer} from '../../graph/error.js';
import {firstMatches} from './first-matches.js';
import type {KnownCodes} from './known-codes.js';
import {isOtherCode} from './other-code.js';

/** A way of speaking of codes. What is not `certain` has to be a code that the catalogue knows. */
interface Way {
	readonly words: RegExp;
	/** Parts of every match, in lower case: they spare the expression, which costs more to compile than to run. */
	readonly needs?: readonly string[];
	readonly certain?: true;
}

const ways: readonly Way[] = [
	// (#100) No matching user found
	{words: /\(# ?(?<code>-?\d{1,7})\)(?<message>[^\n]{0,300})/g, needs: ['(#'], certain: true},
	// code 190, subcode 463; code 190 + subcode 459
	{
		words:
			/\b[Cc]odes?[ :=#]{1,3}(?<code>-?\d{1,7})\b[ ,;)(&+/-]{1,5}(?:and |with )?(?:error.?)?sub.?code[ :=]{1,3}(?<subcode>\d{1,7})\b/g,
		needs: ['ode', 'sub'],
		certain: true,
	},
	// GraphError 190 subcode=464
	{
		words: /(?<![\d.])(?<code>\d{1,5})[ ,;:(-]{1,4}(?:error_?)?sub_?code[ :=#]{1,3}(?<subcode>\d{1,7})\b/gi,
		needs: ['ode', 'sub'],
	},
	// 190/463, 190 (2069032), 2 / 2018344
	{words: /(?<![\d.])(?<code>\d{1,5}) ?[/(:] ?(?<subcode>\d{2,7})\b(?![.\d]{0,5}%)/g},
	// 190 460
	{words: /(?<![\d.:/-])(?<code>[1-9]\d{2}) (?<subcode>\d{2,7})(?![\d.:/%-])/g},
	// Messenger API - 32 OAuthException, OAuthException: 190
	{words: /\b(?<code>-?\d{1,5})(?: -)? OAuthException/g, needs: ['oauthexception']},
	{words: /OAuthException[ :(#]{1,3}(?<code>\d{1,7})\b/g, needs: ['oauthexception']},
	// code 190, error 10900, #551
	{words: /\b[Cc]odes?[ :=#]{1,3}(?<vague>-?\d{1,7})\b/g, needs: ['ode']},
	{
		words:
			/\b(?:errors?|erro|fehler|erreur|errore|hiba|loi|errno)(?: code| no\.?)?[ :=#(]{1,3}(?<vague>-?\d{1,7})\b(?! ---)/gi,
	},
	{words: /(?<![\w&])#(?<code>\d{1,7})\b/g, needs: ['#']},
	{words: /\berror_?subcode["']?[ :=]{1,4}["']?(?<subcode>\d{3,7})\b/gi, needs: ['error', 'sub']},
	// A subcode of seven digits means something by itself.
	{words: /(?<![\d.])(?<subcode>1\d{6}|20\d{5}|25\d{5})(?![\d.])/g},
];

/** Every web server says "code 200" and "code 1": alone, they are not those of the Graph API. */
const vague: ReadonlySet<number> = new Set([200, 1, 2, 3]);
/** Small numbers that other programs use as well: they need a word of this platform beside them. */
const small = 20;
const platform = /facebook|oauth|graph|messenger|meta\b|\bfb\b|limit|fbtrace/i;

const numberOf = (digits: string | undefined): number | undefined =>
	digits === undefined ? undefined : Number(digits);

/** What a number stands for that was given as a subcode, alone: some give the code under this name. */
const codeBehind = (subcode: number | undefined, {codes, bySubcode}: KnownCodes): number | undefined =>
	subcode !== undefined && codes.has(subcode) ? subcode : bySubcode.get(subcode ?? -1);

/** A message without the quote that ends around it, not in it: `… "(#100) No matching user found".` */
const unquoted = (message: string): string => {
	const [end, quote] = /(["'`])[.,;)\]]{0,3}$/.exec(message) ?? [];
	return end && quote && message.split(quote).length % 2 === 0 ? message.slice(0, -end.length) : message;
};

/** Reads codes out of prose, and out of messages that came without their envelope. */
export const readSpokenCodes = (text: string, knownCodes: () => KnownCodes): readonly GraphAnswer[] => {
	if (!/\d/.test(text)) return [];
	const found = new Map<number, GraphAnswer>();
	const here = platform.test(text);
	const lower = text.toLowerCase();
	const take = (code: number, subcode: number | undefined, message: string): void => {
		const before = found.get(code);
		const known = before?.subcode ?? subcode;
		found.set(code, {
			code,
			message: before?.message || unquoted(message.trim()),
			status: 0,
			...(known !== undefined && {subcode: known}),
		});
	};
	for (const {words, needs = [], certain} of ways) {
		if (!needs.every(part => lower.includes(part))) continue;
		for (const {groups = {}, index} of firstMatches(text, words)) {
			const subcode = numberOf(groups.subcode);
			const spoken = numberOf(groups.code ?? groups.vague);
			const code = spoken ?? codeBehind(subcode, knownCodes());
			if (code === undefined || isOtherCode(text, index)) continue;
			const isKnown = (): boolean => {
				const {codes, bySubcode} = knownCodes();
				return codes.has(code) && (spoken === undefined || subcode === undefined || bySubcode.has(subcode));
			};
			if (!certain && (!isKnown() || (groups.vague !== undefined && (vague.has(code) || (code < small && !here)))))
				continue;
			if (spoken === undefined && [...found.values()].some(answer => answer.subcode === subcode)) continue;
			take(code, code === subcode ? undefined : subcode, groups.message ?? '');
		}
	}
	return [...found.values()];
};
