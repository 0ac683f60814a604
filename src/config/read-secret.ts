import {found, Problem} from '../causes/cause.js';
import {settingsInvalid} from '../causes/settings/invalid.js';
import {Secret} from '../core/secret.js';

/** Windows PowerShell writes UTF-16 when a token is sent to a file with `>`. */
const decode = (bytes: Buffer): string => {
	const text = bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
	return text.startsWith('\ufeff') ? text.slice(1) : text;
};

/** A secret out of a file: all of it, but for the line end that editors and `echo` add. */
export const readSecret = async (
	path: string,
	readInput: (path: string) => Promise<Buffer>,
	{title, flag}: {readonly title: string; readonly flag: string},
): Promise<Secret> => {
	const text = decode(await readInput(path)).replace(/(?:\r?\n)+$/, '');
	if (text.trim() !== '') return new Secret(text);
	const where = path === '-' ? 'the standard input' : path;
	throw new Problem(found(settingsInvalid, {setting: title, source: flag, reason: `${where} is empty`}));
};
