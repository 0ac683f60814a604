import {printable} from '../core/printable.js';

/** Placeholders such as `<page>` stay as they are: they are there to be replaced. */
const bare = /^(?:[\w@%+=:,./-]+|<[^<>]{1,40}>)$/;

const quoted = (word: string): string => {
	const visible = printable(word);
	return bare.test(visible) ? visible : `'${visible.replaceAll("'", `'\\''`)}'`;
};

/** Words as a shell takes them. */
export const shellWords = (words: readonly string[]): string => words.map(quoted).join(' ');

/** The arguments of a command of ours as a line to paste into a shell. */
export const shellLine = (argv: readonly string[]): string => `messenger-tool ${shellWords(argv)}`.trimEnd();
