import fc from 'fast-check';
import {expect, test} from 'vitest';
import {applyEdit, isEdit} from '../../src/sandbox/world/edits.js';
import {asPlain, record} from '../../src/sandbox/world/recording.js';
import type {World} from '../../src/sandbox/world/world.js';

type Json = null | number | string | Json[] | {[key: string]: Json};
type Holder = {[key: string]: Json};

const copy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

const json = fc.letrec<{value: Json}>(tie => ({
	value: fc.oneof(
		{maxDepth: 3, depthSize: 'small'},
		fc.integer({min: 0, max: 9}),
		fc.array(tie('value'), {maxLength: 3}),
		fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), {maxKeys: 3}),
	),
})).value;

const world = fc.record({a: json, b: json, c: fc.array(json, {maxLength: 4})});

/** One thing that a change may do, somewhere in the world. */
const step = fc.record({
	way: fc.array(fc.nat(5), {maxLength: 4}),
	what: fc.constantFrom('put', 'delete', 'push', 'shift', 'splice', 'sort', 'move', 'mend'),
	key: fc.constantFrom('a', 'b', 'c', '0', '1'),
	value: json,
});

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

const walk = (root: Holder, way: readonly number[]): Holder =>
	way.reduce<Holder>((at, turn) => {
		const inner = Object.values(at).filter(isHolder);
		return inner[turn % Math.max(inner.length, 1)] ?? at;
	}, root);

const take = (
	root: Holder,
	{way, what, key, value}: typeof step extends fc.Arbitrary<infer Step> ? Step : never,
): void => {
	const at = walk(root, way);
	const fresh = copy(value);
	if (what === 'put' && (!Array.isArray(at) || Number(key) <= at.length)) at[key] = fresh;
	if (what === 'delete' && !Array.isArray(at)) delete at[key];
	// What came into the world is changed afterwards by who put it there.
	if (what === 'mend' && !Array.isArray(at)) {
		const made: {[key: string]: Json} = {};
		at[key] = made;
		made.late = fresh;
	}
	// A value that has a place in the world gets another one.
	if (what === 'move') root[key] = {moved: Object.values(root).find(isHolder) ?? null};
	if (!Array.isArray(at)) return;
	if (what === 'push') at.push(fresh, 1);
	if (what === 'shift') at.shift();
	if (what === 'splice') at.splice(1, 1, fresh);
	if (what === 'sort') at.reverse();
};

test('what is noted of a change does the same to a copy, and taking it back leaves nothing', () => {
	fc.assert(
		fc.property(world, fc.array(step, {minLength: 1, maxLength: 12}), (start, steps) => {
			const changed = copy(start);
			const {edits, undo} = record(changed as unknown as World, draft => {
				for (const one of steps) take(draft as unknown as Holder, one);
			});
			const kept: unknown[] = copy([...edits]);
			expect(kept.every(isEdit)).toBe(true);
			const again = copy(start);
			for (const edit of kept.filter(isEdit)) applyEdit(again, edit);
			expect(again).toEqual(copy(changed));
			undo();
			expect(JSON.stringify(changed)).toBe(JSON.stringify(start));
		}),
		{numRuns: 1_000},
	);
});

test('a change that throws leaves the world as it was', () => {
	const start = {a: {x: 1, list: [1, {deep: 2}, 3]}, b: {}};
	const changed = copy(start);
	const change = (draft: World): never => {
		const {a} = draft as unknown as {a: {x?: number; list: unknown[]}};
		delete a.x;
		a.list.push(4);
		a.list.shift();
		(a.list[0] as {deep: number}).deep = 5;
		throw new RangeError('no');
	};
	expect(() => record(changed as unknown as World, change)).toThrow(RangeError);
	expect(JSON.stringify(changed)).toBe(JSON.stringify(start));
});

test('what a change gives out cannot be changed when it has ended', () => {
	const {result} = record({a: {b: {c: 1}}} as unknown as World, draft => {
		const {a} = draft as unknown as {a: {b: {c: number}}};
		return {inner: a.b};
	});
	expect(result.inner.c).toBe(1);
	expect(() => {
		result.inner.c = 2;
	}).toThrow(TypeError);
});

test('steps that no change makes are no edits', () => {
	for (const strange of [null, [], {put: []}, {put: ['__proto__', 'x'], value: 1}, {push: ['a']}, {drop: 'a'}])
		expect(isEdit(strange)).toBe(false);
});

test('a part of the world can be searched without a draft of each thing that is looked at', () => {
	const made = {people: {a: {name: 'Ann', blocks: []}, b: {name: 'Bob', blocks: []}}};
	const {edits} = record(made as unknown as World, draft => {
		const plain = asPlain(draft.people);
		expect(plain).toBe(made.people);
		expect(asPlain(plain)).toBe(made.people);
		expect(draft.people).not.toBe(made.people);
	});
	expect(edits).toEqual([]);
});
