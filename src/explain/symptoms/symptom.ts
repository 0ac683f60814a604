import type {Sign} from '../../causes/sign.js';

/** Words that show a sign. Each entry of `when` is enough; an entry that is a list needs all of its expressions. */
export interface Symptom {
	readonly sign: Sign;
	readonly when: readonly (RegExp | readonly RegExp[])[];
	readonly unless?: RegExp;
}

/** Both expressions, in either order, with at most `gap` characters between them. */
export const near = (one: RegExp, other: RegExp, gap = 60): RegExp =>
	new RegExp(`(?:${one.source}).{0,${gap}}(?:${other.source})|(?:${other.source}).{0,${gap}}(?:${one.source})`);

/** Both expressions, in this order, with at most `gap` characters between them. */
export const before = (one: RegExp, other: RegExp, gap = 60): RegExp =>
	new RegExp(`(?:${one.source}).{0,${gap}}(?:${other.source})`);

const holds = (words: string, alternative: RegExp | readonly RegExp[]): boolean =>
	alternative instanceof RegExp ? alternative.test(words) : alternative.every(expression => expression.test(words));

/** Whether the words, in their plain form, show the symptom. */
export const shows = ({when, unless}: Symptom, words: string): boolean =>
	when.some(alternative => holds(words, alternative)) && !unless?.test(words);
