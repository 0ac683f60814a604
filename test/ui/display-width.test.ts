import {expect, it} from 'vitest';
import {displayWidth} from '../../src/ui/display-width.js';

it.each([
	['plain', 5],
	['Café', 4],
	['Cafe\u0301', 4],
	['北京', 4],
	['ｗｉｄｅ', 8],
	['ｱｲｳ', 3],
	['한국', 4],
	['✔ ✖ – ↺ …', 9],
	['🙂', 2],
	['👍🏽', 2],
	['👩‍👩‍👧', 2],
	['🇫🇮', 2],
	['\u{1b}[1mbold\u{1b}[22m', 4],
	['“Été” · naïve – 9 × 9 → ok…', 27],
	['soft\u00adhyphen', 10],
	['left\u200eto right', 12],
	['', 0],
])('%j takes %i columns', (text, columns) => {
	expect(displayWidth(text)).toBe(columns);
});
