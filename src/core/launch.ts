import {findProgram, type ProgramPlace, variableOf} from './find-program.js';

/** What `spawn` takes to start a program with its arguments as they are, whatever is in them. */
export interface Launch {
	readonly file: string;
	readonly args: readonly string[];
	/** The arguments are a line for cmd.exe already. */
	readonly windowsVerbatimArguments?: boolean;
}

/** As the C library of Windows reads an argument: in quotes, with a backslash before each quote. */
const quoted = (word: string): string => `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/(\\+)$/, '$1$1')}"`;

/** Signs that cmd.exe would heed, quotes among them: what it never takes for a quote cannot end one. */
const literal = (text: string): string => text.replace(/[()[\]%!^"`<>&|;,*?=\t ]/g, '^$&');

/**
 * A line for `cmd.exe /s /c`: it alone runs files of commands. Those hand on their arguments with `%*`, and what is handed on is
 * read once more.
 */
const commandLine = (file: string, args: readonly string[]): string =>
	[literal(file), ...args.map(word => literal(literal(quoted(word))))].join(' ');

/**
 * How a program is started. On Windows that is not left to a shell, which takes arguments apart at their blanks.
 * @returns undefined where Windows has no such program
 */
export const launchOf = (
	[program = '', ...args]: readonly string[],
	{platform, env}: Required<Omit<ProgramPlace, 'endings'>>,
	cwd?: string,
): Launch | undefined => {
	if (platform !== 'win32') return {file: program, args};
	const file = findProgram(program, {platform, env}, cwd);
	if (file === undefined || !/\.(?:bat|cmd)$/i.test(file)) return file === undefined ? undefined : {file, args};
	return {
		file: variableOf(env, 'COMSPEC') || 'cmd.exe',
		args: ['/d', '/s', '/c', `"${commandLine(file, args)}"`],
		windowsVerbatimArguments: true,
	};
};
