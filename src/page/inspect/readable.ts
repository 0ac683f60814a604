import {redact} from '../../core/redact.js';

/** Characters of a body that are shown. */
const most = 256 * 1024;

/** A value as indented JSON for a person to read: secrets masked, the endless cut. */
export const readable = (value: unknown): string => {
	if (value === undefined) return '';
	const text = redact(typeof value === 'string' ? value : JSON.stringify(value, undefined, 2));
	return text.length > most ? `${text.slice(0, most)}… (${text.length - most} more characters)` : text;
};
