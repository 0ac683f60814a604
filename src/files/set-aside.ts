import {renameSync} from 'node:fs';

/** Gives a damaged file another name, so that nothing of it is lost, and returns that name. */
export const setAside = (path: string, now: Date): string => {
	const aside = `${path}.damaged-${now.toISOString().replace(/[:.]/g, '-')}`;
	renameSync(path, aside);
	return aside;
};
