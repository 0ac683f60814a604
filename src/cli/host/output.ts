import {writeSync} from 'node:fs';
import {mayBeTerminal} from './may-be-terminal.js';

/** Where text goes. */
export interface Output {
	/** A terminal that spinners and prompts may draw on. */
	readonly stream: NodeJS.WriteStream;
	readonly isTerminal: boolean;
	readonly columns: number;
	write(text: string): void;
	/** Resolves when all that was written has left, or nobody reads any more. */
	flush(): Promise<void>;
	/** Why what was written did not arrive; nobody reading any more is no reason. */
	failure(): Error | undefined;
}

/** Whoever read our output went away: there is nothing more to do, and nothing went wrong. */
export class OutputClosed extends Error {
	override readonly name = 'OutputClosed';
}

/** What every pipe takes without waiting for its reader, in bytes. */
const room = 16 * 1024;

/** @returns how many of the bytes were written */
const writeNow = (descriptor: number, bytes: Uint8Array): number => {
	try {
		return writeSync(descriptor, bytes);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return 0;
		throw error;
	}
};

/**
 * Writes the first lines to a file or a pipe by itself, and opens the stream for terminals and for more: it costs 3 ms,
 * and most results are a few lines.
 */
export const makeOutput = (name: 'stdout' | 'stderr', closed: (reason: Error) => void): Output => {
	const descriptor = name === 'stdout' ? 1 : 2;
	let stream: NodeJS.WriteStream | undefined;
	let left = room;
	let open = true;
	let failure: Error | undefined;
	/** Windows says of a pipe that its other end is gone in two ways. */
	const fail = (error: NodeJS.ErrnoException): void => {
		open = false;
		if (error.code !== 'EPIPE' && error.code !== 'EOF') failure = error;
		closed(new OutputClosed());
	};
	const opened = (): NodeJS.WriteStream => {
		stream ??= process[name].on('error', fail);
		return stream;
	};
	const isTerminal = mayBeTerminal(descriptor) && opened().isTTY === true;
	return {
		get stream() {
			return opened();
		},
		isTerminal,
		columns: (isTerminal && opened().columns) || 80,
		write: text => {
			if (!open) return;
			const bytes = Buffer.from(text);
			left -= bytes.length;
			try {
				const written = stream || left < 0 ? 0 : writeNow(descriptor, bytes);
				if (written < bytes.length) opened().write(bytes.subarray(written));
			} catch (error) {
				fail(error as NodeJS.ErrnoException);
			}
		},
		flush: () =>
			new Promise(done => {
				if (!stream || !open || stream.destroyed) return done();
				stream.once('error', () => done());
				stream.write('', () => done());
			}),
		failure: () => failure,
	};
};
