import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {readIdForm} from '../../src/diagnostics/recipient/id-form.js';
import {roundedFrom} from '../../src/diagnostics/recipient/rounded-from.js';

describe('the form of an id', () => {
	it.each([
		['4000000000000011', 'digits'],
		['200000000000001', 'digits'],
		['', 'malformed'],
		['   ', 'malformed'],
		[' 4000000000000011', 'malformed'],
		['4000000000000011\n', 'malformed'],
		['"4000000000000011"', 'malformed'],
		['undefined', 'malformed'],
		['null', 'malformed'],
		['NaN', 'malformed'],
		['[object Object]', 'malformed'],
		['USER_ID', 'malformed'],
		['<PSID>', 'malformed'],
		['{{recipient_id}}', 'malformed'],
		[[`$`, `{PSID}`].join(''), 'malformed'],
		['me', 'malformed'],
		['recipient id', 'malformed'],
		['0', 'malformed'],
		['42', 'digits'],
		['123456789012345678901234567890', 'malformed'],
		['+15550100123', 'phone'],
		['+1 (555) 010-0123', 'phone'],
		['0049 30 1234567', 'phone'],
		['555-010-0123', 'phone'],
		['2.468101214161820E+15', 'rounded'],
		['1e15', 'rounded'],
		['4000000000000011.0', 'rounded'],
		['3d4f5a6b-1111-4222-8333-444455556666', 'reference'],
		['user_ref_17', 'reference'],
	])('%s is %s', (id, kind) => expect(readIdForm(id).kind).toBe(kind));

	it.each([
		['100012345678901', 'global-profile'],
		['61550000000001', 'page-profile'],
		['15550100123', 'phone-number'],
		['24681012141610000', 'zeros'],
		['4000000000000011', undefined],
	])('%s hints at %s', (id, hint) => expect(readIdForm(id)).toEqual({kind: 'digits', ...(hint && {hint})}));

	it('answers any text at once', () => {
		const pieces = fc.constantFrom(
			'0',
			'1',
			'9',
			'+',
			'-',
			'(',
			')',
			' ',
			'.',
			'e',
			'E',
			'{',
			'}',
			'<',
			'>',
			'$',
			'_',
			'id',
			'user',
			'\n',
			'٣',
			'😀',
		);
		const texts = fc.oneof(
			fc.string({unit: 'binary', maxLength: 300}),
			fc.array(pieces, {maxLength: 120}).map(parts => parts.join('')),
		);
		const timed = (text: string): number => {
			const began = performance.now();
			readIdForm(text);
			return performance.now() - began;
		};
		// Others use this machine, too: what was slow once is timed again.
		const isQuick = (text: string): boolean => Array.from({length: 3}).some(() => timed(text) < 50);
		fc.assert(fc.property(texts, isQuick), {numRuns: 100_000});
	}, 60_000);
});

describe('an id that was rounded', () => {
	const id = '24681012141618203';

	it('is found among those that the page knows', () => {
		expect(roundedFrom(String(Number(id)), ['4000000000000011', id])).toBe(id);
		expect(roundedFrom('24681012141618000', [id])).toBe(id);
	});

	it('is not made up', () => {
		expect(roundedFrom(id, [id])).toBeUndefined();
		expect(roundedFrom('24681012141618204', ['24681012141619999'])).toBeUndefined();
		expect(roundedFrom('4000000000000011', ['4000000000000012'])).toBeUndefined();
		expect(roundedFrom('not a number', [id])).toBeUndefined();
	});

	it('is found for any id that a double changes', () => {
		fc.assert(
			fc.property(fc.bigInt({min: 10n ** 16n, max: 10n ** 17n - 1n}), value => {
				const original = `${value}`;
				const rounded = String(Number(original));
				return rounded === original || roundedFrom(rounded, [original]) === original;
			}),
		);
	});
});
