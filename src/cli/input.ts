import {found, Problem} from '../causes/cause.js';
import {settingsUnreadable} from '../causes/settings/unreadable.js';
import type {Halt} from '../core/halt.js';
import type {Host} from './host.js';

/** Bytes that a file or stdin may hold. */
const largestInput = 8 * 1024 * 1024;

const reasonOf = (error: unknown): string => {
	const {code, message} = error as NodeJS.ErrnoException;
	return (
		{ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder'}[code ?? ''] ?? message
	);
};

export interface Input {
	/** Reads a file, or the standard input for `-`. @throws Problem settings.unreadable */
	read(path: string): Promise<Buffer>;
	/** What a read that has not ended reads from. */
	readsFrom(): string | undefined;
}

/** What a command takes in besides its command line. */
export const makeInput = (host: Host, halt: Halt, note: (text: string) => void): Input => {
	let reading: string | undefined;
	const readStdin = async (): Promise<Buffer> => {
		if (host.stdin.isTerminal) note('Paste here, then press Enter and Ctrl-D.');
		reading = 'The standard input';
		const all = await host.stdin.readAll(largestInput);
		reading = undefined;
		return all;
	};
	return {
		readsFrom: () => reading,
		read: async path => {
			try {
				if (path === '-') return await readStdin();
				const {readFile, stat} = await import('node:fs/promises');
				const {resolve} = await import('node:path');
				const absolute = resolve(host.cwd, path);
				if ((await stat(absolute)).size > largestInput) throw new RangeError('it is too large');
				return await readFile(absolute);
			} catch (error) {
				if (halt.reason) throw halt.reason;
				throw new Problem(
					found(settingsUnreadable, {path: path === '-' ? 'the standard input' : path, reason: reasonOf(error)}),
				);
			}
		},
	};
};
