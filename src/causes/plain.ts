const accents = /[\u0300-\u036f]/g;

/** The form of a text that clues are written for: lower case, no accents, straight quotes, single blanks. */
export const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(accents, '')
		.normalize('NFC')
		.toLowerCase()
		.replace(/[‘’‚‛´`ʼ]/g, "'")
		.replace(/[“”„‟«»]/g, '"')
		.replace(/đ/g, 'd')
		.replace(/[‐‑‒–—]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
