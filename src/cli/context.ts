import {join} from 'node:path';
import {found, Problem} from '../causes/cause.js';
import {settingsMissing} from '../causes/settings/missing.js';
import {settingsUnreadable} from '../causes/settings/unreadable.js';
import type {AnyCommand} from '../commands/command.js';
import type {Context} from '../commands/context.js';
import type {ProfileValues} from '../config/profile.js';
import {systemClock} from '../core/clock.js';
import type {Deadline} from '../core/deadline.js';
import type {Halt} from '../core/halt.js';
import type {Redactor} from '../core/redact.js';
import {Secret} from '../core/secret.js';
import type {SettingKey, Settings} from '../core/setting.js';
import {toolVersion} from '../core/version.js';
import type {Graph} from '../graph/graph.js';
import type {Exchange} from '../graph/http.js';
import type {Sandbox} from '../sandbox/sandbox.js';
import {type GlobalValues, settingOptions} from './global-options.js';
import type {Host} from './host.js';
import {proxyOf} from './proxy-of.js';
import type {Terminal} from './terminal.js';

/** Bytes that a file or stdin may hold. */
const largestInput = 8 * 1024 * 1024;

/** For what has to be put back after a stop, in ms. */
const tidyingTime = 10_000;

/** For one request, in ms; the overall deadline may end it sooner. */
const requestTimeout = 15_000;

export interface CliContext extends Context {
	/** Where the Graph API is, once that is known. */
	origin(): string | undefined;
	/** What a read that has not ended reads from. */
	readsFrom(): string | undefined;
	close(): Promise<void>;
}

interface Parts {
	readonly host: Host;
	readonly globals: GlobalValues;
	readonly redactor: Redactor;
	readonly terminal: Terminal;
	readonly halt: Halt;
	readonly deadline: Deadline;
	readonly command: AnyCommand;
	/** Told when the run begins to talk to the network. */
	online(): void;
}

/** Makes a value once, however many ask for it. */
const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
	let made: Promise<Value> | undefined;
	return () => {
		made ??= make();
		return made;
	};
};

