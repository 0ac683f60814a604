/** Writes every UTF-16 unit beyond ASCII as `\u` and four lower-case digits. */
export const escapeNonAscii = (json: string): string =>
	json.replace(/[\u0080-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
