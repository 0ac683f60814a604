import {type AnyCommand, groups} from '../commands/command.js';
import {globalOptions} from './global-options.js';

const width = 80;

const wrap = (text: string, indent: number): string => {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(' ')) {
		if (line && indent + line.length + 1 + word.length > width) {
			lines.push(line);
			line = word;
		} else line = line ? `${line} ${word}` : word;
	}
	return [...lines, line].join(`\n${' '.repeat(indent)}`);
};

const rows = (entries: readonly (readonly [string, string])[], column: number): string =>
	entries.map(([term, text]) => `  ${term.padEnd(column)}  ${wrap(text, column + 4)}`).join('\n');

/** `messenger-tool --help`, 80 columns wide. The build keeps a copy of it, so that showing it loads nothing. */
export const rootHelp = (commands: readonly AnyCommand[], version: string): string => {
	const column = Math.max(...commands.map(({name}) => name.length));
	const sections = groups.flatMap(group => {
		const members = commands.filter(command => command.group === group);
		return members.length === 0
			? []
			: [
					`${group}\n${rows(
						members.map(({name, summary}) => [name, summary] as const),
						column,
					)}`,
				];
	});
	const options = [
		...globalOptions.map(({flags, summary}) => [flags, summary] as const),
		['-h, --help', 'show this help, or that of a command'] as const,
		['-V, --version', 'print the version'] as const,
	];
	return `messenger-tool ${version}: set up Messenger bots, and find out why they do not work

Usage: messenger-tool <command> [options]

${sections.join('\n\n')}

Options of every command
${rows(options, Math.max(...options.map(([flags]) => flags.length)))}

Begin without an account:  messenger-tool setup-test-user --sandbox
Find out what is wrong:    messenger-tool doctor
`;
};
