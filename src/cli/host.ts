import {type Input, makeInput} from './host/input.js';
import {makeOutput, type Output} from './host/output.js';
import {makeStops, type Stops} from './host/stops.js';

export type {Input} from './host/input.js';
export {type Output, OutputClosed} from './host/output.js';

/** The outside world of one run. Nothing else touches `process`. */
export interface Host {
	readonly argv: readonly string[];
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly cwd: string;
	readonly platform: string;
	readonly stdin: Input;
	readonly stdout: Output;
	readonly stderr: Output;
	readonly onStop: Stops['onStop'];
	/** Trades a tenth of the speed for memory that hardly grows with the work: for lists of thousands. */
	saveMemory(): Promise<void>;
}

/** The process that a run has to itself. */
export interface ProcessHost extends Host {
	/** Ends it, once what is still going on is done. */
	leave(code: number): void;
}

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
	const {tell, onStop} = makeStops();
	const stdin = makeInput();
	return {
		leave: code => {
			if (stdin.isHeld) process.exit(code);
			process.exitCode = code;
		},
		saveMemory,
		argv: process.argv.slice(2),
		env: process.env,
		cwd: workingFolder(),
		platform: process.platform,
		stdin,
		stdout: makeOutput('stdout', tell),
		stderr: makeOutput('stderr', tell),
		onStop,
	};
};
