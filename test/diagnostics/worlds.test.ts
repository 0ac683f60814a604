import {describe, expect, it} from 'vitest';
import {examine} from './examine.js';
import {worlds} from './worlds.js';

describe('one thing wrong', () => {
	it.each(worlds)('$cause: $name', async ({world, options, cause, certainty = 'confirmed', also = [], verdict}) => {
		const {report, ids} = await examine(world, options);
		expect(ids).toEqual([cause, ...also]);
		expect(report.causes[0]?.certainty).toBe(certainty);
		if (verdict) expect(report.summary.verdict).toBe(verdict);
	});
});
