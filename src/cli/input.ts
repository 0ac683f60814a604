import {found, Problem} from '../causes/cause.js';
import {settingsUnreadable} from '../causes/settings/unreadable.js';
import type {Halt} from '../core/halt.js';
import {describeReadError} from '../files/file-error.js';
import type {Host} from './host.js';

/** Bytes that a file or stdin may hold. */
const largestInput = 8 * 1024 * 1024;

export interface Input {
	/** Reads a file, or the standard input for `-`. @throws Problem settings.unreadable */
	read(path: string): Promise<Buffer>;
	/** What a read that has not ended reads from. */
	readsFrom(): string | undefined;
}

/** What a command takes in besides its command line. */
export const makeInput = (host: Host, halt: Halt, note: (text: string) => void): Input => {
	let reading: string | undefined;
	/** What ends when somebody else wants it to. One that failed was still read from when it did. */
	const waiting = async (from: string, read: () => Promise<Buffer>): Promise<Buffer> => {
		reading = from;
		const all = await read();
		reading = undefined;
		return all;
	};
	const readStdin = (): Promise<Buffer> => {
		const keys = host.platform === 'win32' ? 'Enter, Ctrl-Z and Enter' : 'Enter and Ctrl-D';
		if (host.stdin.isTerminal) note(`Paste here, then press ${keys}.`);
		return waiting('The standard input', () => host.stdin.readAll(largestInput));
	};
	const readPath = async (path: string): Promise<Buffer> => {
		const {readFile, stat} = await import('node:fs/promises');
		const {resolve} = await import('node:path');
		const absolute = resolve(host.cwd, path);
		const kind = await stat(absolute);
		if (kind.size > largestInput) throw new RangeError('it is too large');
		if (kind.isFile()) return readFile(absolute);
		const {readEndless} = await import('./read-endless.js');
		return waiting(path, () => readEndless(absolute, kind, largestInput, halt.signal));
	};
	return {
		readsFrom: () => reading,
		read: async path => {
			try {
				return path === '-' ? await readStdin() : await readPath(path);
			} catch (error) {
				if (halt.reason) throw halt.reason;
				throw new Problem(
					found(settingsUnreadable, {
						path: path === '-' ? 'the standard input' : path,
						reason: describeReadError(error),
					}),
				);
			}
		},
	};
};
