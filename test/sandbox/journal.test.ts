import {
	appendFileSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {defaultWorld} from '../../src/sandbox/world/default-world.js';
import {openFileStore} from '../../src/sandbox/world/file-store.js';
import type {WorldStore} from '../../src/sandbox/world/store.js';
import type {World} from '../../src/sandbox/world/world.js';

let folder: string;
let path: string;
let journal: string;
let notices: string[];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'journal-'));
	path = join(folder, 'world.json');
	journal = `${path}.journal`;
	notices = [];
});

afterEach(() => rmSync(folder, {recursive: true}));

const now = new Date('2026-11-20T10:00:00Z');
const makeWorld = (): World => defaultWorld(now.getTime());
const open = (): Promise<WorldStore> =>
	openFileStore({path, makeWorld, now: () => now, onNotice: notice => notices.push(notice)});

const move = (store: WorldStore, ms: number): Promise<void> =>
	store.change(world => {
		world.clockOffsetMs += ms;
	});

/** As a process that is killed leaves it. */
const moved = async (...steps: number[]): Promise<void> => {
	const store = await open();
	for (const ms of steps) await move(store, ms);
};

/** What the next process finds. */
const offset = async (): Promise<number> => (await open()).read().clockOffsetMs;

const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

test('changes are in the journal, for the owner alone, and in one file after the end', async () => {
	const store = await open();
	await move(store, 5);
	expect(readdirSync(folder).sort()).toEqual(['world.json', 'world.json.journal']);
	expect(statSync(journal).mode & 0o777).toBe(0o600);
	expect(await offset()).toBe(5);
	await store.close();
	expect(readdirSync(folder)).toEqual(['world.json']);
	expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({schemaVersion: 1, clockOffsetMs: 5});
});

test('a world file without a journal, as it was written before there was one, loads', async () => {
	writeFileSync(path, `${JSON.stringify({...makeWorld(), clockOffsetMs: 7})}\n`);
	expect(await offset()).toBe(7);
	expect(notices).toEqual([]);
});

test('a last line that ends at any byte is dropped, and the next change takes its place', async () => {
	await moved(1, 2);
	const whole = readFileSync(journal);
	const lastLine = whole.lastIndexOf('\n', whole.length - 2) + 1;
	const snapshot = readFileSync(path);
	for (let bytes = 0; bytes <= whole.length; bytes++) {
		writeFileSync(path, snapshot);
		writeFileSync(journal, whole.subarray(0, bytes));
		const store = await open();
		const expected = bytes === whole.length ? 3 : bytes >= lastLine ? 1 : 0;
		expect(store.read().clockOffsetMs, `after ${bytes} bytes`).toBe(expected);
		await move(store, 10);
		expect(await offset(), `after ${bytes} bytes and a change`).toBe(expected + 10);
	}
	expect(notices).toEqual([]);
});

test('a journal of another snapshot counts for nothing', async () => {
	await moved(1);
	const old = readFileSync(journal);
	await (await open()).close();
	expect(existsSync(journal)).toBe(false);
	writeFileSync(journal, old);
	expect(await offset()).toBe(1);
	await moved(2);
	expect(await offset()).toBe(3);
});

test('what processes left that were killed around a renaming is gone after the end of one that changes nothing', async () => {
	await moved(1);
	const old = readFileSync(journal);
	await (await open()).close();
	writeFileSync(journal, old);
	writeFileSync(`${path}.new`, '{"half of a wor');
	await (await open()).close();
	expect(readdirSync(folder)).toEqual(['world.json']);
	expect(await offset()).toBe(1);
});

test('a damaged journal is not taken for a leftover', async () => {
	const store = await open();
	await move(store, 1);
	appendFileSync(journal, 'no edits\n');
	await store.close();
	expect(readFileSync(journal, 'utf8')).toContain('no edits');
});

test.each([
	'no edits',
	'"no edits"',
	'{"no":"edits"}',
	'[1,"no edits"]',
	'[{"put":["no edits"],"push":1}]',
	'[{"put":"no edits","drop":["a"]}]',
	'[{"put":["__proto__","no edits"],"value":1}]',
])('a damaged line is set aside with its journal, said, and what came before it is kept: %s', async line => {
	await moved(1);
	appendFileSync(journal, `${line}\n`);
	const store = await open();
	expect(store.read().clockOffsetMs).toBe(1);
	const aside = readdirSync(folder).find(name => name.includes('damaged'));
	expect(notices).toEqual([expect.stringContaining(aside ?? '')]);
	expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toContain(line);
	await move(store, 1);
	expect(await offset()).toBe(2);
});

test('who looks on sees each change of the other, also over a new snapshot', async () => {
	const [one, other] = [await open(), await open()];
	for (let step = 1; step <= 6; step++) {
		await move(step % 2 ? one : other, 1);
		if (step === 3) await one.close();
		await turn();
		expect([one.read().clockOffsetMs, other.read().clockOffsetMs]).toEqual([step, step]);
	}
});

test.skipIf(process.platform !== 'linux')('no file stays open', async () => {
	const [one, other] = [await open(), await open()];
	const files = (): number => readdirSync('/proc/self/fd').length;
	const before = files();
	for (let step = 0; step < 30; step++) {
		await move(one, 1);
		await turn();
		other.read();
	}
	expect(files()).toBeLessThan(before + 10);
});

test('a long journal is folded into the world', async () => {
	const store = await open();
	const [page] = Object.keys(store.read().pages);
	for (let step = 0; step < 30; step++)
		await store.change(world => {
			const found = world.pages[page ?? ''];
			if (found) found.about = `${step}${'x'.repeat(50_000)}`;
		});
	expect(statSync(journal).size).toBeLessThan(1_100_000);
	expect((await open()).read().pages[page ?? '']?.about).toMatch(/^29x/);
});

test('a change that throws keeps nothing of itself, and all of those beside it', async () => {
	const store = await open();
	const results = await Promise.allSettled([
		move(store, 1),
		store.change(world => {
			world.clockOffsetMs = 1_000;
			throw new RangeError('no');
		}),
		move(store, 2),
	]);
	expect(results.map(({status}) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
	expect([store.read().clockOffsetMs, await offset()]).toEqual([3, 3]);
});

test('a file that was put in place by hand counts, without the journal', async () => {
	const store = await open();
	await move(store, 1);
	writeFileSync(path, `${JSON.stringify({...makeWorld(), clockOffsetMs: 50})}\n`);
	await turn();
	expect(store.read().clockOffsetMs).toBe(50);
	await move(store, 1);
	expect(await offset()).toBe(51);
	truncateSync(journal, 0);
	expect(await offset()).toBe(50);
});
