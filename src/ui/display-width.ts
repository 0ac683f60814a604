import {isSimple} from '../core/printable.js';
import {ownStyle} from './own-style.js';

const joiner = '\u200d';

/** Here and not above: V8 reads an expression when it is made, and these name thousands of characters. */
const widthOf = (character: string): number => {
	if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Emoji_Modifier}]$/u.test(character)) return 0;
	// Two regional indicators make one flag of two columns.
	return wide().test(character) && !/^\p{Regional_Indicator}$/u.test(character) ? 2 : 1;
};

/** East Asian wide and full-width characters, and emoji that are shown as pictures. */
const wide = (): RegExp =>
	/^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;

/** Columns that a text takes on a terminal, style codes left out. */
export const displayWidth = (text: string): number => {
	if (isSimple(text)) return text.length;
	const bare = text
		.split(ownStyle)
		.filter((_, index) => index % 2 === 0)
		.join('');
	if (isSimple(bare)) return bare.length;
	let width = 0;
	let joined = false;
	for (const character of bare) {
		if (!joined) width += widthOf(character);
		joined = character === joiner;
	}
	return width;
};
