import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {found, Problem} from '../causes/cause.js';
import {settingsUnwritable} from '../causes/settings/unwritable.js';
import {describeFileError, fileErrorCode} from '../files/file-error.js';
import {privateMode, writeFile} from '../files/write-file.js';
import {setVariables} from './env-text.js';

/** Bytes as letters, one to one: a file in any encoding keeps every byte that is not changed. */
const encoding = 'latin1';

/** What editors of Windows put in front of a text, as letters of that kind. */
const utf8Mark = '\u00ef\u00bb\u00bf';
const utf16 = /^(?:\u00ff\u00fe|\u00fe\u00ff)/;

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
	const unwritable = (reason: string): Problem =>
		new Problem(found(settingsUnwritable, {path: file, flag: '--write-env', reason}));
	try {
		const before = readBytes(file);
		if (utf16.test(before)) throw unwritable('it is UTF-16, which few programs read; save it as UTF-8');
		const mark = before.startsWith(utf8Mark) ? utf8Mark : '';
		const variables = Object.entries(values).map(([name, value]) => [name, asBytes(value)] as const);
		const after = setVariables(before.slice(mark.length), variables);
		await writeFile(file, Buffer.from(mark + after, encoding), privateMode);
	} catch (error) {
		if (fileErrorCode(error) === undefined) throw error;
		throw unwritable(describeFileError(error));
	}
};
