import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** What the build reads. */
const sources = [
	'src',
	'scripts',
	'bin',
	'package.json',
	'package-lock.json',
	'tsconfig.json',
	'tsconfig.library.json',
];

const newest = path => {
	const found = statSync(path);
	if (!found.isDirectory()) return found.mtimeMs;
	return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))));
};

/** Whether what the build wrote last is there, and newer than everything it was made from. */
export const isBuilt = (root, dist) => {
	const last = join(dist, 'help.txt');
	return existsSync(last) && statSync(last).mtimeMs > Math.max(...sources.map(path => newest(join(root, path))));
};
