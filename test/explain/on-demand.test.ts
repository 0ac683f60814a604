import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {explain} from '../../src/explain/explain.js';
import {explainOnDemand} from '../../src/explain/explain-on-demand.js';
import {readPasted, saysNothing} from '../../src/explain/read.js';
import {symptomsIn} from '../../src/explain/symptoms/index.js';
import {said} from './said.js';

const error = {
	message: '(#100) No matching user found',
	type: 'OAuthException',
	code: 100,
	error_subcode: 2018001,
	fbtrace_id: 'AbCdEfGhIjK',
};

describe('an explanation that loads what it needs', () => {
	it('is the same as one that has it all', async () => {
		const texts = [JSON.stringify({error}), JSON.stringify({error}, undefined, 2), ...said.map(([text]) => text)];
		for (const text of texts) expect(await explainOnDemand(text)).toEqual(explain(text));
	});

	it.each([
		['a bare error', JSON.stringify({error}), true],
		[
			'an error in single quotes',
			`{'error': {'message': 'Session has expired', 'code': 190, 'type': 'OAuthException'}}`,
			true,
		],
		['an error in a sentence', `My bot answers nobody: ${JSON.stringify({error})}`, false],
		['an error with a number beside it', `${JSON.stringify({error})} 413`, false],
		['a message alone', '(#100) No matching user found', false],
		['nothing that is known', '{}', false],
	])('needs no symptoms for %s: %s is %s', (_, text, nothing) => {
		expect(saysNothing(readPasted(text))).toBe(nothing);
	});

	it('misses nothing: without a letter or digit there is no symptom', () => {
		const signs = fc.string({unit: fc.constantFrom(...' "\'{}[]()<>.,:;!?/\\|-_=+*&%$#@^~`…–'), maxLength: 200});
		fc.assert(
			fc.property(signs, text => {
				expect(symptomsIn(text, true)).toEqual([]);
			}),
			{numRuns: 2000},
		);
	});
});
