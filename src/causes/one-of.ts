/** Where a match begins and ends. */
export type Span = readonly [start: number, end: number];

/** What finds words in a text. */
export interface Matcher {
	/** The whole of it, as a regular expression reads it. */
	readonly source: string;
	test(text: string): boolean;
	/** The first match. */
	exec(text: string): {readonly 0: string} | null;
	/** Where it matches, in order and at most so many times. */
	spans(text: string, most: number): readonly Span[];
}

/** What stands around the words of which a text must hold one, and around those of which it must hold another. */
type Sign = '`' | '~';

/** Whether a text holds one of the words that stand between two such signs. No list of them is made: most are asked once. */
const holdsOne = (marked: string, sign: Sign, text: string): boolean => {
	let start = marked.indexOf(sign);
	if (start < 0) return true;
	while (start >= 0) {
		const end = marked.indexOf(sign, start + 1);
		if (text.includes(marked.slice(start + 1, end))) return true;
		start = marked.indexOf(sign, end + 1);
	}
	return false;
};

const withoutSigns = (marked: string): string => marked.replaceAll('`', '').replaceAll('~', '');

/**
 * The catalogue holds some hundred expressions, and a text brushes a few of their branches: to compile them all would take
 * longer than all the rest of a run. To look for a word that a branch cannot do without takes next to nothing.
 */
class Expression implements Matcher {
	readonly #marked: string;
	#first: {readonly source: string; readonly compiled: RegExp} | undefined;
	#whole: RegExp | undefined;

	constructor(marked: string) {
		this.#marked = marked;
	}

	get source(): string {
		return withoutSigns(this.#marked).replaceAll('\n', '|');
	}

	test(text: string): boolean {
		return this.exec(text) !== null;
	}

	exec(text: string): {readonly 0: string} | null {
		let first: {readonly 0: string} | null = null;
		this.#each(text, match => {
			first ??= [match];
		});
		return first;
	}

	spans(text: string, most: number): readonly Span[] {
		const spans: Span[] = [];
		this.#each(text, (match, start) => {
			if (match.length > 0 && spans.length < most) spans.push([start, start + match.length]);
		});
		return spans;
	}

	/**
	 * Asks by replacing: for that V8 compiles an expression to machine code, and otherwise to a code that it improves at
	 * length before it runs it the first time.
	 */
	#each(text: string, tell: (match: string, start: number) => void): void {
		const expression = this.#compiledFor(text);
		if (!expression) return;
		text.replace(expression, (match, ...rest: unknown[]) => {
			tell(match, rest.find(part => typeof part === 'number') ?? 0);
			return match;
		});
	}

	/**
	 * The branches that the first text may fit, in their order: the others would change nothing. For a text that may fit
	 * others it is the whole, once and for all: a process that reads text after text would compile selections for ever.
	 */
	#compiledFor(text: string): RegExp | undefined {
		if (!holdsOne(this.#marked, '`', text)) return undefined;
		if (this.#whole) return this.#whole;
		const branches = this.#marked
			.split('\n')
			.filter(branch => holdsOne(branch, '`', text) && holdsOne(branch, '~', text));
		if (branches.length === 0) return undefined;
		const source = withoutSigns(branches.join('|'));
		if (this.#first?.source === source) return this.#first.compiled;
		if (this.#first) {
			this.#whole = new RegExp(this.source, 'g');
			return this.#whole;
		}
		const compiled = new RegExp(source, 'g');
		this.#first = {source, compiled};
		return compiled;
	}
}

/**
 * An expression whose branches stand on lines of their own, each with backticks around the words of which a text must hold
 * one for it to fit, and tildes around those of which it must hold another. The empty word is in every text.
 */
export const markedExpression = (marked: string): Matcher => new Expression(marked);

/**
 * An expression that may stand on several lines: a line end stands for `|`, also within a group, so that long lists of
 * words stay readable. As in a literal, backslashes are the expression's own. The build marks the words that it needs, so it
 * may have no tilde.
 */
export const oneOf = ({raw}: TemplateStringsArray): Matcher =>
	markedExpression(`\`\`${(raw[0] ?? '').trim().replace(/\n\s*/g, '|')}`);
