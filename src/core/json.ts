/** Most texts hold no such number, and JSON.parse alone reads them. */
const longIntegerSomewhere = /(?:^|[[:,\s])-?\d{16}/;

/** One token a match, so that hostile texts are read once and without a deep stack. */
const escapeQuoteOrNumber = /\\[\s\S]|"|-?\d[\d.eE+-]*/g;

const quoteLongIntegers = (text: string): string => {
	let inString = false;
	return text.replace(escapeQuoteOrNumber, token => {
		if (token === '"') inString = !inString;
		return !inString && /^-?\d{16,}$/.test(token) ? `"${token}"` : token;
	});
};

/**
 * Parses JSON without rounding ids: an integer of 16 digits or more arrives as a string.
 * Meta writes ids as strings, but webhook bodies and old answers hold them as numbers.
 * @throws SyntaxError when the text is not JSON
 */
export const parseJson = (text: string): unknown =>
	JSON.parse(longIntegerSomewhere.test(text) ? quoteLongIntegers(text) : text);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
