import type {Secret} from './secret.js';

/** Where a value came from. The first that has one wins, in this order. */
export type Source =
	| {readonly kind: 'flag'; readonly name: string}
	| {readonly kind: 'environment'; readonly name: string}
	| {readonly kind: 'env-file'; readonly name: string; readonly path: string}
	| {readonly kind: 'sandbox'}
	| {readonly kind: 'profile'; readonly name: string; readonly keptIn?: 'keychain'}
	| {readonly kind: 'prompt'}
	| {readonly kind: 'default'};

/** A value that knows its source, and which other sources it hides. */
export interface Setting<Value = string> {
	readonly value: Value;
	readonly source: Source;
	/** Sources further down the order that hold another value. */
	readonly hides: readonly Source[];
	/** Why the value cannot be right: quotes around a token, letters in an id. Whoever needs the value refuses it. */
	readonly fault?: string;
	/** Who else on this machine can read the file that it came from, as a sentence. */
	readonly exposed?: string;
}

/** Everything the tool can be told, from wherever. Secrets are masked in any print. */
export interface Settings {
	readonly appId?: Setting;
	readonly appSecret?: Setting<Secret>;
	readonly pageId?: Setting;
	readonly pageToken?: Setting<Secret>;
	readonly userToken?: Setting<Secret>;
	readonly verifyToken?: Setting<Secret>;
	readonly graphUrl: Setting;
	readonly graphVersion: Setting;
	readonly testUserId?: Setting;
}

export type SettingKey = keyof Settings;
