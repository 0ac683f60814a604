import type {Matcher, Span} from '../../causes/one-of.js';
import type {Pair} from './symptom.js';

/** More places than this say no more. */
const mostSpans = 200;

/**
 * A text in its plain form, asked the same things many times. An expression is searched for once, and pairs are told by
 * the places where each half was found: one expression with a gap in it would cost several times as much to compile.
 */
export class Words {
	readonly #found = new Map<Matcher, readonly Span[]>();

	constructor(readonly text: string) {}

	say(words: Matcher): boolean {
		return words.test(this.text);
	}

	sayNear({one, other, gap, ordered}: Pair): boolean {
		const first = this.#spans(one);
		if (first.length === 0) return false;
		const second = this.#spans(other);
		// They may overlap: a half often reaches over the words in between.
		const follows = (left: Span, right: Span): boolean => right[0] >= left[0] && right[0] - left[1] <= gap;
		return first.some(left => second.some(right => follows(left, right) || (!ordered && follows(right, left))));
	}

	#spans(words: Matcher): readonly Span[] {
		const known = this.#found.get(words);
		if (known) return known;
		const spans = words.spans(this.text, mostSpans);
		this.#found.set(words, spans);
		return spans;
	}
}
