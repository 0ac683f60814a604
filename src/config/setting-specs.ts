import type {SettingKey} from '../core/setting.js';
import {graphUrlFault} from './faults/graph-url-fault.js';
import {graphVersionFault} from './faults/graph-version-fault.js';
import {idFault} from './faults/id-fault.js';
import {secretFault, verifyTokenFault} from './faults/secret-fault.js';

/** A setting: what it is called everywhere, and what it may be. Flags, prompts, `config` and the README's table come from here. */
export interface SettingSpec {
	readonly key: SettingKey;
	/** In the middle of a sentence: `the app id is missing`. */
	readonly title: string;
	/** As commander reads it. That of a secret takes a file, or `-` for stdin. */
	readonly flag: string;
	/** Variables in order; the first is the one to recommend. */
	readonly environment: readonly string[];
	readonly secret: boolean;
	readonly default?: string;
	/** Why a value cannot be right, as half a sentence; undefined when it can. */
	fault(value: string): string | undefined;
}

export const settingSpecs: readonly SettingSpec[] = [
	{
		key: 'appId',
		title: 'app id',
		flag: '--app-id <id>',
		environment: ['MESSENGER_APP_ID'],
		secret: false,
		fault: idFault,
	},
	{
		key: 'appSecret',
		title: 'app secret',
		flag: '--app-secret-file <path>',
		environment: ['MESSENGER_APP_SECRET'],
		secret: true,
		fault: secretFault,
	},
	{
		key: 'pageId',
		title: 'page id',
		flag: '--page <id>',
		environment: ['MESSENGER_PAGE_ID'],
		secret: false,
		fault: idFault,
	},
	{
		key: 'pageToken',
		title: 'page token',
		flag: '--page-token-file <path>',
		environment: ['MESSENGER_PAGE_TOKEN', 'MESSENGER_ACCESS_TOKEN', 'PAGE_ACCESS_TOKEN'],
		secret: true,
		fault: secretFault,
	},
	{
		key: 'userToken',
		title: 'user token',
		flag: '--user-token-file <path>',
		environment: ['MESSENGER_USER_TOKEN'],
		secret: true,
		fault: secretFault,
	},
	{
		key: 'verifyToken',
		title: 'verify token',
		flag: '--verify-token-file <path>',
		environment: ['MESSENGER_VERIFY_TOKEN', 'VERIFY_TOKEN'],
		secret: true,
		fault: verifyTokenFault,
	},
	{
		key: 'graphUrl',
		title: 'Graph origin',
		flag: '--graph-url <url>',
		environment: ['MESSENGER_GRAPH_URL'],
		secret: false,
		default: 'https://graph.facebook.com',
		fault: graphUrlFault,
	},
	{
		key: 'graphVersion',
		title: 'Graph version',
		flag: '--graph-version <version>',
		environment: ['MESSENGER_GRAPH_VERSION'],
		secret: false,
		default: 'v26.0',
		fault: graphVersionFault,
	},
	{
		key: 'testUserId',
		title: 'test user',
		flag: '--test-user <id>',
		environment: [],
		secret: false,
		fault: idFault,
	},
];

const byKey = new Map(settingSpecs.map(spec => [spec.key, spec]));

export const specOf = (key: SettingKey): SettingSpec => {
	const spec = byKey.get(key);
	if (!spec) throw new TypeError(`No setting is called ${key}`);
	return spec;
};

/** The flag without its value: `--app-id`. */
export const flagName = ({flag}: SettingSpec): string => flag.split(' ', 1)[0] ?? flag;

/** The setting as `config` calls it: `app-id`. */
export const settingName = ({key}: SettingSpec): string => key.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);

/** What chooses among the settings themselves. */
export const profileSource = {title: 'profile', flag: '--profile <name>', environment: ['MESSENGER_PROFILE']} as const;
export const folderSource = {title: 'folder of the settings', environment: ['MESSENGER_CONFIG_DIR']} as const;

/** What turns the note about new versions off; many tools heed the second. */
export const updateSource = {environment: ['MESSENGER_NO_UPDATE_CHECK', 'NO_UPDATE_NOTIFIER']} as const;

/** Every variable that the tool reads settings from. */
export const envNames: readonly string[] = [
	...settingSpecs.flatMap(({environment}) => environment),
	...profileSource.environment,
	...folderSource.environment,
	...updateSource.environment,
];
