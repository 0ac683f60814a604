import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {type Matcher, markedExpression, oneOf} from '../../src/causes/one-of.js';
import {said} from '../explain/said.js';

const root = join(import.meta.dirname, '../..');

/** Every expression of the sources, as it is written there. */
const written: readonly string[] = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
	.filter(file => file.endsWith('.ts') && !file.endsWith('one-of.ts'))
	.flatMap(file => [...readFileSync(join(root, 'src', file), 'utf8').matchAll(/\boneOf\s*`([^`]*)`/g)])
	.map(([, raw = '']) => raw);

let mark: (raw: string) => string;
beforeAll(async () => {
	const script = pathToFileURL(join(root, 'scripts/expressions.mjs'));
	({markedBranches: mark} = (await import(script.href)) as {markedBranches: typeof mark});
});

const whole = (raw: string): Matcher => oneOf(Object.assign([raw], {raw: [raw]}));

/** Where it fits and what it finds first: all that is ever asked. */
const answers = (matcher: Matcher, text: string): unknown => [
	matcher.exec(text)?.[0],
	matcher.test(text),
	matcher.spans(text, 50),
];

describe('what the build makes of an expression', () => {
	it('finds in what people say just what the expression finds', () => {
		const differ = written.flatMap(raw => {
			const [before, after] = [whole(raw), markedExpression(mark(raw))];
			return said
				.filter(([text]) => JSON.stringify(answers(before, text)) !== JSON.stringify(answers(after, text)))
				.map(([text]) => `${raw.slice(0, 60)} in: ${text}`);
		});
		expect(written.length).toBeGreaterThan(300);
		expect(written.filter(raw => raw.includes('~'))).toEqual([]);
		expect(differ).toEqual([]);
	});

	it('finds the same in any mixture of words that expressions look for', () => {
		const words = [...new Set(written.flatMap(raw => raw.split(/[^\p{L}\d']+/u)).filter(word => word.length > 1))];
		const text = fc
			.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(' ', ' ', '. ', '', "'", ' not ', 's ')), {
				maxLength: 40,
			})
			.map(pairs => pairs.flat().join(''));
		const expressions = written.map(raw => ({raw, before: whole(raw), after: markedExpression(mark(raw))}));
		fc.assert(
			fc.property(text, fc.constantFrom(...expressions), (sample, {before, after}) => {
				expect(answers(after, sample)).toEqual(answers(before, sample));
			}),
			{numRuns: 20_000},
		);
	});

	it('asks nothing of a text that lacks what it needs', () => {
		expect(mark('\\b(?:alpha|beta\n\t gamma)\\b')).toBe('\\b`alpha`\\b\n\\b`beta`\\b\n\\b`gamma`\\b');
		expect(mark('un(?:do|happy) deeds?')).toBe('~un~(?:do|happy)` deed`s?');
		expect(mark('one.{0,9}(?:lengthy|prolonged)')).toBe('~one~.{0,9}(?:`lengthy`|`prolonged`)');
		expect(mark('\\d+ ?(?:s|m)\\b')).toBe('``\\d+ ?(?:s|m)\\b');
	});
});
