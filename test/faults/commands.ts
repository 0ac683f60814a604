import type {Fault} from './faults.js';

/** One secret of each kind, and none that looks like another. */
export const secrets = {
	appSecret: 'c0ffee00c0ffee11c0ffee22c0ffee33',
	pageToken: 'EAAPageCanary0123456789abcdefghijklmnopqrstuvwxyz',
	userToken: 'EAAUserCanary0123456789abcdefghijklmnopqrstuvwxyz',
	verifyToken: 'verify-canary-0123456789',
	proxyPassword: 'proxyCanary0123456789',
} as const;

export const settings: Readonly<Record<string, string>> = {
	MESSENGER_APP_ID: '300000000000001',
	MESSENGER_APP_SECRET: secrets.appSecret,
	MESSENGER_PAGE_TOKEN: secrets.pageToken,
	MESSENGER_USER_TOKEN: secrets.userToken,
	MESSENGER_VERIFY_TOKEN: secrets.verifyToken,
};

export interface OnlineCommand {
	readonly name: string;
	readonly line: string;
	/** Variables that it must not have. */
	readonly without?: readonly string[];
	/** For a command that does not end where another would: what it may end with instead. */
	readonly ends?: (fault: Fault) => {readonly exit: readonly number[]; readonly id?: RegExp};
}

const page = '200000000000001';
const person = '4000000000000001';

/** Every command that talks to the Graph API, with what makes it do so. */
export const online: readonly OnlineCommand[] = [
	{name: 'init', line: 'init'},
	{name: 'setup-test-user', line: 'setup-test-user'},
	{name: 'setup-test-user', line: 'setup-test-user --test-user 100000000000001 --no-exchange'},
	{name: 'list-test-users', line: 'list-test-users'},
	{name: 'delete-test-user', line: 'delete-test-user 100000000000001 --yes'},
	{name: 'list-pages', line: 'list-pages'},
	{name: 'list-pages', line: `list-pages --token-for ${page}`},
	{name: 'subscribe-page', line: 'subscribe-page'},
	{name: 'subscribe-page', line: `subscribe-page ${page} --add messages`, without: ['MESSENGER_PAGE_TOKEN']},
	{name: 'unsubscribe-page', line: 'unsubscribe-page --yes'},
	{name: 'set-webhook', line: 'set-webhook https://bot.example.com/webhook'},
	{name: 'exchange-token', line: 'exchange-token'},
	{name: 'exchange-token', line: `exchange-token --page ${page}`},
	{name: 'inspect-token', line: 'inspect-token'},
	{name: 'inspect-token', line: 'inspect-token --kind user', without: ['MESSENGER_APP_SECRET']},
	{name: 'doctor', line: 'doctor', ends: () => ({exit: [1, 3]})},
	{name: 'identify', line: `identify ${person}`},
	{name: 'send-message', line: `send-message ${person} Hello`},
	{name: 'send-message', line: `send-message ${person} --action typing_on`},
	{name: 'messenger-profile', line: 'messenger-profile show'},
	{name: 'messenger-profile', line: 'messenger-profile clear greeting --yes'},
];

/** Every command that has nothing to ask of the Graph API, each with a line that ends by itself. */
export const offline: readonly {readonly name: string; readonly line: string; readonly stdin?: string}[] = [
	{name: 'explain', line: 'explain "(#100) No matching user found"'},
	{name: 'sandbox', line: 'sandbox --list-faults'},
	{name: 'link', line: 'link 200000000000001 --ref hello'},
	{name: 'config', line: 'config list'},
	{name: 'completion', line: 'completion bash'},
	{name: 'trigger', line: 'trigger --list'},
	{name: 'verify-signature', line: 'verify-signature --signature sha256=00', stdin: '{}'},
];

/** They talk to a bot, not to the Graph API: the faults of a bot are tried where they are. */
export const toBots = ['check-webhook', 'listen', 'trigger'] as const;
