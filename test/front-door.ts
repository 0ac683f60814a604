import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough, Readable, Writable} from 'node:stream';
import {onTestFinished} from 'vitest';
import type {Host, Output} from '../src/cli/host.js';
import {run as runHost} from '../src/cli/run.js';

export interface Outcome {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
	/** What `--json` printed. */
	readonly json: never;
}

export interface Surroundings {
	readonly env?: Readonly<Record<string, string>>;
	readonly stdin?: string;
	/** Folder of settings and sandbox; default: one of its own that goes away with the test. */
	readonly folder?: string;
	readonly cwd?: string;
	/** Default: linux. */
	readonly platform?: string;
	/** A person sits at a terminal, and answers each question in turn. */
	readonly types?: readonly (readonly [question: RegExp, answer: string])[];
	/** Hears what goes to stdout while the command runs. */
	readonly heard?: (text: string) => void;
	/** Fires to stop the run as Ctrl-C does. */
	readonly stop?: (interrupt: (reason: Error) => void) => void;
}

/** A folder that goes away with the test. */
export const temporaryFolder = (): string => {
	const folder = mkdtempSync(join(tmpdir(), 'tool-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
};

const capture = (isTerminal: boolean, read: (text: string) => void): {output: Output; text: () => string} => {
	let written = '';
	const stream = new Writable({
		write: (chunk, _, done) => {
			written += chunk;
			read(String(chunk));
			done();
		},
	}) as unknown as NodeJS.WriteStream;
	// Like those of the process, it survives whoever writes to it.
	stream.end = () => stream;
	return {
		output: {
			stream,
			isTerminal,
			columns: 80,
			write: text => void stream.write(text),
			flush: async () => {},
			failure: () => undefined,
		},
		text: () => written,
	};
};

/** Splits a command line at blanks; double quotes keep a word together. */
const words = (line: string): string[] =>
	[...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

/** Runs a command line in this process, through the front door: what a script would see. */
export const run = async (line: string | readonly string[], around: Surroundings = {}): Promise<Outcome> => {
	const isTerminal = around.types !== undefined;
	const left = [...(around.types ?? [])];
	const keyboard = new PassThrough();
	let typing = false;
	const answer = (text: string): void => {
		// A question is drawn again with each key, and a last time with a tick.
		if (text.includes('✔')) typing = false;
		const [next] = left;
		if (typing || !next?.[0].test(text)) return;
		typing = true;
		left.shift();
		setImmediate(() => keyboard.write(`${next[1]}\r`));
	};
	const [stdout, stderr] = [capture(isTerminal, around.heard ?? (() => undefined)), capture(isTerminal, answer)];
	const piped = Readable.from([Buffer.from(around.stdin ?? '')]);
	const stdin = (isTerminal ? keyboard : piped) as unknown as NodeJS.ReadStream;
	const host: Host = {
		argv: typeof line === 'string' ? words(line) : line,
		env: {MESSENGER_CONFIG_DIR: around.folder ?? temporaryFolder(), ...around.env},
		cwd: around.cwd ?? tmpdir(),
		platform: around.platform ?? 'linux',
		stdin: {stream: stdin, isTerminal, readAll: async () => Buffer.from(around.stdin ?? '')},
		stdout: stdout.output,
		stderr: stderr.output,
		saveMemory: async () => {},
		onStop: stop => {
			around.stop?.(stop);
			return () => {};
		},
	};
	const code = await runHost(host);
	return {
		code,
		stdout: stdout.text(),
		stderr: stderr.text(),
		get json() {
			return JSON.parse(stdout.text()) as never;
		},
	};
};
