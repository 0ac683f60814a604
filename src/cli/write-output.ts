import {resolve} from 'node:path';
import {found, Problem} from '../causes/cause.js';
import {settingsUnreadable} from '../causes/settings/unreadable.js';
import {writeFile} from '../files/write-file.js';

/** Writes a file whole or not at all. @throws Problem settings.unreadable */
export const writeOutput = async (cwd: string, path: string, content: string): Promise<void> => {
	try {
		await writeFile(resolve(cwd, path), content);
	} catch (error) {
		throw new Problem(
			found(settingsUnreadable, {
				path,
				reason: `it cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
			}),
		);
	}
};
