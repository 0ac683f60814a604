import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {explanationAsJson} from '../../src/explain/as-json.js';
import {explain} from '../../src/explain/explain.js';
import {said} from './said.js';

const texts = said.map(([text]) => text);
const words = [...new Set(texts.join(' ').split(/\s+/))];
const pieces = [
	'"',
	"'",
	'\\',
	'%22',
	'&quot;',
	'{',
	'[',
	'(#100)',
	'\n',
	'1000000000000000',
	'code: ',
	'message":"',
	'not ',
	'other users ',
];

const edited = fc
	.tuple(
		fc.constantFrom(...texts),
		fc.array(
			fc.tuple(fc.nat(2000), fc.nat(60), fc.oneof(fc.string({maxLength: 30}), fc.constantFrom(...pieces, ...words))),
			{maxLength: 8},
		),
		fc.constantFrom(1, 1, 1, 2, 20, 400),
	)
	.map(([text, edits, times]) =>
		edits
			.reduce((before, [at, removed, added]) => {
				const start = at % (before.length + 1);
				return before.slice(0, start) + added + before.slice(start + removed);
			}, text)
			.repeat(times)
			.slice(0, 300_000),
	);
const shuffled = fc.array(fc.constantFrom(...words), {maxLength: 1500}).map(some => some.join(' '));
const repeated = fc
	.tuple(fc.constantFrom(...words, ...pieces, 'a', '0', '.', '/', '-', '='), fc.constantFrom(1000, 30_000, 250_000))
	.map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length));

/** In ms of this process's own time: what else the machine does is none of it. A collection of garbage may be, but not thrice. */
const quickest = (text: string): number =>
	Math.min(
		...Array.from({length: 3}, () => {
			const before = process.cpuUsage();
			explanationAsJson(explain(text));
			const {user, system} = process.cpuUsage(before);
			return (user + system) / 1000;
		}),
	);

describe('explain takes any text', () => {
	it('without failing, and within 50 ms', () => {
		for (const text of texts) explain(text);
		fc.assert(
			fc.property(
				fc.oneof(
					{weight: 5, arbitrary: edited},
					fc.string({unit: 'binary', maxLength: 4000}),
					shuffled,
					repeated,
					fc.json(),
				),
				text => {
					const {causes} = explanationAsJson(explain(text));
					expect(causes.length).toBeLessThanOrEqual(5);
					expect(quickest(text)).toBeLessThan(50);
				},
			),
			{numRuns: 500},
		);
	}, 120_000);
});
