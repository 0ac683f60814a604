import {fstatSync, statSync, writeSync} from 'node:fs';
import {Crashed, Interrupted} from '../core/stop.js';

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

export interface Input {
	readonly stream: NodeJS.ReadStream;
	readonly isTerminal: boolean;
	/** Lets go of the stream when the signal fires. @throws RangeError when there is more than `limit` bytes */
	readAll(limit: number, signal: AbortSignal): Promise<Buffer>;
}

/** The outside world of one run. Nothing else touches `process`. */
export interface Host {
	readonly argv: readonly string[];
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly cwd: string;
	readonly platform: string;
	readonly stdin: Input;
	readonly stdout: Output;
	readonly stderr: Output;
	/** Tells when somebody wants the run to end; returns how to stop listening. */
	onStop(stop: (reason: Error) => void): () => void;
	/** Trades a tenth of the speed for memory that hardly grows with the work: for lists of thousands. */
	saveMemory(): Promise<void>;
}

/** Whoever read our output went away: there is nothing more to do, and nothing went wrong. */
export class OutputClosed extends Error {
	override readonly name = 'OutputClosed';
}

/** Whether a stream may be a terminal: told by its kind, since opening it loads all of node:stream or node:net. */
const mayBeTerminal = (descriptor: 0 | 1 | 2): boolean => {
	if (process.platform === 'win32') return true;
	try {
		const kind = fstatSync(descriptor);
		return kind.isCharacterDevice() && kind.rdev !== statSync('/dev/null').rdev;
	} catch {
		return false;
	}
};

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
const output = (name: 'stdout' | 'stderr', closed: (reason: Error) => void): Output => {
	const descriptor = name === 'stdout' ? 1 : 2;
	let stream: NodeJS.WriteStream | undefined;
	let left = room;
	let open = true;
	let failure: Error | undefined;
	const fail = (error: NodeJS.ErrnoException): void => {
		open = false;
		if (error.code !== 'EPIPE') failure = error;
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

const readAll = async (stream: NodeJS.ReadStream, limit: number, signal: AbortSignal): Promise<Buffer> => {
	const chunks: Buffer[] = [];
	signal.throwIfAborted();
	// Whoever writes to it may take for ever, and a stream that is read keeps the process.
	signal.addEventListener('abort', () => stream.destroy(), {once: true});
	let size = 0;
	for await (const chunk of stream) {
		chunks.push(Buffer.from(chunk as Uint8Array));
		size += (chunk as Uint8Array).length;
		if (size > limit) throw new RangeError(`more than ${limit} bytes`);
	}
	return Buffer.concat(chunks);
};

/** The folder that a process runs in can be deleted under it. */
const workingFolder = (): string => {
	try {
		return process.cwd();
	} catch {
		return process.env.PWD ?? '/';
	}
};

/**
 * V8 lets the space for young objects grow to 48 MB before it looks what of it is still needed. A factor of 1 keeps it at
 * the size it has; no smaller thing than this flag does, once the process runs.
 */
const saveMemory = async (): Promise<void> => {
	const {setFlagsFromString} = await import('node:v8');
	setFlagsFromString('--semi-space-growth-factor=1');
};

export const makeHost = (): Host => {
	const listeners = new Set<(reason: Error) => void>();
	const tell = (reason: Error): void => {
		for (const listener of listeners) listener(reason);
	};
	// Node prints such an error with all that hangs on it, tokens among it. Here it ends the run, which masks what it prints.
	process.on('uncaughtException', error => tell(new Crashed(error)));
	return {
		saveMemory,
		argv: process.argv.slice(2),
		env: process.env,
		cwd: workingFolder(),
		platform: process.platform,
		stdin: {
			get stream() {
				return process.stdin;
			},
			get isTerminal() {
				return mayBeTerminal(0) && process.stdin.isTTY === true;
			},
			readAll: (limit, signal) => readAll(process.stdin, limit, signal),
		},
		stdout: output('stdout', tell),
		stderr: output('stderr', tell),
		onStop: stop => {
			listeners.add(stop);
			const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(signal => {
				let told = false;
				// Stays for good: libraries that tidy up at the end kill the process themselves when they are the last to listen.
				const handler = (): void => {
					if (!told) tell(new Interrupted(signal));
					else {
						// Whoever presses Ctrl-C again does not want to wait for a tidy end.
						process.off(signal, handler);
						process.kill(process.pid, signal);
					}
					told = true;
				};
				process.on(signal, handler);
				return [signal, handler] as const;
			});
			return () => {
				listeners.delete(stop);
				for (const [signal, handler] of signals) process.off(signal, handler);
			};
		},
	};
};
