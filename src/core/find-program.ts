import {accessSync, constants, statSync} from 'node:fs';
import {platform as thisPlatform} from 'node:os';
import {posix, win32} from 'node:path';

export interface ProgramPlace {
	/** Default: that of this machine. */
	readonly platform?: string;
	readonly env: Readonly<Record<string, string | undefined>>;
	/** What a program of Windows may end with. */
	readonly endings?: readonly string[];
}

/** Windows asks for the names of variables in any letters, and a copy of them does not. */
export const variableOf = (env: ProgramPlace['env'], name: string): string =>
	env[name] ?? Object.entries(env).find(([other]) => other.toUpperCase() === name)?.[1] ?? '';

const isProgram = (path: string): boolean => {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
};

/** What `CreateProcess` runs, and what only cmd.exe does. */
const endingsOfWindows = ['.com', '.exe', '.bat', '.cmd'];

/**
 * Where a program is: on the PATH, or where a name with a folder says. On Windows a file needs the ending of a program: npm puts
 * a script for other systems beside each of its own.
 */
export const findProgram = (
	name: string,
	{platform = thisPlatform(), env, endings = endingsOfWindows}: ProgramPlace,
	cwd = '',
): string | undefined => {
	const {delimiter, resolve} = platform === 'win32' ? win32 : posix;
	const isPath = platform === 'win32' ? /[\\/:]/.test(name) : name.includes('/');
	const folders = isPath ? [''] : variableOf(env, 'PATH').split(delimiter).filter(Boolean);
	const known = endings.some(ending => name.toLowerCase().endsWith(ending));
	const names = platform === 'win32' ? [...(known ? [name] : []), ...endings.map(ending => name + ending)] : [name];
	return folders.flatMap(folder => names.map(file => resolve(cwd, folder, file))).find(path => isProgram(path));
};
