/** Strings are skipped whole; what is left of this pattern are integers too long for a double. */
const stringOrLongInteger = /"(?:[^"\\]|\\.)*"|-?\d{16,}(?![\d.eE])/g;

/**
 * Parses JSON without rounding ids: an integer of 16 digits or more arrives as a string.
 * Meta writes ids as strings, but webhook bodies and old answers hold them as numbers.
 * @throws SyntaxError when the text is not JSON
 */
export const parseJson = (text: string): unknown =>
	JSON.parse(text.replace(stringOrLongInteger, found => (found.startsWith('"') ? found : `"${found}"`)));

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
