/**
 * Says things to a person. Callers say what a thing is; how it looks is decided here.
 * `print` goes to stdout (the result), `hint` and `warn` to stderr (everything else).
 */
export interface Ui {
	readonly columns: number;
	/** A line of the result. */
	print(line?: string): void;
	/** A note beside the result. */
	hint(line: string): void;
	warn(line: string): void;
	/** What to type next, with what it does. */
	next(command: readonly string[], does: string): void;
	/** Rows under headings, in columns that fit the terminal; a narrow one gets one block a row. */
	table(headings: readonly string[], rows: readonly (readonly string[])[]): void;

	command(text: string): string;
	path(text: string): string;
	strong(text: string): string;
	dim(text: string): string;
	good(text: string): string;
	bad(text: string): string;
	caution(text: string): string;
	/** ✔ ✖ ! – or plain letters where the terminal has no such signs. */
	readonly mark: {readonly pass: string; readonly fail: string; readonly warn: string; readonly skip: string};
}
