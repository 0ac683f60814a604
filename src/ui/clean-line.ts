import {isSimple, printable} from '../core/printable.js';
import {toAscii} from './ascii.js';
import {afterCode, closing, ownStyle} from './own-style.js';

export interface Abilities {
	readonly colour: boolean;
	readonly unicode: boolean;
}

const ascii = /^[ -~]*$/;

/**
 * A line as the terminal may have it: of all control sequences only the palette's own, each ended on the line it begins,
 * so that a name with escape codes in it can neither move the cursor nor colour what follows.
 */
export const cleanLine = (line: string, {colour, unicode}: Abilities): string => {
	if (unicode ? isSimple(line) : ascii.test(line)) return line;
	let open: readonly string[] = [];
	const pieces = line.split(ownStyle).map((piece, index) => {
		if (index % 2 === 0) return unicode ? printable(piece) : toAscii(printable(piece));
		open = afterCode(open, piece);
		return colour ? piece : '';
	});
	return `${pieces.join('')}${colour ? closing(open) : ''}`;
};
