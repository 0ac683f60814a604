import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {found, Problem} from '../causes/cause.js';
import {settingsUnwritable} from '../causes/settings/unwritable.js';
import {describeFileError, fileErrorCode} from '../files/file-error.js';
import {privateMode, writeFile} from '../files/write-file.js';
import {setVariables} from './env-text.js';

/** Bytes as letters, one to one: a file in any encoding keeps every byte that is not changed. */
const encoding = 'latin1';

const readBytes = (path: string): string => {
	try {
		return readFileSync(path, encoding);
	} catch (error) {
		if (fileErrorCode(error) === 'ENOENT') return '';
		throw error;
	}
};

const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString(encoding);

/**
 * Puts variables into a dotenv file, of mode 0600 from then on. What else stands in the file stays as it is.
 * @throws Problem settings.unwritable
 */
export const writeEnvFile = async (
	cwd: string,
	path: string,
	values: Readonly<Record<string, string>>,
): Promise<void> => {
	const file = resolve(cwd, path);
	try {
		const variables = Object.entries(values).map(([name, value]) => [name, asBytes(value)] as const);
		await writeFile(file, Buffer.from(setVariables(readBytes(file), variables), encoding), privateMode);
	} catch (error) {
		if (fileErrorCode(error) === undefined) throw error;
		throw new Problem(found(settingsUnwritable, {path: file, flag: '--write-env', reason: describeFileError(error)}));
	}
};
