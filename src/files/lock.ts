import {type BigIntStats, closeSync, fstatSync, openSync, renameSync, rmSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {hasCode, unless} from './file-error.js';
import {makeFolder} from './make-folder.js';
import {patiently} from './patiently.js';
import {privateMode} from './write-file.js';

/** What is done under a lock takes milliseconds: whoever holds one for this long was killed. */
const staleAfterMs = 2_000;
const retryMs = 10;

/** Tells one lock from the next, even where the file system uses an inode again. */
const identity = ({ino, mtimeNs}: BigIntStats): string => `${ino}:${mtimeNs}`;

const statsOf = (path: string): BigIntStats | undefined =>
	patiently(() => statSync(path, {bigint: true, throwIfNoEntry: false}));

const seenAt = (path: string): string | undefined => {
	const stats = statsOf(path);
	return stats && identity(stats);
};

/** Two may find the same lock stale: whoever loses a fresh one to the slower of them sees it before it keeps anything. */
const breakLock = (lock: string): void => {
	const away = `${lock}.stale`;
	unless('ENOENT', () => patiently(() => renameSync(lock, away)));
	patiently(() => rmSync(away, {force: true}));
};

/**
 * Waits until the lock is ours, and opens it: a file beside the one that is locked. One that stays the same for too long is of a killed process, and is removed.
 */
const acquire = async (lock: string): Promise<number> => {
	let seen: string | undefined;
	let since = performance.now();
	for (;;) {
		const held = unless('EEXIST', () => patiently(() => openSync(lock, 'wx', privateMode)));
		if (held !== undefined) return held;
		const now = seenAt(lock);
		if (now !== seen) [seen, since] = [now, performance.now()];
		else if (now !== undefined && performance.now() - since > staleAfterMs) breakLock(lock);
		await sleep(retryMs * (0.5 + Math.random()));
	}
};

/** The lock of a file: another file beside it, open for writing. */
export interface Lock {
	readonly path: string;
	readonly file: number;
	/** Nobody took it for that of a killed process meanwhile. */
	isOurs(): boolean;
}

/** Waits until nobody else holds the lock of this file; its folder is made. Whoever takes it closes it. */
export const takeLock = async (path: string): Promise<Lock> => {
	const lock = `${path}.lock`;
	const file = await acquire(lock).catch((error: unknown) => {
		if (!hasCode(error, 'ENOENT')) throw error;
		makeFolder(dirname(path), 0o700);
		return acquire(lock);
	});
	return {
		path: lock,
		file,
		isOurs: () => statsOf(lock)?.ino === fstatSync(file, {bigint: true}).ino,
	};
};

/** Removes the lock, unless it is somebody else's by now. */
export const release = (lock: Lock): void => {
	if (lock.isOurs()) patiently(() => rmSync(lock.path, {force: true}));
};

/** What came of work under a lock. */
export interface Done<Result> {
	readonly result: Result;
	/** Keeps it, while the lock is certainly ours. */
	keep?(): void;
}

/** Does work that must not wait for anything, and may run again, while other processes that do the same wait. */
export const underLock = async <Result>(path: string, work: () => Done<Result>): Promise<Result> => {
	for (;;) {
		const lock = await takeLock(path);
		try {
			const {result, keep} = work();
			if (!keep) return result;
			if (!lock.isOurs()) continue;
			keep();
			return result;
		} finally {
			release(lock);
			closeSync(lock.file);
		}
	}
};
