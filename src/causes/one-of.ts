/** What finds words in a text: a regular expression, or one that is compiled when it is first asked. */
export interface Matcher {
	readonly source: string;
	test(text: string): boolean;
	exec(text: string): RegExpExecArray | null;
}

/** The catalogue holds some hundred expressions, and a run asks a few of them: making them all would take longer than the run. */
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
		return this.#expression().test(text);
	}

	exec(text: string): RegExpExecArray | null {
		return this.#expression().exec(text);
	}

	#expression(): RegExp {
		this.#compiled ??= new RegExp(this.source);
		return this.#compiled;
	}
}

/**
 * An expression that may stand on several lines: a line end stands for `|`, also within a group, so that long lists of
 * words stay readable. As in a literal, backslashes are the expression's own.
 */
export const oneOf = ({raw}: TemplateStringsArray): Matcher => new LateExpression(raw[0] ?? '');
