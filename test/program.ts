import {type ChildProcess, spawn} from 'node:child_process';
import {chmodSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buffer} from 'node:stream/consumers';
import {build} from 'esbuild';

/** How a program ended. */
export interface Ended {
	/** null when a signal ended it. */
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stdout: string;
	readonly stderr: string;
}

export interface Start {
	readonly env?: Readonly<Record<string, string>>;
	readonly cwd?: string;
	readonly uid?: number;
	/** Wraps the command line in another program, such as a shell that closes a stream. */
	readonly through?: (command: readonly string[]) => readonly string[];
}

/** The program as a process of its own: for what a run in this process cannot show. */
export interface Program {
	readonly path: string;
	start(args: readonly string[], options?: Start): ChildProcess;
	run(args: readonly string[], options?: Start): Promise<Ended>;
	remove(): void;
}

export const ended = async (child: ChildProcess): Promise<Ended> => {
	const read = async (stream: typeof child.stdout): Promise<string> => (stream ? String(await buffer(stream)) : '');
	const end = new Promise<[number | null, NodeJS.Signals | null]>(done =>
		child.once('exit', (code, signal) => done([code, signal])),
	);
	const [stdout, stderr, [code, signal]] = await Promise.all([read(child.stdout), read(child.stderr), end]);
	return {code, signal, stdout, stderr};
};

/** Bundles the program as it is in the sources. */
export const buildProgram = async (): Promise<Program> => {
	const folder = mkdtempSync(join(tmpdir(), 'program-'));
	// Tests also start it as somebody else.
	chmodSync(folder, 0o755);
	await build({
		entryPoints: {cli: join(import.meta.dirname, '../src/cli/main.ts')},
		bundle: true,
		splitting: true,
		platform: 'node',
		format: 'esm',
		outdir: folder,
		outExtension: {'.js': '.mjs'},
		banner: {js: "import {createRequire as requireIn} from 'node:module';const require=requireIn(import.meta.url);"},
		logLevel: 'error',
	});
	const path = join(folder, 'start.mjs');
	writeFileSync(path, "import {main} from './cli.mjs';\nawait main();\n");

	const start: Program['start'] = (
		args,
		{env = {}, cwd = folder, uid, through = (command: readonly string[]) => command} = {},
	) => {
		const [file = '', ...rest] = through([process.execPath, path, ...args]);
		return spawn(file, rest, {
			cwd,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: {PATH: process.env.PATH ?? '', HOME: folder, ...env},
			...(uid !== undefined && {uid}),
		});
	};

	return {
		path,
		start,
		run: (args, options) => ended(start(args, options)),
		remove: () => rmSync(folder, {recursive: true, force: true}),
	};
};
