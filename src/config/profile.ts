import type {Secret} from '../core/secret.js';
import type {SettingKey} from '../core/setting.js';

/** What is kept between runs, in one profile. */
export interface ProfileValues {
	readonly appId?: string;
	readonly appSecret?: Secret;
	readonly pageId?: string;
	readonly pageToken?: Secret;
	readonly userToken?: Secret;
	readonly verifyToken?: Secret;
	readonly graphUrl?: string;
	readonly graphVersion?: string;
	readonly testUserId?: string;
	/** Not a setting: the test users that there were when a run began to make one, until it is known which one it made. */
	readonly testUsersBefore?: string;
}

/** What changes in a profile; `undefined` removes a value. */
export type ProfileChange = {readonly [Key in keyof ProfileValues]?: ProfileValues[Key] | undefined};

/** One profile of the settings file. */
export interface ProfileStore {
	/** The profile in use. */
	readonly name: string;
	/** The file that holds all profiles. */
	readonly path: string;
	profiles(): readonly string[];
	read(): ProfileValues;
	/** Where a value is kept that the profile has. */
	placeOf(key: SettingKey): 'keychain' | 'file';
	/** Writes what is given and keeps the rest, whatever other commands write at the same time. @throws Problem settings.unwritable */
	save(values: ProfileChange): Promise<void>;
}
