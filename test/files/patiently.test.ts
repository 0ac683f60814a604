import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import {patiently} from '../../src/files/patiently.js';
import {updateFile} from '../../src/files/update-file.js';

const refusal = (code: string) => Object.assign(new Error(code), {code, syscall: 'rename'});

const {refuse} = vi.hoisted(() => ({refuse: {left: 0, code: 'EPERM'}}));

vi.mock('node:os', async original => ({...(await original<typeof import('node:os')>()), platform: () => 'win32'}));
vi.mock('node:fs', async original => {
	const fs = await original<typeof import('node:fs')>();
	const refusing =
		<Args extends unknown[], Result>(act: (...args: Args) => Result) =>
		(...args: Args): Result => {
			if (refuse.left-- > 0) throw Object.assign(new Error(refuse.code), {code: refuse.code, syscall: 'rename'});
			return act(...args);
		};
	return {...fs, renameSync: refusing(fs.renameSync), openSync: refusing(fs.openSync)};
});

beforeEach(() => {
	refuse.left = 0;
});

describe('what Windows refuses for a moment', () => {
	it.each(['EPERM', 'EACCES', 'EBUSY'])('is done a moment later (%s)', code => {
		let left = 3;
		const act = () => {
			if (left-- > 0) throw refusal(code);
			return 'done';
		};
		expect(patiently(act, 'win32')).toBe('done');
	});

	it('is refused for good after a second, with the code that there was', () => {
		const act = vi.fn(() => {
			throw refusal('EPERM');
		});
		expect(() => patiently(act, 'win32')).toThrow(expect.objectContaining({code: 'EPERM'}));
		expect(act.mock.calls.length).toBeGreaterThan(5);
	});

	it.each([
		['win32', 'ENOSPC'],
		['linux', 'EPERM'],
	])('is not waited for on %s with %s', (system, code) => {
		const act = vi.fn(() => {
			throw refusal(code);
		});
		expect(() => patiently(act, system)).toThrow(expect.objectContaining({code}));
		expect(act).toHaveBeenCalledTimes(1);
	});

	it.each(['EPERM', 'EBUSY'])('keeps no file from being replaced (%s)', async code => {
		const folder = mkdtempSync(join(tmpdir(), 'patiently-'));
		const path = join(folder, 'settings.json');
		await updateFile(path, () => ({content: 'old', result: undefined}));
		Object.assign(refuse, {left: 4, code});
		await updateFile(path, before => ({content: `${before}, new`, result: undefined}));
		expect(refuse.left).toBeLessThan(0);
		expect(readFileSync(path, 'utf8')).toBe('old, new');
		expect(readdirSync(folder)).toEqual(['settings.json']);
		rmSync(folder, {recursive: true});
	});
});
