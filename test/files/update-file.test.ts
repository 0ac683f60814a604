import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {updateFile} from '../../src/files/update-file.js';

let folder: string;
let path: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'update-file-'));
	path = join(folder, 'inner', 'count.json');
});

afterEach(() => rmSync(folder, {recursive: true}));

const increment = () =>
	updateFile(path, before => {
		const result = Number(before ?? 0) + 1;
		return {content: String(result), result};
	});

const names = () => readdirSync(join(folder, 'inner'));

test('makes the file and its folder, for the owner alone', async () => {
	expect(await increment()).toBe(1);
	expect(statSync(path).mode & 0o777).toBe(0o600);
	expect(names()).toEqual(['count.json']);
});

test('lets one change at a time through', async () => {
	const results = await Promise.all(Array.from({length: 30}, increment));
	expect(results.toSorted((a, b) => a - b)).toEqual(Array.from({length: 30}, (_, index) => index + 1));
	expect(readFileSync(path, 'utf8')).toBe('30');
});

test('leaves the file and no lock when the change throws or changes nothing', async () => {
	await increment();
	await expect(
		updateFile(path, () => {
			throw new RangeError('no');
		}),
	).rejects.toThrow(RangeError);
	expect(await updateFile(path, before => ({result: before}))).toBe('1');
	expect(readFileSync(path, 'utf8')).toBe('1');
	expect(names()).toEqual(['count.json']);
});

test('takes over the lock of a process that was killed', async () => {
	await increment();
	writeFileSync(`${path}.lock`, '{"half":');
	expect(await increment()).toBe(2);
	expect(names()).toEqual(['count.json']);
});
