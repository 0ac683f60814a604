import {escapeNonAscii} from '../escape-non-ascii.js';

/** How a serialiser writes what JSON leaves to its taste. */
export interface JsonStyle {
	readonly nonAscii: 'escaped' | 'plain';
	/** Characters written as an escape although JSON does not ask for it. */
	readonly escapes: ReadonlyMap<string, string>;
}

/** The end of the text also ends a string, so that broken input is read once and not once per quote. */
export const stringOrSpace = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|\s+/g;

const respell = (string: string, {nonAscii, escapes}: JsonStyle): string => {
	const plain = JSON.stringify(JSON.parse(string));
	const escaped = nonAscii === 'escaped' ? escapeNonAscii(plain) : plain;
	return escapes.size === 0 ? escaped : [...escaped].map(sign => escapes.get(sign) ?? sign).join('');
};

/**
 * Writes the same JSON compactly in another style. Works on the text, because parsing would move keys that are
 * integers to the front and round long numbers.
 * @throws SyntaxError when a string in it is not JSON
 */
export const rewriteJson = (text: string, style: JsonStyle): string =>
	text.replace(stringOrSpace, found => (found.startsWith('"') ? respell(found, style) : ''));
