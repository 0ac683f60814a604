import {displayWidth} from './display-width.js';
import {afterCode, closing, hasStyle, ownStyle} from './own-style.js';

/** Ends on each line the styles that run over it, and begins them again on the next. */
const carryStyles = (lines: readonly string[]): readonly string[] => {
	if (!lines.some(hasStyle)) return lines;
	let open: readonly string[] = [];
	return lines.map(line => {
		const before = open.join('');
		for (const [index, piece] of line.split(ownStyle).entries()) if (index % 2) open = afterCode(open, piece);
		return `${before}${line}${closing(open)}`;
	});
};

/** Breaks a text at its blanks. A word is never broken: ids, addresses and commands stay whole to be copied. */
export const wrap = (text: string, width: number): readonly string[] => {
	if (displayWidth(text) <= width) return carryStyles([text]);
	const lines: string[] = [];
	let line: string | undefined;
	let used = 0;
	for (const word of text.split(' ')) {
		const size = displayWidth(word);
		if (line === undefined || used + 1 + size > width) {
			if (line !== undefined) lines.push(line);
			line = word;
			used = size;
		} else {
			line += ` ${word}`;
			used += 1 + size;
		}
	}
	return carryStyles([...lines, line ?? '']);
};
