import {fstatSync, read, statSync, writeSync} from 'node:fs';
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
	/** Waits for as long as somebody may write. @throws RangeError when there is more than `limit` bytes */
	readAll(limit: number): Promise<Buffer>;
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

/** The process that a run has to itself. */
export interface ProcessHost extends Host {
	/** Ends it, once what is still going on is done. */
	leave(code: number): void;
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

const chunkSize = 64 * 1024;

/** How many bytes were read, 0 at the end; undefined where nobody waits for what is not there yet. */
const readSome = (bytes: Buffer): Promise<number | undefined> =>
	new Promise((resolve, reject) => {
		read(0, bytes, 0, bytes.length, null, (error, count) => {
			if (!error || error.code === 'EOF') resolve(error ? 0 : count);
			else if (error.code === 'EAGAIN') resolve(undefined);
			else reject(error);
		});
	});

/** From a pipe or a file without a stream, which takes a third of a start of Node to load. */
async function* chunksOfInput(): AsyncGenerator<Uint8Array> {
	for (;;) {
		const bytes = Buffer.allocUnsafe(chunkSize);
		const count = mayBeTerminal(0) ? undefined : await readSome(bytes);
		if (count === 0) return;
		if (count === undefined) break;
		yield bytes.subarray(0, count);
	}
	for await (const chunk of process.stdin) yield chunk as Uint8Array;
}

const readAll = async (limit: number): Promise<Buffer> => {
	const chunks: Uint8Array[] = [];
	let size = 0;
	for await (const chunk of chunksOfInput()) {
		chunks.push(chunk);
		size += chunk.length;
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

export const makeHost = (): ProcessHost => {
	let held = false;
	const listeners = new Set<(reason: Error) => void>();
	const tell = (reason: Error): void => {
		for (const listener of listeners) listener(reason);
	};
	// Node prints such an error with all that hangs on it, tokens among it. Here it ends the run, which masks what it prints.
	process.on('uncaughtException', error => tell(new Crashed(error)));
	return {
		leave: code => {
			// A read that nobody waits for any more cannot be taken back, and would keep the process until somebody writes.
			if (held) process.exit(code);
			process.exitCode = code;
		},
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
			readAll: async limit => {
				held = true;
				const all = await readAll(limit);
				held = false;
				return all;
			},
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
