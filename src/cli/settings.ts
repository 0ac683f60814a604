import {join} from 'node:path';
import {found, Problem} from '../causes/cause.js';
import {settingsMissing} from '../causes/settings/missing.js';
import type {Context} from '../commands/context.js';
import type {ProfileStore, ProfileValues} from '../config/profile.js';
import type {Profiles} from '../config/profiles.js';
import {systemClock} from '../core/clock.js';
import {mayBeSecret} from '../core/may-be-secret.js';
import {Secret} from '../core/secret.js';
import type {SettingKey, Settings} from '../core/setting.js';
import type {Sandbox} from '../sandbox/sandbox.js';
import {type GlobalValues, settingOptions} from './global-options.js';
import {once} from './once.js';
import type {RunParts} from './run-parts.js';

interface SettingParts extends Pick<RunParts, 'host' | 'globals' | 'redactor' | 'terminal' | 'halt'> {
	readonly ask: Context['ask'];
	readonly readInput: Context['readInput'];
}

/** Where the settings of a run come from: flags, environment, env file, profile, and the sandbox that stands in for Meta. */
export interface SettingSources {
	profiles(): Promise<Profiles>;
	profile(): Promise<ProfileStore>;
	settings(): Promise<Settings>;
	soundSettings(): Promise<Settings>;
	readonly need: Context['need'];
	close(): Promise<void>;
}

export const makeSettings = (parts: SettingParts): SettingSources => {
	const {host, globals, redactor, terminal, halt, ask, readInput} = parts;
	const sandboxed = globals.sandbox === true;
	let sandbox: Sandbox | undefined;

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

	const profiles = once(async () => {
		const [{openProfiles}, {settingsFolder}] = await Promise.all([
			import('../config/profiles.js'),
			import('../config/settings-folder.js'),
		]);
		return openProfiles({
			dir: settingsFolder(host.env, host),
			now: systemClock.now,
			onNotice: terminal.note,
			// A folder that was chosen holds all that belongs to it.
			keychain: {load: keychain, takesSecrets: !host.env.MESSENGER_CONFIG_DIR},
		});
	});

	const profile = once(async () => {
		const all = await profiles();
		if (sandboxed) return all.openSandboxed();
		const [{chooseProfile}, file] = await Promise.all([import('../config/choose-profile.js'), envFile()]);
		return all.unlock(chooseProfile({flag: globals.profile, env: host.env, ...(file && {envFile: file})}).value);
	});

	const startedSandbox = once(async () => {
		const [{startSandbox}, {dir}] = await Promise.all([import('../sandbox/start.js'), profiles()]);
		// Today Meta makes no new test users; here everybody may see the whole recipe.
		sandbox = await startSandbox({
			statePath: join(dir, 'sandbox.json'),
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
			if (id && mayBeSecret(id.value)) redactor.add(new Secret(id.value));
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
			const put = async (): Promise<string | Secret> => {
				const answer = await (spec.secret ? ask.secret(title, flag) : ask.text(title, flag));
				if (answer instanceof Secret) redactor.add(answer);
				return answer;
			};
			const {soundAnswer} = await import('../config/sound-answer.js');
			return (await soundAnswer(spec, put, terminal.note)) as never;
		}
		const [variable] = spec.environment;
		throw new Problem(found(settingsMissing, {setting: spec.title, flag, ...(variable !== undefined && {variable})}));
	};

	return {
		profiles,
		profile,
		settings,
		soundSettings,
		need,
		close: async () => {
			await sandbox?.close();
		},
	};
};
