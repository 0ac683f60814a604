import type {Sign} from '../../causes/sign.js';
import type {Words} from './words.js';

/** Two expressions that stand at most `gap` characters apart. */
export interface Pair {
	readonly one: RegExp;
	readonly other: RegExp;
	readonly gap: number;
	/** The first has to come first. */
	readonly ordered: boolean;
}

type Condition = RegExp | Pair;

/** Parts of words, separated by commas or line ends. */
export const stems = ({raw}: TemplateStringsArray): readonly string[] =>
	(raw[0] ?? '')
		.split(/[,\n]/)
		.map(stem => stem.trim())
		.filter(Boolean);

/** Words that show a sign. Each entry of `when` is enough; an entry that is a list needs all of its conditions. */
export interface Symptom {
	readonly sign: Sign;
	/** Parts of words, one of which has to be there at all. They spare the expressions, which cost more to compile than to run. */
	readonly about?: readonly string[];
	readonly when: readonly (Condition | readonly Condition[])[];
	readonly unless?: RegExp;
}

/** Both expressions, in either order. */
export const near = (one: RegExp, other: RegExp, gap = 60): Pair => ({one, other, gap, ordered: false});

/** Both expressions, in this order. */
export const before = (one: RegExp, other: RegExp, gap = 60): Pair => ({one, other, gap, ordered: true});

const holds = (condition: Condition, words: Words): boolean =>
	condition instanceof RegExp ? words.say(condition) : words.sayNear(condition);

/** Whether the words show the symptom. */
export const shows = ({about, when, unless}: Symptom, words: Words): boolean =>
	(about === undefined || about.some(stem => words.text.includes(stem))) &&
	when.some(entry => (Array.isArray(entry) ? entry : [entry as Condition]).every(one => holds(one, words))) &&
	!(unless && words.say(unless));
