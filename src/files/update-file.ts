import {closeSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {hasCode, unless} from './file-error.js';
import {release, takeLock} from './lock.js';
import {patiently} from './patiently.js';

const putInPlace = (lock: string, path: string): boolean => {
	try {
		patiently(() => renameSync(lock, path));
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
	for (;;) {
		const lock = await takeLock(path);
		let open = true;
		try {
			const before = unless('ENOENT', () => readFileSync(path, 'utf8'));
			const {content, result} = change(before);
			if (content === undefined) {
				release(lock);
				return result;
			}
			// Not one write: on a disk that is nearly full, that would write a part of it and not say so.
			writeFileSync(lock.file, content);
			const ours = lock.isOurs();
			closeSync(lock.file);
			open = false;
			if (ours && putInPlace(lock.path, path)) return result;
		} catch (error) {
			if (open) release(lock);
			throw error;
		} finally {
			if (open) closeSync(lock.file);
		}
	}
};
