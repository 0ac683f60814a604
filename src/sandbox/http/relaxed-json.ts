import {parseJson} from '../../core/json.js';

/** Strings of either kind, names without quotes, and a comma before a closing bracket. */
const parts = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[A-Za-z_$][\w$]*(?=\s*:)|,(?=\s*[}\]])/g;

const inDoubleQuotes = (single: string): string =>
	`"${single.slice(1, -1).replace(/\\[\s\S]|"/g, part => (part === '"' ? '\\"' : part === "\\'" ? "'" : part))}"`;

const strict = (part: string): string => {
	if (part === ',') return '';
	if (part.startsWith("'")) return inDoubleQuotes(part);
	return part.startsWith('"') ? part : `"${part}"`;
};

/**
 * Reads a list or an object in a query or a form as Meta does, whose own examples write `{'id':'1'}`: single quotes,
 * names without quotes and a comma too many are taken. @throws SyntaxError for anything else
 */
export const parseRelaxed = (text: string): unknown => {
	try {
		return parseJson(text);
	} catch (error) {
		if (!/^\s*[[{]/.test(text)) throw error;
		return parseJson(text.replace(parts, strict));
	}
};
