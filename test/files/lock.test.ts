import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {underLock} from '../../src/files/lock.js';
import {updateFile} from '../../src/files/update-file.js';

let folder: string;
let path: string;
let lock: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-'));
	path = join(folder, 'count.json');
	lock = `${path}.lock`;
	writeFileSync(path, '1');
});

afterEach(() => rmSync(folder, {recursive: true}));

const append = () => updateFile(path, before => ({content: `${before}+`, result: undefined}));
const content = (): string => readFileSync(path, 'utf8');

/** The lock of somebody who works: another one each time. */
const hold = (name: string): void => {
	rmSync(lock, {force: true});
	writeFileSync(lock, name);
};

describe('a lock that somebody else holds', () => {
	it('is waited for', async () => {
		hold('somebody');
		const done = append();
		await sleep(400);
		expect([content(), readFileSync(lock, 'utf8')]).toEqual(['1', 'somebody']);
		rmSync(lock);
		await done;
		expect(content()).toBe('1+');
	});

	it('is not taken for that of a killed process while it passes from hand to hand', async () => {
		hold('first');
		let isDone = false;
		const done = append().then(() => {
			isDone = true;
		});
		for (let turn = 0; turn < 14; turn++) {
			await sleep(200);
			expect(isDone).toBe(false);
			hold(`turn ${turn}`);
		}
		rmSync(lock);
		await done;
		expect(content()).toBe('1+');
	});
});

describe('who lost the lock at work', () => {
	const others = () => {
		let times = 0;
		return {
			/** Somebody took the lock for that of a killed process, and works for a while. */
			lose: (): number => {
				if (++times === 1) {
					hold('half of the other');
					setTimeout(() => {
						writeFileSync(path, '2');
						rmSync(lock);
					}, 100);
				}
				return times;
			},
		};
	};

	it('writes nothing of what it read before, nor what the other is writing, and begins again', async () => {
		const {lose} = others();
		const seen: (string | undefined)[] = [];
		const times = await updateFile(path, before => {
			seen.push(before);
			const result = lose();
			return {content: `${before}+`, result};
		});
		expect({times, seen, content: content()}).toEqual({times: 2, seen: ['1', '2'], content: '2+'});
		expect(readdirSync(folder)).toEqual(['count.json']);
	});

	it('keeps nothing under it, and begins again', async () => {
		const {lose} = others();
		const kept: number[] = [];
		const times = await underLock(path, () => {
			const result = lose();
			return {result, keep: () => kept.push(result)};
		});
		expect({times, kept}).toEqual({times: 2, kept: [2]});
		expect(readdirSync(folder)).toEqual(['count.json']);
	});

	it('leaves the lock of the other alone when it fails', async () => {
		const {lose} = others();
		const fail = (): never => {
			lose();
			throw new RangeError('no');
		};
		await expect(updateFile(path, fail)).rejects.toThrow(RangeError);
		expect(readFileSync(lock, 'utf8')).toBe('half of the other');
		await sleep(200);
		expect([content(), readdirSync(folder)]).toEqual(['2', ['count.json']]);
	});
});

it.skipIf(process.platform !== 'linux')('leaves no file open, whatever becomes of the work', async () => {
	const open = (): number => readdirSync('/proc/self/fd').length;
	const fail = (): never => {
		throw new RangeError('no');
	};
	await append();
	const before = open();
	for (let time = 0; time < 20; time++) {
		await append();
		await updateFile(path, () => ({result: 0}));
		await underLock(path, () => ({result: 0}));
		await expect(updateFile(path, fail)).rejects.toThrow(RangeError);
		await expect(underLock(path, fail)).rejects.toThrow(RangeError);
	}
	expect(open()).toBeLessThan(before + 10);
});
