import {found, Problem} from '../causes/cause.js';
import {settingsInvalid} from '../causes/settings/invalid.js';
import {decodeText} from '../core/decode-text.js';
import {Secret} from '../core/secret.js';

/** A secret out of a file: all of it, but for the line end that editors and `echo` add. */
export const readSecret = async (
	path: string,
	readInput: (path: string) => Promise<Buffer>,
	{title, flag}: {readonly title: string; readonly flag: string},
): Promise<Secret> => {
	const text = decodeText(await readInput(path)).replace(/(?:\r?\n)+$/, '');
	if (text.trim() !== '') return new Secret(text);
	const where = path === '-' ? 'the standard input' : path;
	throw new Problem(found(settingsInvalid, {setting: title, source: flag, reason: `${where} is empty`}));
};
