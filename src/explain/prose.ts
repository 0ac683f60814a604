import {plain} from '../causes/plain.js';
import {redact} from '../core/redact.js';
import {bounds, cut} from './bounds.js';

/** `isSignatureValid` says the same as "is signature valid". */
const camelCase = /\b_?[a-z]{1,30}(?:[A-Z][a-z\d]{1,30}){1,8}\b/g;
const hump = /([a-z\d])([A-Z])/g;
/** Where a stack has been says little, and names of packages would be taken for words. */
const sourcePath = /(?<![\w:/])(?:[A-Za-z]:)?[\w.@~-]{0,60}(?:[\\/][\w.@~+-]{1,80}){2,20}(?::\d{1,6}){0,2}/g;

const longWord = /[\w+/=|-]{60,}/g;

/** What people and programs say in a text, in its plain form: without repeated lines, long codes and secrets. */
export const proseOf = (text: string): string => {
	const lines = [...new Set(text.split('\n').map(line => line.trim()))].join('\n');
	const kept = cut(lines, bounds.words);
	return plain(
		redact(kept)
			.replace(longWord, '…')
			.replace(sourcePath, path => (/node_modules|vendor|site-packages|gems/.test(path) ? '…' : path))
			.replace(camelCase, name => name.replace(hump, '$1 $2')),
	);
};
