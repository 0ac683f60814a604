/** Letters and signs of ASCII alone: there is no accent to take away, and no quote to make straight. */
const ascii = /^[\0-\x7f]*$/;
const accents = /[\u0300-\u036f]/g;

const asAscii = (text: string): string =>
	text
		.normalize('NFD')
		.replace(accents, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/[‘’‚‛´ʼ]/g, "'")
		.replace(/[“”„‟«»]/g, '"')
		.replace(/đ/g, 'd')
		.replace(/[‐‑‒–—]/g, '-');

/** The form of a text that clues are written for: lower case, no accents, straight quotes, single blanks. */
export const plain = (text: string): string =>
	(ascii.test(text) ? text.toLowerCase() : asAscii(text)).replaceAll('`', "'").replace(/\s+/g, ' ').trim();
