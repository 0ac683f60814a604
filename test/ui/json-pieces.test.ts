import {describe, expect, it} from 'vitest';
import {jsonPieces} from '../../src/ui/json-pieces.js';

const numbers = (count: number) => Array.from({length: count}, (_, index) => ({id: String(index), tasks: ['A', 'B']}));

describe('the pieces of a JSON document', () => {
	it.each([
		['nothing but a number', {schemaVersion: 1}],
		['what JSON leaves out', {first: undefined, schemaVersion: 1, last: undefined}],
		['nested things', {a: {b: [{c: null}], 'd\n"': 'é'}, empty: {}, none: [], text: '{\n'}],
		['a long list', {schemaVersion: 1, pages: numbers(1001), after: true}],
		['a long list at the border of a piece', {pages: numbers(400)}],
		['a long list of plain values', {list: Array.from({length: 500}, (_, index) => (index % 2 ? index : null))}],
		['times', {at: new Date(0)}],
	])('say %s as JSON.stringify does', (_, document) => {
		expect([...jsonPieces(document)].join('')).toBe(`${JSON.stringify(document, undefined, 2)}\n`);
	});

	it('stay small however long a list is', () => {
		const sizes = [...jsonPieces({pages: numbers(10_000)})].map(({length}) => length);
		expect(Math.max(...sizes)).toBeLessThan(32_000);
	});
});
