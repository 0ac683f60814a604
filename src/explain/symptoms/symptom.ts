import type {Matcher} from '../../causes/one-of.js';
import type {Sign} from '../../causes/sign.js';
import type {Words} from './words.js';

/** Two expressions that stand at most `gap` characters apart. */
export interface Pair {
	readonly one: Matcher;
	readonly other: Matcher;
	readonly gap: number;
	/** The first has to come first. */
	readonly ordered: boolean;
}

export type Condition = Matcher | Pair;

/** Reads symptoms out of a text in its plain form, in which Meta's errors were or were not found. */
export type SymptomReader = (plainText: string, isAnswered: boolean) => readonly Sign[];

/** Words that show a sign. Each entry of `when` is enough; an entry that is a list needs all of its conditions. */
export interface Symptom {
	readonly sign: Sign;
	/** Whether the text brushes the subject at all. It spares the expressions, which cost more to compile than to run. */
	readonly about?: (text: string) => boolean;
	readonly when: readonly (Condition | readonly Condition[])[];
	readonly unless?: Matcher;
}

/** Both expressions, in either order. */
export const near = (one: Matcher, other: Matcher, gap = 60): Pair => ({one, other, gap, ordered: false});

/** Both expressions, in this order. */
export const before = (one: Matcher, other: Matcher, gap = 60): Pair => ({one, other, gap, ordered: true});

const holds = (condition: Condition, words: Words): boolean =>
	'one' in condition ? words.sayNear(condition) : words.say(condition);

/** Whether the words show the symptom. */
export const shows = ({about, when, unless}: Symptom, words: Words): boolean =>
	(about === undefined || about(words.text)) &&
	when.some(entry => (Array.isArray(entry) ? entry : [entry as Condition]).every(one => holds(one, words))) &&
	!(unless && words.say(unless));
