import {join} from 'node:path';
import {found, Problem} from '../causes/cause.js';
import {settingsMissing} from '../causes/settings/missing.js';
import {settingsUnreadable} from '../causes/settings/unreadable.js';
import type {AnyCommand} from '../commands/command.js';
import type {Context} from '../commands/context.js';
import {systemClock} from '../core/clock.js';
import type {Deadline} from '../core/deadline.js';
import type {Redactor} from '../core/redact.js';
import {Secret} from '../core/secret.js';
import type {SettingKey, Settings} from '../core/setting.js';
import type {Graph} from '../graph/graph.js';
import type {Exchange} from '../graph/http.js';
import type {Sandbox} from '../sandbox/start.js';
import {type GlobalValues, settingOptions} from './global-options.js';
import type {Host} from './host.js';
import type {Terminal} from './terminal.js';
import {toolVersion} from './version.js';

/** Bytes that a file or stdin may hold. */
const largestInput = 8 * 1024 * 1024;

/** For one request, in ms; the overall deadline may end it sooner. */
const requestTimeout = 15_000;

/** The profile that belongs to the embedded sandbox: real tokens and those of the sandbox never meet. */
const sandboxProfile = 'sandbox';

export interface CliContext extends Context {
	/** Where the Graph API is, once that is known. */
	origin(): string | undefined;
	close(): Promise<void>;
}

interface Parts {
	readonly host: Host;
	readonly globals: GlobalValues;
	readonly redactor: Redactor;
	readonly terminal: Terminal;
	readonly signal: AbortSignal;
	readonly deadline: Deadline;
	readonly command: AnyCommand;
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
	return {ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder'}[code ?? ''] ?? message;
};

/** Everything a command may want from the world, made when it is asked for. */
export const createContext = (parts: Parts): CliContext => {
	const {host, globals, redactor, terminal, signal, deadline, command} = parts;
	const sandboxed = globals.sandbox === true;
	let sandbox: Sandbox | undefined;
	let origin: string | undefined;

	const openProfiles = once(async () => {
		const {openProfiles: open} = await import('../config/profiles.js');
		return open({dir: host.env['MESSENGER_CONFIG_DIR'], onNotice: terminal.note});
	});

	const profile = once(async () => {
		const profiles = await openProfiles();
		const named = globals.profile ?? host.env['MESSENGER_PROFILE'];
		return profiles.open(sandboxed ? sandboxProfile : named);
	});

	const startedSandbox = once(async () => {
		const [{startSandbox}, profiles] = await Promise.all([import('../sandbox/start.js'), openProfiles()]);
		sandbox = await startSandbox({statePath: join(profiles.dir, 'sandbox.json'), onNotice: terminal.note});
		return sandbox;
	});

	const readInput = async (path: string): Promise<Buffer> => {
		try {
			if (path === '-') return await host.stdin.readAll(largestInput);
			const {readFile, stat} = await import('node:fs/promises');
			const {resolve} = await import('node:path');
			const absolute = resolve(host.cwd, path);
			if ((await stat(absolute)).size > largestInput) throw new RangeError('it is too large');
			return await readFile(absolute);
		} catch (error) {
			throw new Problem(
				found(settingsUnreadable, {path: path === '-' ? 'the standard input' : path, reason: reasonOf(error)}),
			);
		}
	};

	const settings = once(async (): Promise<Settings> => {
		const [{resolveSettings}, store] = await Promise.all([import('../config/resolve-settings.js'), profile()]);
		const flags = Object.fromEntries(
			Object.entries(settingOptions).flatMap(([option, key]) => {
				const value = globals[option as keyof GlobalValues];
				return typeof value === 'string' ? [[key, value]] : [];
			}),
		) as Partial<Record<SettingKey, string>>;
		const resolved = await resolveSettings({
			flags,
			env: host.env,
			...(globals.envFile !== undefined && {envFile: globals.envFile}),
			profileName: store.name,
			profileValues: store.read(),
			readInput,
			...(sandboxed && {sandbox: await sandboxValues(await startedSandbox())}),
		});
		for (const setting of Object.values(resolved)) if (setting?.value instanceof Secret) redactor.add(setting.value);
		return resolved;
	});

	const ask = once(async () => {
		const {createPrompter} = await import('../ui/create-prompter.js');
		return createPrompter({interactive: terminal.interactive, input: host.stdin.stream, output: host.stderr.stream, signal});
	});

	/** Time does not run while a person thinks. */
	const unhurried = async <Value>(question: () => Promise<Value>): Promise<Value> => {
		deadline.pause();
		terminal.stopProgress();
		try {
			return await question();
		} finally {
			deadline.resume();
		}
	};

	const graph = once(async (): Promise<Graph> => {
		const [{createHttp}, {createGraph}, {appSecret, graphUrl, graphVersion}] = await Promise.all([
			import('../graph/http.js'),
			import('../graph/graph.js'),
			settings(),
		]);
		origin = graphUrl.value;
		return createGraph(
			createHttp({
				origin: graphUrl.value,
				version: graphVersion.value,
				...(appSecret && {appSecret: appSecret.value}),
				requestTimeout,
				signal,
				clock: systemClock,
				userAgent: `messenger-tool/${toolVersion}`,
				onSecret: secret => redactor.add(secret),
				onWait: ({path, waitMs, reason}) => terminal.note(`${reason}; asking ${path} again in ${(waitMs / 1000).toFixed(1)} s`),
				onExchange: exchange => {
					if (terminal.verbose) terminal.ui.hint(exchangeLine(exchange));
				},
			}),
		);
	});

	const need: Context['need'] = async key => {
		const {settingSpecs} = await import('../config/setting-specs.js');
		const given = (await settings())[key];
		if (given) return given.value as never;
		const spec = settingSpecs.find(candidate => candidate.key === key);
		const flag = spec?.flag.split(' ', 1)[0] ?? '';
		if (terminal.interactive && spec) {
			const title = spec.title.charAt(0).toUpperCase() + spec.title.slice(1);
			const prompter = await ask();
			const answer = await unhurried(() => (spec.secret ? prompter.secret(title, flag) : prompter.text(title, flag)));
			if (answer instanceof Secret) redactor.add(answer);
			return answer as never;
		}
		throw new Problem(
			found(settingsMissing, {setting: spec?.title ?? key, flag, ...(spec?.environment[0] && {variable: spec.environment[0]})}),
		);
	};

	return {
		signal,
		clock: systemClock,
		json: terminal.json,
		interactive: terminal.interactive,
		sandboxed,
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
		need,
		graph,
		profile,
		step: text => terminal.progress.step(text),
		note: terminal.note,
		emit: event => {
			if (terminal.json) terminal.line(event);
			else command.renderEvent?.(event, terminal.ui);
		},
		readInput,
		writeOutput: async (path, content, mode) => {
			const {writeOutput} = await import('./write-output.js');
			await writeOutput(host.cwd, path, content, mode);
		},
		writeEnv: async (path, values) => {
			const {writeEnvFile} = await import('../config/write-env-file.js');
			await writeEnvFile(host.cwd, path, values);
		},
		patient: unhurried,
		origin: () => origin,
		close: async () => {
			await sandbox?.close();
		},
	};
};

/** What the world of the sandbox offers a command that was told nothing else. */
const sandboxValues = async ({url, version, app, users}: Sandbox) => ({
	graphUrl: url,
	graphVersion: version,
	appId: app.id,
	appSecret: new Secret(app.secret),
	verifyToken: new Secret(app.verifyToken),
	...(users[0] && {userToken: new Secret(users[0].token)}),
});

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
