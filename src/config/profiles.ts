import type {ProfileChange, ProfileStore} from './profile.js';
import {checkProfileName, sandboxProfile} from './profile-name.js';
import {changeEntries, readValues} from './profile-values.js';
import type {SavedSettings} from './saved-settings.js';
import {type SettingsFileOptions, settingsFile} from './settings-file.js';

/** The saved profiles, as they were when the run began, and after each change of its own. */
export interface Profiles {
	/** The folder; other state of the tool is kept there, too. */
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

/** @throws Problem settings.unreadable */
export const openProfiles = async (options: SettingsFileOptions): Promise<Profiles> => {
	const file = settingsFile(options);
	let saved = await file.load();
	const names = (): readonly string[] => Object.keys(saved.profiles).sort();

	return {
		dir: options.dir,
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
