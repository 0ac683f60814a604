import {isatty} from 'node:tty';
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
	/** @throws RangeError when there is more than `limit` bytes */
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
}

/** Whoever read our output went away: there is nothing more to do, and nothing went wrong. */
export class OutputClosed extends Error {
	override readonly name = 'OutputClosed';
}

const output = (stream: NodeJS.WriteStream, closed: (reason: Error) => void): Output => {
	let open = true;
	let failure: Error | undefined;
	stream.on('error', (error: NodeJS.ErrnoException) => {
		open = false;
		if (error.code !== 'EPIPE') failure = error;
		closed(new OutputClosed());
	});
	return {
		stream,
		isTerminal: stream.isTTY === true,
		columns: stream.columns || 80,
		write: text => {
			if (open) stream.write(text);
		},
		flush: () =>
			new Promise(done => {
				if (!open || stream.destroyed) return done();
				stream.once('error', () => done());
				stream.write('', () => done());
			}),
		failure: () => failure,
	};
};

const readAll = async (stream: NodeJS.ReadStream, limit: number): Promise<Buffer> => {
	const chunks: Buffer[] = [];
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

export const makeHost = (): Host => {
	const listeners = new Set<(reason: Error) => void>();
	const tell = (reason: Error): void => {
		for (const listener of listeners) listener(reason);
	};
	// Node prints such an error with all that hangs on it, tokens among it. Here it ends the run, which masks what it prints.
	process.on('uncaughtException', error => tell(new Crashed(error)));
	return {
		argv: process.argv.slice(2),
		env: process.env,
		cwd: workingFolder(),
		platform: process.platform,
		get stdin() {
			const {stdin} = process;
			return {stream: stdin, isTerminal: isatty(0), readAll: (limit: number) => readAll(stdin, limit)};
		},
		stdout: output(process.stdout, tell),
		stderr: output(process.stderr, tell),
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
