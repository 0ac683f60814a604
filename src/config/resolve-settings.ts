import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {Secret} from '../core/secret.js';
import type {Setting, SettingKey, Settings, Source} from '../core/setting.js';
import type {EnvFile} from './env-file.js';
import {faultProblem} from './fault-problem.js';
import type {ProfileValues} from './profile.js';
import {readSecret} from './read-secret.js';
import {flagName, type SettingSpec, settingSpecs} from './setting-specs.js';

/** Every place that a setting may come from, in the order in which they win. */
export interface SettingSources {
	/** What the command line gave, by setting; of a secret, the file that holds it. */
	readonly flags: Readonly<Partial<Record<SettingKey, string>>>;
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly envFile?: EnvFile;
	/**
	 * With `--sandbox`: what its world offers. Environment and env file then speak of another world and are not read, so
	 * that no real token meets the sandbox; the profile must be the one kept for the sandbox.
	 */
	readonly sandbox?: ProfileValues;
	readonly profileName: string;
	readonly profileValues: ProfileValues;
	/** Of those, the ones that the keychain holds. */
	readonly inKeychain?: readonly SettingKey[];
	/** Reads a file, or stdin for `-`. */
	readInput(path: string): Promise<Buffer>;
}

interface Candidate {
	readonly value: string | Secret;
	readonly source: Source;
}

const textOf = (value: string | Secret): string => (value instanceof Secret ? value.reveal() : value);

const refuseSharedStdin = (flags: SettingSources['flags']): void => {
	const readers = settingSpecs.filter(({key, secret}) => secret && flags[key] === '-').map(flagName);
	if (readers.length > 1)
		throw new Problem(
			found(usageInvalid, {
				message: `${readers.join(' and ')} cannot both read the standard input`,
				hint: 'Put all but one of them into files',
			}),
		);
};

const refuseOtherOrigin = ({flags, sandbox}: SettingSources): void => {
	if (sandbox && flags.graphUrl)
		throw new Problem(
			found(usageInvalid, {
				message: '--sandbox and --graph-url name two different places to ask',
				hint: 'Leave one of them out',
			}),
		);
};

const fromFlag = async (spec: SettingSpec, sources: SettingSources): Promise<readonly Candidate[]> => {
	const given = sources.flags[spec.key];
	if (!given) return [];
	const flag = flagName(spec);
	const source: Source = {kind: 'flag', name: flag};
	if (spec.secret)
		return [{value: await readSecret(given, path => sources.readInput(path), {title: spec.title, flag}), source}];
	const problem = faultProblem(spec, {value: given, source, hides: [], ...faultOf(spec, given)});
	if (problem) throw problem;
	return [{value: given, source}];
};

const fromVariables = (
	{environment}: SettingSpec,
	values: Readonly<Record<string, string | undefined>>,
	sourceOf: (name: string) => Source,
): readonly Candidate[] =>
	environment.flatMap(name => {
		const value = values[name];
		return value ? [{value, source: sourceOf(name)}] : [];
	});

const fromValues = ({key}: SettingSpec, values: ProfileValues, source: Source): readonly Candidate[] => {
	const value = values[key];
	return value === undefined ? [] : [{value, source}];
};

const candidatesOf = async (spec: SettingSpec, sources: SettingSources): Promise<readonly Candidate[]> => {
	const {env, envFile, sandbox, profileName, profileValues, inKeychain = []} = sources;
	const profile: Source = {
		kind: 'profile',
		name: profileName,
		...(inKeychain.includes(spec.key) && {keptIn: 'keychain'}),
	};
	const outside = !sandbox || spec.key === 'graphVersion';
	return [
		...(await fromFlag(spec, sources)),
		...(outside ? fromVariables(spec, env, name => ({kind: 'environment', name})) : []),
		...(outside && envFile
			? fromVariables(spec, envFile.values, name => ({kind: 'env-file', name, path: envFile.path}))
			: []),
		...(sandbox ? fromValues(spec, sandbox, {kind: 'sandbox'}) : []),
		...fromValues(spec, profileValues, profile),
		...(spec.default === undefined ? [] : [{value: spec.default, source: {kind: 'default'} as const}]),
	];
};

const faultOf = (spec: SettingSpec, text: string): {fault?: string} => {
	const fault = spec.fault(text);
	return fault === undefined ? {} : {fault};
};

const tidy = (key: SettingKey, text: string): string => (key === 'graphUrl' ? text.replace(/(?<!\/)\/+$/, '') : text);

const resolve = (spec: SettingSpec, candidates: readonly Candidate[]): Setting<string | Secret> | undefined => {
	const [first, ...others] = candidates;
	if (!first) return undefined;
	const text = tidy(spec.key, textOf(first.value));
	return {
		value: spec.secret ? new Secret(text) : text,
		source: first.source,
		hides: others
			.filter(({value, source}) => source.kind !== 'default' && tidy(spec.key, textOf(value)) !== text)
			.map(({source}) => source),
		...faultOf(spec, text),
	};
};

/**
 * Brings all sources together, once. What is empty counts as absent. A value that cannot be right stays, with its
 * `fault`: only those who need it refuse it, and `config list` and `doctor` show it. What was typed as a flag is refused at once.
 * @throws Problem settings.invalid, settings.unreadable, usage.invalid
 */
export const resolveSettings = async (sources: SettingSources): Promise<Settings> => {
	refuseSharedStdin(sources.flags);
	refuseOtherOrigin(sources);
	const resolved = await Promise.all(
		settingSpecs.map(async spec => [spec.key, resolve(spec, await candidatesOf(spec, sources))] as const),
	);
	// The specs name each key once and say which are secret: what no type can follow, the tests hold.
	return Object.fromEntries(resolved.filter(([, setting]) => setting)) as unknown as Settings;
};
