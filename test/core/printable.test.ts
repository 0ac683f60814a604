import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {isSimple, printable} from '../../src/core/printable.js';

describe('printable', () => {
	it.each([
		['\u{1b}[2J\u{1b}[HYour page', 'Your page'],
		['\u{1b}[31;1mred\u{1b}[0m', 'red'],
		['\u009b31mred', 'red'],
		['\u{1b}]0;new title\u0007Page', ']0;new titlePage'],
		['one\r\nline\tof\u2028text', 'one line of text'],
		['gpj.\u202Eexe', 'gpj.exe'],
		['\u{1b}\u{1b}[A[2Jx', '[2Jx'],
		['Café 北京 👩‍💻 سلام', 'Café 北京 👩‍💻 سلام'],
		['half \ud83d of a pair', 'half  of a pair'],
	])('shows %j as %j', (text, shown) => {
		expect(printable(text)).toBe(shown);
	});

	it('leaves no control character in any text', () => {
		fc.assert(
			fc.property(fc.string({unit: 'binary'}), fc.constantFrom('', '\u{1b}[', '\u{1b}]', '\u009b'), (text, prefix) => {
				expect(printable(prefix + text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
			}),
			{numRuns: 2000},
		);
	});

	it.each(['\u{1b}[', '\u{1b}[0', '0', ' ', '\u{1b}', '\n', '\u{1b}[ '])('takes linear time for many %j', piece => {
		const started = performance.now();
		printable(piece.repeat(100_000));
		printable(`\u{1b}[${piece.repeat(100_000)}`);
		expect(performance.now() - started).toBeLessThan(500);
	});
});

it('calls no text simple that has to be changed', () => {
	const all = Array.from({length: 0x10000}, (_, code) => String.fromCharCode(code)).filter(isSimple);
	expect(all.join('')).not.toMatch(/[\p{Cc}\p{Cs}\p{Cf}\p{Mn}\p{Me}\p{Zl}\p{Zp}\p{Emoji_Presentation}]/u);
	expect(all).toContain('✔');
});
