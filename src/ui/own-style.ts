const esc = String.fromCharCode(0x1b);

/** The style codes that the palette writes. Splits a text into what is written (even places) and codes (odd ones). */
export const ownStyle = new RegExp(`(${esc}\\[(?:1|2|22|3[1236]|39)m)`);

export const hasStyle = (text: string): boolean => text.includes(esc);

const weightEnds = `${esc}[22m`;
const colourEnds = `${esc}[39m`;
const isWeight = (code: string): boolean => code === `${esc}[1m` || code === `${esc}[2m`;

/** The codes that are in force after one more. */
export const afterCode = (open: readonly string[], code: string): readonly string[] => {
	if (code === weightEnds) return open.filter(other => !isWeight(other));
	if (code === colourEnds) return open.filter(isWeight);
	return [...open, code];
};

/** What ends the codes in force. */
export const closing = (open: readonly string[]): string =>
	`${open.some(isWeight) ? weightEnds : ''}${open.some(code => !isWeight(code)) ? colourEnds : ''}`;
