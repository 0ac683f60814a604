import {stringOrSpace} from './rewrite-json.js';

/** Whether the text stops inside a string, an object or a list that it began. Reads once, without recursion. */
export const looksTruncated = (text: string): boolean => {
	let depth = 0;
	let inString = false;
	for (let index = 0; index < text.length; index++) {
		const sign = text[index];
		if (inString) {
			if (sign === '\\') index++;
			else if (sign === '"') inString = false;
		} else if (sign === '"') inString = true;
		else if (sign === '{' || sign === '[') depth++;
		else if (sign === '}' || sign === ']') depth--;
	}
	return /^\s*[{[]/.test(text) && (inString || depth > 0);
};

/** Compact JSON in plain ASCII, as Meta sends it. */
export const looksLikeMeta = (text: string): boolean =>
	/^\{"[\x20-\x7e]*\}$/.test(text) && ![...text.matchAll(stringOrSpace)].some(([found]) => !found.startsWith('"'));
