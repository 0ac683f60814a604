const digits = /\d+/y;
const afterInteger = /[.eE]/;

/** Puts quotes around integers too long for a double. One pass over the text, strings skipped. */
const quoteLongIntegers = (text: string): string => {
	const parts: string[] = [];
	let kept = 0;
	for (let at = 0; at < text.length; at++) {
		const character = text.charCodeAt(at);
		if (character === 0x22) {
			for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++) if (text.charCodeAt(at) === 0x5c) at++;
		} else if (character >= 0x30 && character <= 0x39) {
			digits.lastIndex = at;
			const run = digits.exec(text)?.[0] ?? '';
			const start = text[at - 1] === '-' ? at - 1 : at;
			const before = text[start - 1] ?? '';
			if (
				run.length > 15 &&
				before !== '.' &&
				!/[eE+]/.test(before) &&
				!afterInteger.test(text[at + run.length] ?? '')
			) {
				parts.push(text.slice(kept, start), '"', text.slice(start, at + run.length), '"');
				kept = at + run.length;
			}
			at += run.length - 1;
		}
	}
	return parts.length === 0 ? text : parts.join('') + text.slice(kept);
};

/** Outside strings, where most texts have none: ids are in quotes as a rule. */
const longInteger = /(?:^|[[:,\s])-?\d{16}/;

/**
 * Parses JSON without rounding ids: an integer of 16 digits or more arrives as a string.
 * Meta writes ids as strings, but webhook bodies and old answers hold them as numbers.
 * @throws SyntaxError when the text is not JSON
 */
export const parseJson = (text: string): unknown => JSON.parse(longInteger.test(text) ? quoteLongIntegers(text) : text);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