const reasonOf = (error: unknown): string => {
	const {code, message} = error as NodeJS.ErrnoException;
	return (
		{ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder'}[code ?? ''] ?? message
	);
};

/** Everything a command may want from the world, made when it is asked for. */
export const createContext = (parts: Parts): CliContext => {
	const {host, globals, redactor, terminal, halt, deadline, command, online} = parts;
	const sandboxed = globals.sandbox === true;
	let sandbox: Sandbox | undefined;
	let origin: string | undefined;
	let closed = false;

	const envFile = once(async () => {
		if (globals.envFile === undefined) return undefined;
		const {readEnvFile} = await import('../config/env-file.js');
		return readEnvFile(globals.envFile, readInput);
	});

	const keychain = once(async () => {
		const [{platformKeychain}, {envNames}] = await Promise.all([
			import('../config/keychain.js'),
			import('../config/setting-specs.js'),
		]);
		return platformKeychain({env: host.env, hidden: envNames, signal: halt.signal});
	});

	const openProfiles = once(async () => {
		const [{openProfiles: open}, {settingsFolder}] = await Promise.all([
			import('../config/profiles.js'),
			import('../config/settings-folder.js'),
		]);
		return open({
			dir: settingsFolder(host.env, host),
			now: systemClock.now,
			onNotice: terminal.note,
			// A folder that was chosen holds all that belongs to it.
			keychain: {load: keychain, takesSecrets: !host.env.MESSENGER_CONFIG_DIR},
		});
	});

	const profile = once(async () => {
		const profiles = await openProfiles();
		if (sandboxed) return profiles.openSandboxed();
		const [{chooseProfile}, file] = await Promise.all([import('../config/choose-profile.js'), envFile()]);
		return profiles.unlock(chooseProfile({flag: globals.profile, env: host.env, ...(file && {envFile: file})}).value);
	});

	const startedSandbox = once(async () => {
		const [{startSandbox}, profiles] = await Promise.all([import('../sandbox/start.js'), openProfiles()]);
		// Today Meta makes no new test users; here everybody may see the whole recipe.
		sandbox = await startSandbox({
			statePath: join(profiles.dir, 'sandbox.json'),
			settings: {testUserCreation: 'allowed'},
			onNotice: terminal.note,
		});
		return sandbox;
	});

	/** What the world of the sandbox offers a command that was told nothing else. */
	const worldValues = async (): Promise<ProfileValues> => {
		const {url, version, app, users} = await startedSandbox();
		return {
			graphUrl: url,
			graphVersion: version,
			appId: app.id,
			appSecret: new Secret(app.secret),
			verifyToken: new Secret(app.verifyToken),
			...(users[0] && {userToken: new Secret(users[0].token)}),
		};
	};

	let reading: string | undefined;
	const readStdin = async (): Promise<Buffer> => {
		if (host.stdin.isTerminal) terminal.note('Paste here, then press Enter and Ctrl-D.');
		reading = 'The standard input';
		const all = await host.stdin.readAll(largestInput);
		reading = undefined;
		return all;
	};

	const readInput = async (path: string): Promise<Buffer> => {
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
	};

	const settings = once(async (): Promise<Settings> => {
		const [{resolveSettings}, {withExposure}, {settingSpecs}, store, file] = await Promise.all([
			import('../config/resolve-settings.js'),
			import('../config/exposure.js'),
			import('../config/setting-specs.js'),
			profile(),
			envFile(),
		]);
		const flags = Object.fromEntries(
			Object.entries(settingOptions).flatMap(([option, key]) => {
				const value = globals[option as keyof GlobalValues];
				return typeof value === 'string' ? [[key, value]] : [];
			}),
		) as Partial<Record<SettingKey, string>>;
		const resolved = await resolveSettings({
			flags,
			env: host.env,
			...(file && {envFile: file}),
			profileName: store.name,
			profileValues: sandboxed ? {} : store.read(),
			inKeychain: settingSpecs.map(({key}) => key).filter(key => store.placeOf(key) === 'keychain'),
			readInput,
			...(sandboxed && {sandbox: {...(await worldValues()), ...store.read()}}),
		});
		for (const setting of Object.values(resolved)) if (setting?.value instanceof Secret) redactor.add(setting.value);
		// A secret that was put where an id belongs is a secret all the same.
		for (const id of [resolved.appId, resolved.pageId])
			if (id && /^(?=.*\d)(?=.*[A-Za-z])[\w-]{20,}$/.test(id.value)) redactor.add(new Secret(id.value));
		return sandboxed ? resolved : withExposure(resolved, {cwd: host.cwd, settingsPath: store.path, flags});
	});

	const soundSettings = once(async (): Promise<Settings> => {
		const [all, {settingSpecs}, {faultProblem}] = await Promise.all([
			settings(),
			import('../config/setting-specs.js'),
			import('../config/fault-problem.js'),
		]);
		for (const spec of settingSpecs) {
			const setting = all[spec.key];
			const problem = setting && faultProblem(spec, setting);
			if (problem) throw problem;
		}
		return all;
	});

	const ask = once(async () => {
		const {createPrompter} = await import('../ui/create-prompter.js');
		const {interactive, colour, unicode} = terminal;
		return createPrompter({
			interactive,
			input: host.stdin.stream,
			output: host.stderr.stream,
			signal: halt.signal,
			colour,
			unicode,
		});
	});

	/** Time does not run while a person thinks. */
	const unhurried = async <Value>(question: () => Promise<Value>): Promise<Value> => {
		deadline.pause();
		try {
			return await terminal.progress.aside(question);
		} finally {
			deadline.resume();
		}
	};

	const graphUntil = async (until: AbortSignal): Promise<Graph> => {
		const [{createHttp}, {createGraph}, {appSecret}] = await Promise.all([
			import('../graph/http.js'),
			import('../graph/graph.js'),
			settings(),
		]);
		const [graphUrl, graphVersion] = [await need('graphUrl'), await need('graphVersion')];
		origin = graphUrl;
		// Whoever talks to a machine of their own may want nothing to leave it.
		if (graphUrl.startsWith('https:')) online();
		const proxy = sandboxed ? undefined : proxyOf(graphUrl, host.env);
		return createGraph(
			createHttp({
				origin: graphUrl,
				version: graphVersion,
				...(appSecret && {appSecret: appSecret.value}),
				...(proxy && {proxy}),
				requestTimeout,
				readTimeout: Math.min(requestTimeout, (deadline.seconds * 1000) / 3),
				signal: until,
				clock: systemClock,
				userAgent: `messenger-tool/${toolVersion}`,
				onSecret: secret => redactor.add(secret),
				onWait: ({path, waitMs, reason}) =>
					terminal.note(`${reason}; asking ${path} again in ${(waitMs / 1000).toFixed(1)} s`),
				onExchange: exchange => {
					if (terminal.verbose && !closed) terminal.ui.hint(exchangeLine(exchange));
				},
			}),
		);
	};
	const graph = once(() => graphUntil(halt.signal));

	const need: Context['need'] = async key => {
		const [{flagName, specOf}, {faultProblem}] = await Promise.all([
			import('../config/setting-specs.js'),
			import('../config/fault-problem.js'),
		]);
		const spec = specOf(key);
		const given = (await settings())[key];
		if (given) {
			const problem = faultProblem(spec, given);
			if (problem) throw problem;
			return given.value as never;
		}
		const flag = flagName(spec);
		if (terminal.interactive) {
			const title = spec.title.charAt(0).toUpperCase() + spec.title.slice(1);
			const prompter = await ask();
			const answer = await unhurried<string | Secret>(() =>
				spec.secret ? prompter.secret(title, flag) : prompter.text(title, flag),
			);
			if (answer instanceof Secret) redactor.add(answer);
			const fault = spec.fault(answer instanceof Secret ? answer.reveal() : answer);
			const problem = faultProblem(spec, {
				value: answer,
				source: {kind: 'prompt'},
				hides: [],
				...(fault !== undefined && {fault}),
			});
			if (problem) throw problem;
			return answer as never;
		}
		const [variable] = spec.environment;
		throw new Problem(found(settingsMissing, {setting: spec.title, flag, ...(variable !== undefined && {variable})}));
	};

	return {
		get signal() {
			return halt.signal;
		},
		clock: systemClock,
		json: terminal.json,
		interactive: terminal.interactive,
		sandboxed,
		verbose: terminal.verbose,
		version: toolVersion,
		redactor,
		env: host.env,
		cwd: host.cwd,
		ask: {
			confirm: async (...args) => unhurried(async () => (await ask()).confirm(...args)),
			text: async (...args) => unhurried(async () => (await ask()).text(...args)),
			secret: async (...args) => unhurried(async () => (await ask()).secret(...args)),
			select: async (...args) => unhurried(async () => (await ask()).select(...args)),
		},
		settings,
		soundSettings,
		need,
		graph,
		graphForTidying: (withinMs = tidyingTime) => graphUntil(AbortSignal.timeout(withinMs)),
		profile,
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
		program: async () => {
			const [{commandEntries}, {globalOptions}] = await Promise.all([
				import('../commands/index.js'),
				import('./global-options.js'),
			]);
			return {commands: await Promise.all(commandEntries.map(({load}) => load())), globals: globalOptions};
		},
		loadSandbox: () => import('../sandbox/start.js'),
		keptWorld: async () => {
			const profiles = await openProfiles();
			return {
				path: join(profiles.dir, 'sandbox.json'),
				forget: () =>
					profiles
						.openSandboxed()
						.save({pageId: undefined, pageToken: undefined, userToken: undefined, testUserId: undefined}),
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
		readsFrom: () => reading,
		close: async () => {
			closed = true;
			await sandbox?.close();
		},
	};
};

const exchangeLine = ({method, path, attempt, status, durationMs, traceId, fault}: Exchange): string =>
	[
		`${method} ${path}`,
		status ?? fault,
		`${durationMs} ms`,
		traceId && `trace ${traceId}`,
		attempt > 1 && `attempt ${attempt}`,
	]
		.filter(Boolean)
		.join('  ');
