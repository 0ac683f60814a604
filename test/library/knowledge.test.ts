import {expect, it} from 'vitest';
import {causes} from '../../src/causes/catalogue.js';
import {explain, knownCauses} from '../../src/index.js';

it('explains a pasted text as the command does', () => {
	const {input, causes: named} = explain(
		'{"error":{"message":"(#100) No matching user found","code":100,"error_subcode":2018001}}',
	);
	expect(input).toMatchObject({kind: 'graph-error', code: 100, subcode: 2018001});
	expect(named.map(({id}) => id)).toContain('recipient.other-page');
});

it('lists every cause with what helps', () => {
	const known = knownCauses();
	expect(known.map(({id}) => id)).toEqual(causes.map(({id}) => id));
	for (const {id, title, fix} of known) expect(title && fix[0]?.text, id).toBeTruthy();
});
