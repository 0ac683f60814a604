const esc = String.fromCharCode(0x1b);
/** Western letters, typographic marks and the tool's own signs: nearly every text, and told without the tables of Unicode. */
const simple = /^[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u21ba\u2500\u2714\u2716]*$/;

/** A text of which each character takes one column of a terminal, and does nothing else to it. */
export const isSimple = (text: string): boolean => simple.test(text);

/** Control sequences that begin with `ESC [` or its one-byte form: colours, cursor movements, erasing. */
const sequence = `(?:${esc}\\[|\\u009b)[0-?]*[ -/]*[@-~]`;

/**
 * A text from somewhere else as one line that a terminal can only show: it moves no cursor, sets no colour or title, and forges no line.
 * What an escape sequence would have hidden stays readable.
 */
export const printable = (text: string): string =>
	isSimple(text)
		? text
		: text
				.replace(new RegExp(sequence, 'g'), '')
				.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
				// Control characters, halves of surrogate pairs, and the marks that turn the direction of a text.
				.replace(/[\p{Cc}\p{Cs}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '');
