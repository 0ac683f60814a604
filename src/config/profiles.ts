import {found, Problem} from '../causes/cause.js';
import {settingsUnwritable} from '../causes/settings/unwritable.js';
import type {SettingKey} from '../core/setting.js';
import {listKeys} from './keychain-listing.js';
import {type FileProfile, type KeychainUse, plainProfile, unlockProfile} from './keychain-profile.js';
import type {ProfileChange, ProfileStore} from './profile.js';
import {checkProfileName, sandboxProfile} from './profile-name.js';
import {changeEntries} from './profile-values.js';
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
	/** The same, with those of its secrets that are in the keychain. */
	unlock(name: string): Promise<ProfileStore>;
	/** The profile of the embedded sandbox. */
	openSandboxed(): ProfileStore;
}

const profileOf = ({profiles}: SavedSettings, name: string): Readonly<Record<string, unknown>> =>
	(Object.hasOwn(profiles, name) ? profiles[name] : undefined) ?? {};

const changeProfile = (
	saved: SavedSettings,
	name: string,
	change: ProfileChange,
	taken: readonly SettingKey[],
): SavedSettings => {
	const {[name]: _, ...others} = saved.profiles;
	const changed = listKeys(changeEntries(profileOf(saved, name), change), change, taken);
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
	/** Absent where secrets stay in the file. */
	readonly keychain?: KeychainUse;
}

/** @throws Problem settings.unreadable */
export const openProfiles = async ({dir, now, onNotice, keychain}: ProfilesOptions): Promise<Profiles> => {
	const file = dir === undefined ? noFile : settingsFile({dir, now, onNotice});
	let saved = await file.load();
	const names = (): readonly string[] => Object.keys(saved.profiles).sort();

	const fileProfile = (given: string): FileProfile => {
		const name = checkProfileName(given);
		return {
			name,
			path: file.path,
			profiles: names,
			entries: () => profileOf(saved, name),
			save: async (change, taken) => {
				saved = await file.update(before => changeProfile(before, name, change, taken));
			},
		};
	};

	return {
		get dir() {
			if (dir === undefined) throw homeless();
			return dir;
		},
		path: file.path,
		names,
		open: name => plainProfile(fileProfile(name)),
		unlock: async name => {
			const profile = fileProfile(name);
			return keychain && dir !== undefined ? unlockProfile(profile, keychain, onNotice) : plainProfile(profile);
		},
		openSandboxed: () =>
			plainProfile({
				name: sandboxProfile,
				path: file.path,
				profiles: names,
				entries: () => saved.sandbox,
				save: async change => {
					saved = await file.update(before => ({...before, sandbox: changeEntries(before.sandbox, change)}));
				},
			}),
	};
};
