import {flagName, type SettingSpec, settingName, settingSpecs} from '../config/setting-specs.js';
import {nearest} from '../core/nearest.js';
import type {Flag} from './flags.js';

const bare = (flag: string): string => flag.replace(/^--?/, '');
const letters = (word: string): string => word.replace(/[-_]/g, '').toLowerCase();

/** What people call a setting: as `config` does, or as its variables do. */
const namesOf = (spec: SettingSpec): readonly string[] => [
	settingName(spec),
	...spec.environment.map(name =>
		name
			.replace(/^MESSENGER_/, '')
			.replaceAll('_', '-')
			.toLowerCase(),
	),
];

/** `--page-token`, `--access-token`; `--token` may be any of those that end so. */
const settingsCalled = (name: string): readonly SettingSpec[] => {
	const wanted = letters(name);
	const exact = settingSpecs.filter(spec => namesOf(spec).some(known => letters(known) === wanted));
	return exact.length > 0
		? exact
		: settingSpecs.filter(spec => spec.secret && settingName(spec).endsWith(`-${name.toLowerCase()}`));
};

const oneOf = (words: readonly string[]): string =>
	words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;

/** A secret comes by a variable or in a file: a command line can be read by everybody on the machine. */
const secretHint = (name: string, specs: readonly SettingSpec[], known: ReadonlyMap<string, Flag>): string => {
	const own = `${name}-file`;
	const variables = specs.flatMap(({environment}) => environment.slice(0, 1));
	const files = known.has(own) ? [own] : specs.map(flagName);
	return `A secret is never an argument: give it as ${oneOf(variables)}, or in a file with ${oneOf(files)}`;
};

/**
 * What somebody may have meant by a flag that a command does not take, as a hint; undefined when nothing is near.
 * `name` comes without what stands behind its `=`.
 */
export const hintForFlag = (name: string, known: ReadonlyMap<string, Flag>): string | undefined => {
	// One letter is near to everything.
	if (/^-[^-]$/.test(name)) {
		const short = ['-h', '-V'].find(flag => flag.toLowerCase() === name.toLowerCase());
		return short && `Did you mean ${short}?`;
	}
	const called = settingsCalled(bare(name));
	const secrets = called.filter(({secret}) => secret);
	if (secrets.length > 0) return secretHint(name, secrets, known);
	const named = called.map(flagName).find(flag => known.has(flag));
	if (named !== undefined) return `Did you mean ${named}?`;
	const secretNames = new Map(
		settingSpecs.filter(({secret}) => secret).flatMap(spec => namesOf(spec).map(known => [known, spec] as const)),
	);
	const near = nearest(bare(name), [...[...known.keys(), '--help', '--version'].map(bare), ...secretNames.keys()]);
	if (near === undefined) return undefined;
	const spec = secretNames.get(near);
	return spec ? secretHint(name, [spec], known) : `Did you mean --${near}?`;
};
