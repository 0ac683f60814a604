import {printable} from '../core/printable.js';

/** Placeholders such as `<page>` stay as they are: they are there to be replaced. */
const bare = /^(?:[\w@%+=:,./-]+|<[^<>]{1,40}>)$/;

/** What stays as it is in double quotes wherever one pastes it: in shells of Unix, in PowerShell and in cmd.exe, which knows no other quotes. */
const sameInDoubleQuotes = /^(?!.*\\(?:\\|$))[^"$`!%\u2018-\u201f]*$/;

const quoted = (word: string): string => {
	const visible = printable(word);
	if (bare.test(visible)) return visible;
	return sameInDoubleQuotes.test(visible) ? `"${visible}"` : `'${visible.replaceAll("'", `'\\''`)}'`;
};

/** Words as a shell takes them. */
export const shellWords = (words: readonly string[]): string => words.map(quoted).join(' ');

/** The arguments of a command of ours as a line to paste into a shell. */
export const shellLine = (argv: readonly string[]): string => `messenger-tool ${shellWords(argv)}`.trimEnd();
