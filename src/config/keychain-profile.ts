import {Secret} from '../core/secret.js';
import type {SettingKey} from '../core/setting.js';
import {type Keychain, KeychainError} from './keychain.js';
import {keychainKeys, newSecrets} from './keychain-listing.js';
import type {ProfileChange, ProfileStore} from './profile.js';
import {readValues} from './profile-values.js';
import {specOf} from './setting-specs.js';

type Entries = Readonly<Record<string, unknown>>;

/** What of a profile stands in the file. */
export interface FileProfile extends Pick<ProfileStore, 'name' | 'path' | 'profiles'> {
	entries(): Entries;
	/** Saves a change, of which the keychain has `taken` some secrets. @throws Problem settings.unwritable */
	save(change: ProfileChange, taken: readonly SettingKey[]): Promise<void>;
}

export interface KeychainUse {
	/** Loaded when a profile has secrets there, or may put some there. */
	load(): Promise<Keychain>;
	/** Whether new secrets go there. */
	readonly takesSecrets: boolean;
}

/** The profile of a file that knows nothing of a keychain. */
export const plainProfile = (file: FileProfile): ProfileStore => ({
	name: file.name,
	path: file.path,
	profiles: file.profiles,
	read: () => readValues(file.entries()),
	placeOf: () => 'file',
	save: change => file.save(change, []),
});

/**
 * A profile whose secrets are in the keychain, where there is one that takes them, and else in the file. Secrets get there
 * when they are saved; none is moved in passing.
 */
export const unlockProfile = async (
	file: FileProfile,
	{load, takesSecrets}: KeychainUse,
	onNotice: (notice: string) => void,
): Promise<ProfileStore> => {
	const {name, path} = file;
	const known = new Map<SettingKey, Secret>();
	/** Two folders of settings may have profiles of one name. */
	const accountOf = (key: SettingKey): string => `${name} ${key} (${path})`;
	const listed = (): readonly SettingKey[] => keychainKeys(file.entries());
	const titles = (keys: readonly SettingKey[]): string => keys.map(key => specOf(key).title).join(', ');

	const unlock = async (keys: readonly SettingKey[]): Promise<void> => {
		if (keys.length === 0) return;
		try {
			const values = await (await load()).read(keys.map(accountOf));
			for (const [index, key] of keys.entries()) {
				const value = values[index];
				if (value) known.set(key, new Secret(value));
			}
			const lost = keys.filter(key => !known.has(key));
			if (lost.length > 0) onNotice(`The keychain no longer holds these of the profile ${name}: ${titles(lost)}.`);
		} catch (error) {
			if (!(error instanceof KeychainError)) throw error;
			onNotice(`The keychain is not read: ${error.message}. The profile ${name} keeps there: ${titles(keys)}.`);
		}
	};

	/** @returns the secrets that the keychain took: all, or none */
	const put = async (secrets: readonly (readonly [SettingKey, Secret])[]): Promise<readonly SettingKey[]> => {
		if (!takesSecrets || secrets.length === 0) return [];
		const keychain = await load();
		if (!keychain.isInstalled) return [];
		try {
			await keychain.write(secrets.map(([key, secret]) => [accountOf(key), secret.reveal()] as const));
			return secrets.map(([key]) => key);
		} catch (error) {
			if (!(error instanceof KeychainError)) throw error;
			onNotice(
				`The keychain does not take secrets: ${error.message}. They are saved in ${path}, which only you can read.`,
			);
			return [];
		}
	};

	/** What stays behind is of no use to anybody, and no reason to fail. */
	const forget = async (keys: readonly SettingKey[]): Promise<void> => {
		if (keys.length === 0) return;
		await (await load()).remove(keys.map(accountOf)).catch((error: unknown) => {
			if (!(error instanceof KeychainError)) throw error;
			onNotice(`The keychain still holds these of the profile ${name}: ${titles(keys)}. ${error.message}.`);
		});
	};

	await unlock(listed());
	return {
		...plainProfile(file),
		read: () => {
			const keys = listed().filter(key => known.has(key));
			return {...readValues(file.entries()), ...Object.fromEntries(keys.map(key => [key, known.get(key)]))};
		},
		placeOf: key => (listed().includes(key) ? 'keychain' : 'file'),
		save: async change => {
			const before = listed();
			const secrets = newSecrets(change);
			const taken = await put(secrets);
			try {
				await file.save(change, taken);
			} catch (error) {
				await forget(taken.filter(key => !before.includes(key)));
				throw error;
			}
			for (const [key, secret] of secrets) known.set(key, secret);
			await forget(before.filter(key => !listed().includes(key)));
		},
	};
};
