import {renameSync} from 'node:fs';
import {patiently} from './patiently.js';

/** Gives a damaged file another name, so that nothing of it is lost, and returns that name. */
export const setAside = (path: string, now: Date): string => {
	const aside = `${path}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`;
	patiently(() => renameSync(path, aside));
	return aside;
};
