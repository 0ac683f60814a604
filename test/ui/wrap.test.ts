import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {colours} from '../../src/ui/colours.js';
import {displayWidth} from '../../src/ui/display-width.js';
import {wrap} from '../../src/ui/wrap.js';

describe('wrap', () => {
	it('breaks at blanks and keeps long words whole', () => {
		expect(wrap('See https://example.org/a/long/address for more', 12)).toEqual([
			'See',
			'https://example.org/a/long/address',
			'for more',
		]);
	});

	it('ends a style on every line and begins it again on the next', () => {
		const {strong, command} = colours;
		expect(wrap(strong(`one two ${command('three four')} five`), 9)).toEqual([
			'\u{1b}[1mone two\u{1b}[22m',
			'\u{1b}[1m\u{1b}[36mthree\u{1b}[22m\u{1b}[39m',
			'\u{1b}[1m\u{1b}[36mfour\u{1b}[39m five\u{1b}[22m',
		]);
	});

	it('loses no word, and exceeds the width for single words alone', () => {
		const texts = fc.array(fc.stringMatching(/^[a-z北🙂]{1,12}$/u), {minLength: 1}).map(words => words.join(' '));
		fc.assert(
			fc.property(texts, fc.integer({min: 1, max: 40}), (text, width) => {
				const lines = wrap(text, width);
				expect(lines.join(' ')).toBe(text);
				for (const line of lines) if (line.includes(' ')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
			}),
		);
	});
});
