import {found, Problem} from '../causes/cause.js';
import {settingsUnwritable} from '../causes/settings/unwritable.js';
import type {ProfileChange, ProfileStore} from './profile.js';
import {checkProfileName, sandboxProfile} from './profile-name.js';
import {changeEntries, readValues} from './profile-values.js';
import {nothingSaved, type SavedSettings} from './saved-settings.js';
import {type SettingsFile, type SettingsFileOptions, settingsFile} from './settings-file.js';

/** The saved profiles, as they were when the run began, and after each change of its own. */
export interface Profiles {
	/** The folder; other state of the tool is kept there, too. @throws Problem settings.unwritable, without a home folder */
	readonly dir: string;
	readonly path: string;
	names(): readonly string[];
	/** A profile that nobody saved yet is empty. @throws Problem usage.invalid, for a name that cannot be one */
	open(name: string): ProfileStore;
	/** The profile of the embedded sandbox. */
	openSandboxed(): ProfileStore;
}

const profileOf = ({profiles}: SavedSettings, name: string): Readonly<Record<string, unknown>> =>
	(Object.hasOwn(profiles, name) ? profiles[name] : undefined) ?? {};

const changeProfile = (saved: SavedSettings, name: string, change: ProfileChange): SavedSettings => {
	const {[name]: _, ...others} = saved.profiles;
	const changed = changeEntries(profileOf(saved, name), change);
	return {...saved, profiles: Object.keys(changed).length === 0 ? others : {...others, [name]: changed}};
};

const homeless = (): Problem => new Problem(found(settingsUnwritable, {reason: 'no home folder is known'}));

/** Nothing is saved, and nothing can be: a command that is told all it needs works even so. */
const noFile: SettingsFile = {
	path: 'nowhere',
	load: async () => nothingSaved,
	update: async () => {
		throw homeless();
	},
};

export interface ProfilesOptions extends Omit<SettingsFileOptions, 'dir'> {
	/** From `settingsFolder`. */
	readonly dir: string | undefined;
}

/** @throws Problem settings.unreadable */
export const openProfiles = async ({dir, now, onNotice}: ProfilesOptions): Promise<Profiles> => {
	const file = dir === undefined ? noFile : settingsFile({dir, now, onNotice});
	let saved = await file.load();
	const names = (): readonly string[] => Object.keys(saved.profiles).sort();

	return {
		get dir() {
			if (dir === undefined) throw homeless();
			return dir;
		},
		path: file.path,
		names,

		open: given => {
			const name = checkProfileName(given);
			return {
				name,
				path: file.path,
				profiles: names,
				read: () => readValues(profileOf(saved, name)),
				save: async change => {
					saved = await file.update(before => changeProfile(before, name, change));
				},
			};
		},

		openSandboxed: () => ({
			name: sandboxProfile,
			path: file.path,
			profiles: names,
			read: () => readValues(saved.sandbox),
			save: async change => {
				saved = await file.update(before => ({...before, sandbox: changeEntries(before.sandbox, change)}));
			},
		}),
	};
};
