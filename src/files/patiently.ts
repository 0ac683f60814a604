import {platform} from 'node:os';

const passing: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** All in all about a second, in ms. */
const waits = [1, 2, 5, 10, 20, 50, 100, 200, 300, 300];

/** Without a turn of the event loop: what is done under a lock is done in one. */
const pause = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/**
 * Does something to a file. Windows refuses that while another process reads the file, has just removed it, or looks for viruses
 * in it, and a moment later does it; elsewhere a refusal lasts.
 */
export const patiently = <Value>(act: () => Value, system: string = platform()): Value => {
	for (const wait of system === 'win32' ? waits : []) {
		try {
			return act();
		} catch (error) {
			if (!passing.has((error as NodeJS.ErrnoException).code)) throw error;
			pause(wait);
		}
	}
	return act();
};
