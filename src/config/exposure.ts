import {statSync} from 'node:fs';
import {platform} from 'node:os';
import {dirname, resolve} from 'node:path';
import {Secret} from '../core/secret.js';
import type {Setting, SettingKey, Settings} from '../core/setting.js';

const [groupBits, sticky] = [0o070, 0o1000];

const whoBy = (bits: number): string => (bits & ~groupBits ? 'others on this machine' : 'your group');

/** Windows keeps no modes of this kind, and what is no file, such as a pipe, has no other readers. */
const modeOf = (path: string, kind: 'file' | 'folder'): number => {
	const stats = platform() === 'win32' ? undefined : statSync(path, {throwIfNoEntry: false});
	const fits = kind === 'file' ? stats?.isFile() : stats?.isDirectory();
	return stats && fits ? stats.mode & 0o7777 : 0;
};

const shown = (mode: number): string => (mode & 0o777).toString(8);

const readers = (path: string): string | undefined => {
	const mode = modeOf(path, 'file');
	const bits = mode & 0o066;
	return bits === 0
		? undefined
		: `${path} can be read or changed by ${whoBy(bits)} (mode ${shown(mode)}); chmod 600 mends it`;
};

/** Whoever may write in a folder may put another file in place of one that they cannot read. */
const replacers = (folder: string): string | undefined => {
	const mode = modeOf(folder, 'folder');
	const bits = mode & sticky ? 0 : mode & 0o022;
	return bits === 0
		? undefined
		: `The files in ${folder} can be replaced by ${whoBy(bits)} (mode ${shown(mode)}); chmod 700 mends it`;
};

export interface SecretFiles {
	readonly cwd: string;
	/** The file of the saved settings. */
	readonly settingsPath: string;
	/** What the command line gave, by setting: of a secret, its file. */
	readonly flags: Readonly<Partial<Record<SettingKey, string>>>;
}

const exposureOf = (key: SettingKey, {source}: Setting<unknown>, files: SecretFiles): string | undefined => {
	const given = files.flags[key];
	if (source.kind === 'env-file') return readers(resolve(files.cwd, source.path));
	if (source.kind === 'flag' && given && given !== '-') return readers(resolve(files.cwd, given));
	if (source.kind !== 'profile' || source.keptIn) return undefined;
	return readers(files.settingsPath) ?? replacers(dirname(files.settingsPath));
};

/** Says with each secret who else can read the file that it came from. */
export const withExposure = (settings: Settings, files: SecretFiles): Settings =>
	Object.fromEntries(
		Object.entries(settings).map(([key, setting]: [string, Setting<string | Secret>]) => {
			const exposed = setting.value instanceof Secret ? exposureOf(key as SettingKey, setting, files) : undefined;
			return [key, exposed === undefined ? setting : {...setting, exposed}];
		}),
	) as unknown as Settings;
