import {constants, fstatSync, openSync, readSync} from 'node:fs';
import {mayBeTerminal} from './may-be-terminal.js';

export interface Input {
	readonly stream: NodeJS.ReadStream;
	readonly isTerminal: boolean;
	/** Waits for as long as somebody may write. @throws RangeError when there is more than `limit` bytes */
	readAll(limit: number): Promise<Buffer>;
}

const chunkSize = 64 * 1024;

/**
 * A descriptor of the standard input of which a read waits for nobody: that of a file, or of a pipe that is opened once
 * more. A read that waits can be neither taken back nor left, and keeps the process until somebody writes.
 */
const unwaiting = (): number | undefined => {
	try {
		const kind = fstatSync(0);
		if (kind.isFile() || (kind.isCharacterDevice() && !mayBeTerminal(0))) return 0;
		if (kind.isFIFO() && process.platform === 'linux')
			return openSync('/proc/self/fd/0', constants.O_RDONLY | constants.O_NONBLOCK);
	} catch {}
	return undefined;
};

/** How many bytes were read, 0 at the end; undefined where they are not there yet. */
const readSome = (descriptor: number, bytes: Buffer): number | undefined => {
	try {
		return readSync(descriptor, bytes);
	} catch (error) {
		const {code} = error as NodeJS.ErrnoException;
		if (code === 'EOF') return 0;
		if (code === 'EAGAIN') return undefined;
		throw error;
	}
};

type Take = (bytes: Uint8Array) => void;

/** Reads what is there already, without a stream, which takes a third of a start of Node. @returns whether it was all */
const readNow = (take: Take): boolean => {
	const descriptor = unwaiting();
	while (descriptor !== undefined) {
		const bytes = Buffer.allocUnsafe(chunkSize);
		const count = readSome(descriptor, bytes);
		if (count === 0) return true;
		if (count === undefined) break;
		take(bytes.subarray(0, count));
	}
	return false;
};

/** Listens, since to iterate over a stream takes another tenth of a start. */
const readOn = (take: Take): Promise<void> =>
	new Promise((resolve, reject) => {
		const onData = (chunk: Uint8Array): void => {
			try {
				take(chunk);
			} catch (error) {
				process.stdin.pause();
				reject(error);
			}
		};
		process.stdin.on('data', onData).once('end', resolve).once('error', reject);
	});

const readAll = async (limit: number): Promise<Buffer> => {
	const all: Uint8Array[] = [];
	let size = 0;
	const take: Take = bytes => {
		all.push(bytes);
		size += bytes.length;
		if (size > limit) throw new RangeError(`more than ${limit} bytes`);
	};
	if (!readNow(take)) await readOn(take);
	return Buffer.concat(all);
};

/** The standard input, and whether somebody still reads it: that would keep the process. */
export const makeInput = (): Input & {readonly isHeld: boolean} => {
	let isHeld = false;
	return {
		get stream() {
			return process.stdin;
		},
		get isTerminal() {
			return mayBeTerminal(0) && process.stdin.isTTY === true;
		},
		get isHeld() {
			return isHeld;
		},
		readAll: async limit => {
			isHeld = true;
			const all = await readAll(limit);
			isHeld = false;
			return all;
		},
	};
};
