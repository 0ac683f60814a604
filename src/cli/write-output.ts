import {resolve} from 'node:path';
import {found, Problem} from '../causes/cause.js';
import {settingsUnwritable} from '../causes/settings/unwritable.js';
import {describeFileError} from '../files/file-error.js';
import {writeFile} from '../files/write-file.js';

/** Writes a file whole or not at all. @throws Problem settings.unwritable */
export const writeOutput = async (cwd: string, path: string, content: string): Promise<void> => {
	try {
		await writeFile(resolve(cwd, path), content);
	} catch (error) {
		throw new Problem(
			found(settingsUnwritable, {
				path,
				reason: describeFileError(error),
			}),
		);
	}
};
