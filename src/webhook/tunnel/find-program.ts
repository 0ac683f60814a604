import {accessSync, constants, statSync} from 'node:fs';
import {platform as thisPlatform} from 'node:os';
import {posix, win32} from 'node:path';

export interface Machine {
	/** Default: that of this machine. */
	readonly platform?: string;
	readonly env: Readonly<Record<string, string | undefined>>;
}

/** Windows asks for the names of variables in any letters, and a copy of them does not. */
const pathOf = (env: Machine['env']): string =>
	env.PATH ?? Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';

const isProgram = (path: string): boolean => {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
};

/**
 * Where a program is on the PATH. On Windows a file of commands, as npm makes them, will not do: to end it would leave what
 * it started.
 */
export const findProgram = (name: string, {platform = thisPlatform(), env}: Machine): string | undefined => {
	const [{delimiter, join}, file] = platform === 'win32' ? [win32, `${name}.exe`] : [posix, name];
	return pathOf(env)
		.split(delimiter)
		.filter(Boolean)
		.map(folder => join(folder, file))
		.find(isProgram);
};
