import {Secret} from '../core/secret.js';
import type {SettingKey} from '../core/setting.js';
import type {ProfileChange} from './profile.js';
import {settingSpecs} from './setting-specs.js';

type Entries = Readonly<Record<string, unknown>>;

/** The entry of a profile that names its secrets in the keychain. Versions that know nothing of it keep it as it is. */
const listing = 'keychain';

/** The secrets of a profile that the keychain holds. What stands in the file as well was put there later. */
export const keychainKeys = ({[listing]: listed, ...saved}: Entries): readonly SettingKey[] =>
	Array.isArray(listed)
		? settingSpecs
				.filter(({key, secret}) => secret && listed.includes(key) && !Object.hasOwn(saved, key))
				.map(({key}) => key)
		: [];

/** The secrets that a change brings, for a keychain to take. */
export const newSecrets = (change: ProfileChange): readonly (readonly [SettingKey, Secret])[] =>
	Object.entries(change).flatMap(([key, value]) => (value instanceof Secret ? [[key as SettingKey, value]] : []));

/** What the file shall hold of a profile when the keychain took these secrets of a change. */
export const listKeys = (saved: Entries, change: ProfileChange, taken: readonly SettingKey[]): Entries => {
	const kept = keychainKeys(saved).filter(key => !Object.hasOwn(change, key));
	const keys = [...kept, ...taken];
	const {[listing]: _, ...others} = saved;
	const rest = Object.fromEntries(Object.entries(others).filter(([key]) => !taken.some(one => one === key)));
	return keys.length > 0 ? {...rest, [listing]: keys} : rest;
};
