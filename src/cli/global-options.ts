import type {SettingKey} from '../core/setting.js';

/** An option that every command takes, before its name or after it. */
export interface GlobalOption {
	readonly flags: string;
	readonly summary: string;
	/** The command, in words, that prints what shells offer for its value. */
	readonly asks?: string;
}

export const globalOptions = [
	{flags: '--json', summary: 'print one JSON document (long-running commands: one object a line)'},
	{flags: '--no-input', summary: 'never ask; what is missing is an error that names its flag'},
	{flags: '--quiet', summary: 'print no progress and no notes'},
	{flags: '--verbose', summary: 'tell each request: method, path, status, time, trace id'},
	{flags: '--no-color', summary: 'print without colours'},
	{flags: '--timeout <seconds>', summary: 'give up after this time (default 60)'},
	{flags: '--sandbox', summary: 'run against the embedded sandbox: no account, no network'},
	{flags: '--profile <name>', summary: 'which saved profile to use', asks: 'config profiles'},
	{flags: '--env-file <path>', summary: 'read settings from a dotenv file'},
	{flags: '--app-id <id>', summary: 'app id'},
	{flags: '--app-secret-file <path>', summary: 'file with the app secret; - for stdin'},
	{flags: '--page <id>', summary: 'page id'},
	{flags: '--page-token-file <path>', summary: 'file with the page access token; - for stdin'},
	{flags: '--user-token-file <path>', summary: 'file with the user access token; - for stdin'},
	{flags: '--verify-token-file <path>', summary: 'file with the verify token of the webhook; - for stdin'},
	{flags: '--graph-url <url>', summary: 'origin of the Graph API'},
	{flags: '--graph-version <version>', summary: 'version of the Graph API (default v26.0)'},
] as const satisfies readonly GlobalOption[];

/** The values of the global options, by commander's names for them. What the terminal heeds by itself is left out. */
export interface GlobalValues {
	readonly json?: boolean;
	readonly quiet?: boolean;
	readonly verbose?: boolean;
	readonly timeout?: string;
	readonly sandbox?: boolean;
	readonly profile?: string;
	readonly envFile?: string;
	readonly appId?: string;
	readonly appSecretFile?: string;
	readonly page?: string;
	readonly pageTokenFile?: string;
	readonly userTokenFile?: string;
	readonly verifyTokenFile?: string;
	readonly graphUrl?: string;
	readonly graphVersion?: string;
}

/** Which setting an option gives. */
export const settingOptions = {
	appId: 'appId',
	appSecretFile: 'appSecret',
	page: 'pageId',
	pageTokenFile: 'pageToken',
	userTokenFile: 'userToken',
	verifyTokenFile: 'verifyToken',
	graphUrl: 'graphUrl',
	graphVersion: 'graphVersion',
} as const satisfies Partial<Record<keyof GlobalValues, SettingKey>>;
