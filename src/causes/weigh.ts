import type {Call, GraphAnswer} from '../graph/error.js';
import {isAt} from './call-pattern.js';
import type {Cause, Clue} from './cause.js';
import {plain} from './plain.js';
import {type Sign, signSentences} from './sign.js';

/** What there is to go by, from a refused request or a pasted text. */
export interface Reading {
	readonly errors: readonly GraphAnswer[];
	readonly calls: readonly Call[];
	readonly signs: ReadonlySet<Sign>;
	/** The text in its plain form. */
	readonly words: string;
}

/** How well a cause fits a reading. */
export interface Weighed {
	readonly cause: Cause;
	/** 0…1. */
	readonly score: number;
	/** An error was seen that has no other meaning. */
	readonly proved: boolean;
	/** The error that speaks for the cause. */
	readonly answer?: GraphAnswer;
	readonly seen: readonly string[];
}

/** What is left of a cause that does not explain the error in the text: words alone weigh less than Meta's own answer. */
const unexplained = 0.55;
/** What is left of a clue about a code when the text has the message alone, and how telling its words must be for that. */
const withoutCode = 0.92;
const telling = 0.75;

const oneOf = (wanted: number | readonly number[], given: number | undefined): boolean =>
	typeof wanted === 'number' ? wanted === given : given !== undefined && wanted.includes(given);

const list = <Item>(item: Item | readonly Item[]): readonly Item[] => (Array.isArray(item) ? item : [item as Item]);

interface Hit {
	readonly answer?: GraphAnswer;
	readonly weight: number;
	readonly seen: readonly string[];
}

const wordsIn = (text: string, says: Clue['says']): readonly string[] | undefined => {
	const found: string[] = [];
	for (const words of list(says ?? [])) {
		const match = words.exec(text);
		if (!match) return undefined;
		found.push(`It says "${match[0].trim().slice(0, 80)}"`);
	}
	return found;
};

const meetsError = (
	{code, subcode, says}: Clue,
	reading: Reading,
	messages: readonly string[],
): GraphAnswer | undefined =>
	reading.errors.find(
		(answer, index) =>
			oneOf(code ?? [], answer.code) &&
			(subcode === undefined || oneOf(subcode, answer.subcode)) &&
			(says === undefined || wordsIn(messages[index] || reading.words, says)),
	);

const meets = (clue: Clue, reading: Reading, messages: readonly string[]): Hit | undefined => {
	const {code, at, says, lacks, shows} = clue;
	if (shows && !list(shows).every(sign => reading.signs.has(sign))) return undefined;
	if (at && !reading.calls.some(call => isAt(call, at))) return undefined;
	if (lacks?.test(reading.words)) return undefined;
	const signs = list(shows ?? []).map(sign => signSentences[sign]);
	if (code !== undefined && (reading.errors.length > 0 || !says || clue.weight < telling)) {
		const answer = meetsError(clue, reading, messages);
		return answer && {answer, weight: clue.weight, seen: signs};
	}
	const words = wordsIn(reading.words, says);
	// Meta's message without its code, as logs often have it, is nearly as good.
	return words && {weight: code === undefined ? clue.weight : clue.weight * withoutCode, seen: [...signs, ...words]};
};

/**
 * Meta's answer and the words are one witness, of which the strongest clue speaks: a code, its message and the words of that
 * message say the same thing. What a reader recognised beyond them are witnesses of their own.
 */
const weighCause = (cause: Cause, reading: Reading, messages: readonly string[]): Weighed | undefined => {
	let doubt = 1;
	let against = 1;
	let said = 0;
	let best = 0;
	let answer: GraphAnswer | undefined;
	const seen: string[] = [];
	for (const clue of cause.clues) {
		const hit = meets(clue, reading, messages);
		if (!hit) continue;
		if (hit.weight < 0) {
			against *= 1 + hit.weight;
			continue;
		}
		seen.push(...hit.seen);
		if (hit.answer && hit.weight > best) {
			best = hit.weight;
			answer = hit.answer;
		}
		if (hit.answer || !clue.shows) said = Math.max(said, hit.weight);
		else doubt *= 1 - hit.weight;
	}
	const explains = answer !== undefined || reading.errors.length === 0;
	const score = (1 - doubt * (1 - said)) * against * (explains ? 1 : unexplained);
	if (score <= 0) return undefined;
	return {cause, score, proved: best === 1 && against === 1, ...(answer && {answer}), seen: [...new Set(seen)]};
};

/** Weighs causes against a reading, best first. Causes of equal weight keep their order. */
export const weigh = (causes: readonly Cause[], reading: Reading): readonly Weighed[] => {
	const messages = reading.errors.map(({message, userTitle = '', userMessage = ''}) =>
		plain(`${message} ${userTitle} ${userMessage}`),
	);
	return causes
		.flatMap(cause => weighCause(cause, reading, messages) ?? [])
		.sort((one, other) => Number(other.proved) - Number(one.proved) || other.score - one.score);
};
