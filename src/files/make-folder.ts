import {mkdirSync, statSync} from 'node:fs';
import {dirname} from 'node:path';

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Makes one folder. That another process made it meanwhile is as good. */
const makeOne = (path: string, mode: number): void => {
	try {
		mkdirSync(path, {mode});
	} catch (error) {
		if (codeOf(error) !== 'EEXIST' || !statSync(path).isDirectory()) throw error;
	}
};

/**
 * Makes a folder and those above it. Node's own way of doing that never ends where a folder exists and nothing can be made
 * in it because "there is no such folder", as under /proc.
 */
export const makeFolder = (path: string, mode: number): void => {
	try {
		makeOne(path, mode);
	} catch (error) {
		const above = dirname(path);
		if (codeOf(error) !== 'ENOENT' || above === path) throw error;
		makeFolder(above, mode);
		makeOne(path, mode);
	}
};
