/** What finds words in a text: a regular expression, or one that is compiled when it is first asked. */
export interface Matcher {
	readonly source: string;
	test(text: string): boolean;
	exec(text: string): {readonly 0: string} | null;
}

/**
 * The catalogue holds some hundred expressions, and a run asks a few of them: making them all would take longer than the
 * run. It asks them by replacing: for that V8 compiles an expression to machine code, and otherwise to a code that it
 * improves at length before it runs it the first time. 258 expressions took 53 ms in place of 147.
 */
class LateExpression implements Matcher {
	readonly #written: string;
	#compiled: RegExp | undefined;

	constructor(written: string) {
		this.#written = written;
	}

	get source(): string {
		return this.#written.trim().replace(/\n\s*/g, '|');
	}

	test(text: string): boolean {
		return this.exec(text) !== null;
	}

	exec(text: string): {readonly 0: string} | null {
		this.#compiled ??= new RegExp(this.source, 'g');
		let first: {readonly 0: string} | null = null;
		text.replace(this.#compiled, match => {
			first ??= [match];
			return match;
		});
		return first;
	}
}

/**
 * An expression that may stand on several lines: a line end stands for `|`, also within a group, so that long lists of
 * words stay readable. As in a literal, backslashes are the expression's own.
 */
export const oneOf = ({raw}: TemplateStringsArray): Matcher => new LateExpression(raw[0] ?? '');
