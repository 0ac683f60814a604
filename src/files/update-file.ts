import {
	type BigIntStats,
	closeSync,
	fstatSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {systemClock} from '../core/clock.js';
import {makeFolder} from './make-folder.js';
import {privateMode} from './write-file.js';

/** An update takes milliseconds: whoever holds the lock for this long was killed. */
const staleAfterMs = 2_000;
const retryMs = 10;

const hasCode = (error: unknown, code: string): boolean =>
	error instanceof Error && 'code' in error && error.code === code;

/** @returns what `act` does, or `undefined` when it fails with this code */
const unless = <Value>(code: string, act: () => Value): Value | undefined => {
	try {
		return act();
	} catch (error) {
		if (hasCode(error, code)) return undefined;
		throw error;
	}
};

/** Tells one lock from the next, even where the file system uses an inode again. */
const identity = ({ino, mtimeNs}: BigIntStats): string => `${ino}:${mtimeNs}`;

const seenAt = (path: string): string | undefined => {
	const stats = statSync(path, {bigint: true, throwIfNoEntry: false});
	return stats && identity(stats);
};

/** Two may find the same lock stale: whoever loses a fresh one to the slower of them sees it when it commits. */
const breakLock = (lock: string): void => {
	const away = `${lock}.stale`;
	unless('ENOENT', () => renameSync(lock, away));
	rmSync(away, {force: true});
};

/** Waits until the lock is ours. One that stays the same for too long is of a killed process, and is removed. */
const acquire = async (lock: string): Promise<number> => {
	let seen: string | undefined;
	let since = performance.now();
	for (;;) {
		const held = unless('EEXIST', () => openSync(lock, 'wx', privateMode));
		if (held !== undefined) return held;
		const now = seenAt(lock);
		if (now !== seen) [seen, since] = [now, performance.now()];
		else if (now !== undefined && performance.now() - since > staleAfterMs) breakLock(lock);
		await systemClock.sleep(retryMs * (0.5 + Math.random()));
	}
};

const isOurs = (lock: string, held: number): boolean =>
	statSync(lock, {bigint: true, throwIfNoEntry: false})?.ino === fstatSync(held, {bigint: true}).ino;

const putInPlace = (lock: string, path: string): boolean => {
	try {
		renameSync(lock, path);
		return true;
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return false;
		throw error;
	}
};

/** What a file becomes, and what to tell the caller. Without `content`, the file stays as it is. */
export interface Update<Result> {
	readonly content?: string;
	readonly result: Result;
}

/**
 * Reads a file, changes it and writes it back, while other processes that do the same wait. The lock is the file in
 * which the new content is written; one renaming puts it in place and releases the lock, so that a process which is
 * killed at any moment leaves the old content or the new. `change` must not wait for anything, and may run again.
 */
export const updateFile = async <Result>(
	path: string,
	change: (before: string | undefined) => Update<Result>,
): Promise<Result> => {
	const lock = `${path}.lock`;
	makeFolder(dirname(path), 0o700);
	for (;;) {
		const held = await acquire(lock);
		let open = true;
		const release = (): void => {
			if (isOurs(lock, held)) rmSync(lock, {force: true});
		};
		try {
			const before = unless('ENOENT', () => readFileSync(path, 'utf8'));
			const {content, result} = change(before);
			if (content === undefined) {
				release();
				return result;
			}
			// Not one write: on a disk that is nearly full, that would write a part of it and not say so.
			writeFileSync(held, content);
			const ours = isOurs(lock, held);
			closeSync(held);
			open = false;
			if (ours && putInPlace(lock, path)) return result;
		} catch (error) {
			if (open) release();
			throw error;
		} finally {
			if (open) closeSync(held);
		}
	}
};
