import {describe, expect, it} from 'vitest';
import type {Matcher} from '../../src/causes/one-of.js';
import {signSentences} from '../../src/causes/sign.js';
import {symptoms} from '../../src/explain/symptoms/index.js';
import type {Condition} from '../../src/explain/symptoms/symptom.js';
import {topics} from '../../src/explain/symptoms/topics.js';

const halves = (condition: Condition): readonly Matcher[] =>
	'one' in condition ? [condition.one, condition.other] : [condition];

describe('symptoms', () => {
	it('are each known once, and every sign of speech has one', () => {
		const signs = symptoms.map(({sign}) => sign);
		expect(signs.filter((sign, index) => signs.indexOf(sign) !== index)).toEqual([]);
		expect([...signs].sort()).toEqual(
			Object.keys(signSentences)
				.filter(sign => sign.startsWith('says.'))
				.sort(),
		);
	});

	it('are linear: no repetition without a bound except of letters', () => {
		const loose = [...symptoms, ...topics].flatMap(({sign, when, unless}) =>
			[...when.flat().flatMap(halves), ...(unless ? [unless] : [])]
				.filter(({source}) =>
					/(?<!\\[wSd])(?<!\\S\\S)[*+](?![^[\]]*\])/.test(source.replace(/\\[*+]/g, '').replace(/e\+/g, 'e')),
				)
				.map(({source}) => `${sign}: ${source.slice(0, 80)}`),
		);
		expect(loose).toEqual([]);
	});
});
