import {describe, expect, it} from 'vitest';
import {parseJson} from '../../src/core/json.js';

describe('parseJson', () => {
	it('keeps integers too long for a double as strings, and leaves every other value alone', () => {
		expect(parseJson('12345678901234567')).toBe('12345678901234567');
		expect(parseJson('{"id":4000000000000001,"n":-1.5e3,"t":1790000000000,"s":"\\" 4000000000000001"}')).toEqual({
			id: '4000000000000001',
			n: -1500,
			t: 1790000000000,
			s: '" 4000000000000001',
		});
	});

	it('reads hostile texts in linear time and without a deep stack', () => {
		const started = performance.now();
		for (const text of [`"${'\\"'.repeat(500_000)}`, '['.repeat(500_000), ` ${'1'.repeat(500_000)}.`])
			expect(() => parseJson(text)).toThrow(SyntaxError);
		expect(parseJson(`[4000000000000001,${JSON.stringify('\\"'.repeat(500_000))}]`)).toHaveLength(2);
		expect(performance.now() - started).toBeLessThan(2000);
	});
});
