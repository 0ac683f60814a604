/**
 * Says things to a person. Callers say what a thing is; how it looks is decided here.
 * `print` and `table` go to stdout (the result), all else to stderr.
 *
 * A line is one line: a break in what is given becomes a blank, and control characters are taken out, so that a name from
 * somewhere else can neither move the cursor nor forge a line of ours.
 */
export interface Ui {
	readonly columns: number;
	/** A line of the result, never broken: it may be copied. */
	print(line?: string): void;
	/** A note beside the result; not with `--quiet`. */
	hint(line: string): void;
	warn(line: string): void;
	/** A line on stderr that `--quiet` does not silence: what went wrong. */
	say(line?: string): void;
	/** What to type next (without the program's name), with what it does; not with `--quiet`. */
	next(command: readonly string[], does: string): void;
	/** Rows under headings, in columns that fit the terminal; a narrow one gets one block a row. */
	table(headings: readonly string[], rows: readonly (readonly string[])[]): void;
	/** Prose in lines that fit: `first` stands before the first of them, as many blanks before the others. */
	paragraph(text: string, first?: string): readonly string[];

	command(text: string): string;
	path(text: string): string;
	strong(text: string): string;
	dim(text: string): string;
	good(text: string): string;
	bad(text: string): string;
	caution(text: string): string;
	readonly mark: Marks;
}

/** ✔ ✖ ! – ↺, coloured, or plain letters where the terminal has no such signs. */
export interface Marks {
	readonly pass: string;
	readonly fail: string;
	readonly warn: string;
	readonly skip: string;
	/** It was there already. */
	readonly reused: string;
}
