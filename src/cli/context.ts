import {join} from 'node:path';
import type {Context} from '../commands/context.js';
import {commandEntries} from '../commands/index.js';
import {systemClock} from '../core/clock.js';
import {toolVersion} from '../core/version.js';
import type {Graph} from '../graph/graph.js';
import {makeAsking} from './asking.js';
import {globalOptions} from './global-options.js';
import {makeInput} from './input.js';
import {once} from './once.js';
import type {RunParts} from './run-parts.js';

/** For what has to be put back after a stop, in ms. */
const tidyingTime = 10_000;

export interface CliContext extends Context {
	/** Where the Graph API is, once that is known. */
	origin(): string | undefined;
	/** What a read that has not ended reads from. */
	readsFrom(): string | undefined;
	close(): Promise<void>;
}

interface ContextParts extends RunParts {
	/** Told when the run begins to talk to the network. */
	online(): void;
}

/** Everything a command may want from the world, made when it is asked for. */
export const createContext = (parts: ContextParts): CliContext => {
	const {host, globals, redactor, terminal, halt, deadline, command, online} = parts;
	const sandboxed = globals.sandbox === true;
	let origin: string | undefined;
	let used = false;
	let closed = false;

	const ask = makeAsking({host, terminal, halt, deadline});
	const {read: readInput, readsFrom} = makeInput(host, halt, terminal.note);
	const sources = once(async () => {
		used = true;
		const {makeSettings} = await import('./settings.js');
		return makeSettings({host, globals, redactor, terminal, halt, ask, readInput});
	});
	const graphUntil = async (until: AbortSignal): Promise<Graph> => {
		const {connect} = await import('./connect.js');
		const found = (url: string): void => {
			origin = url;
			// Whoever talks to a machine of their own may want nothing to leave it.
			if (url.startsWith('https:')) online();
		};
		const isOpen = (): boolean => !closed;
		return connect({host, sandboxed, redactor, terminal, deadline, sources: await sources(), found, isOpen}, until);
	};
	const graph = once(() => graphUntil(halt.signal));

	return {
		get signal() {
			return halt.signal;
		},
		clock: systemClock,
		json: terminal.json,
		interactive: terminal.interactive,
		sandboxed,
		toPaste: terminal.toPaste,
		verbose: terminal.verbose,
		version: toolVersion,
		redactor,
		env: host.env,
		cwd: host.cwd,
		ask,
		settings: async () => (await sources()).settings(),
		soundSettings: async () => (await sources()).soundSettings(),
		need: async key => (await sources()).need(key),
		graph,
		graphForTidying: (withinMs = tidyingTime) => graphUntil(AbortSignal.timeout(withinMs)),
		profile: async () => (await sources()).profile(),
		profileNames: async () => (await (await sources()).profiles()).names(),
		saveMemory: host.saveMemory,
		openBrowser: async url => (await import('./open-browser.js')).openBrowser(url, host.platform),
		step: text => terminal.progress.step(text),
		note: terminal.note,
		emit: event => {
			if (terminal.json) terminal.line(event);
			else command.renderEvent?.(event, terminal.ui);
		},
		readInput,
		writeOutput: async (path, content) => {
			const {writeOutput} = await import('./write-output.js');
			await writeOutput(host.cwd, path, content);
		},
		writeEnv: async (path, values) => {
			const {writeEnvFile} = await import('../config/write-env-file.js');
			await writeEnvFile(host.cwd, path, values);
		},
		program: async () => ({
			commands: await Promise.all(commandEntries.map(({load}) => load())),
			globals: globalOptions,
		}),
		loadSandbox: () => import('../sandbox/start.js'),
		keptWorld: async () => {
			const profiles = await (await sources()).profiles();
			return {
				path: join(profiles.dir, 'sandbox.json'),
				forget: () =>
					profiles.openSandboxed().save({
						pageId: undefined,
						pageToken: undefined,
						userToken: undefined,
						testUserId: undefined,
						testUsersBefore: undefined,
					}),
			};
		},
		runProgram: async (words, variables) => {
			const {runProgram} = await import('./run-program.js');
			return runProgram(words, variables, host, halt.signal);
		},
		patient: async wait => {
			deadline.pause();
			try {
				return await wait();
			} finally {
				deadline.resume();
			}
		},
		origin: () => origin,
		readsFrom,
		close: async () => {
			closed = true;
			if (used) await (await sources()).close();
		},
	};
};
