import {describe, expect, it} from 'vitest';
import {Problem} from '../../src/causes/cause.js';
import {resolveSettings, type SettingSources} from '../../src/config/resolve-settings.js';
import {settingSpecs} from '../../src/config/setting-specs.js';
import {Secret} from '../../src/core/secret.js';

const sources = (given: Partial<SettingSources>): SettingSources => ({
	flags: {},
	env: {},
	profileName: 'default',
	profileValues: {},
	readInput: async path => Buffer.from(`from ${path}`.replace(' ', '-')),
	...given,
});

const causeOf = async (run: Promise<unknown>): Promise<string> => {
	const error = await run.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	return error instanceof Problem ? `${error.finding.cause.id}: ${error.message}` : `no problem: ${String(error)}`;
};

describe('resolveSettings', () => {
	it('takes the first of flag, environment, env file, profile and default, and tells what that hides', async () => {
		const everywhere = sources({
			flags: {appId: '1'},
			env: {MESSENGER_APP_ID: '2', MESSENGER_GRAPH_VERSION: 'v25.0'},
			envFile: {
				path: '.env',
				values: {MESSENGER_APP_ID: '3', MESSENGER_PAGE_ID: '33', MESSENGER_GRAPH_VERSION: 'v25.0'},
			},
			profileValues: {appId: '4', pageId: '44', verifyToken: new Secret('hello')},
		});
		const settings = await resolveSettings(everywhere);
		expect(settings.verifyToken?.value.reveal()).toBe('hello');
		expect(settings).toEqual({
			appId: {
				value: '1',
				source: {kind: 'flag', name: '--app-id'},
				hides: [
					{kind: 'environment', name: 'MESSENGER_APP_ID'},
					{kind: 'env-file', name: 'MESSENGER_APP_ID', path: '.env'},
					{kind: 'profile', name: 'default'},
				],
			},
			pageId: {
				value: '33',
				source: {kind: 'env-file', name: 'MESSENGER_PAGE_ID', path: '.env'},
				hides: [{kind: 'profile', name: 'default'}],
			},
			verifyToken: {value: expect.any(Secret), source: {kind: 'profile', name: 'default'}, hides: []},
			graphUrl: {value: 'https://graph.facebook.com', source: {kind: 'default'}, hides: []},
			graphVersion: {value: 'v25.0', source: {kind: 'environment', name: 'MESSENGER_GRAPH_VERSION'}, hides: []},
		});
	});

	it('reads the other names of a variable after its own, and counts empty ones as absent', async () => {
		const {pageToken} = await resolveSettings(
			sources({env: {MESSENGER_PAGE_TOKEN: '', MESSENGER_ACCESS_TOKEN: 'EAAB2', PAGE_ACCESS_TOKEN: 'EAAB3'}}),
		);
		expect(pageToken?.value.reveal()).toBe('EAAB2');
		expect(pageToken?.hides).toEqual([{kind: 'environment', name: 'PAGE_ACCESS_TOKEN'}]);
	});

	it('reads secrets from files, without the line end of an editor, whatever the encoding', async () => {
		const files: Record<string, Buffer> = {
			a: Buffer.from('EAAB1\r\n'),
			b: Buffer.from('\ufeffEAAB2\n', 'utf16le'),
			'-': Buffer.from('\ufeffEAAB3'),
		};
		const {appSecret, pageToken, userToken} = await resolveSettings(
			sources({
				flags: {appSecret: 'a', pageToken: 'b', userToken: '-'},
				readInput: async path => files[path] ?? Buffer.alloc(0),
			}),
		);
		expect([appSecret, pageToken, userToken].map(setting => setting?.value.reveal())).toEqual([
			'EAAB1',
			'EAAB2',
			'EAAB3',
		]);
	});

	it('refuses two flags that read the standard input', async () => {
		expect(await causeOf(resolveSettings(sources({flags: {appSecret: '-', pageToken: '-'}})))).toBe(
			'usage.invalid: --app-secret-file and --page-token-file cannot both read the standard input',
		);
	});

	it('refuses an empty file, and what cannot be right on the command line', async () => {
		expect(
			await causeOf(resolveSettings(sources({flags: {pageToken: 'f'}, readInput: async () => Buffer.from('\n')}))),
		).toBe('settings.invalid: The page token from --page-token-file cannot be right: f is empty');
		expect(await causeOf(resolveSettings(sources({flags: {appId: 'abc'}})))).toBe(
			'settings.invalid: The app id from --app-id cannot be right: an id holds digits alone',
		);
	});

	it('keeps a value of another source that cannot be right, with the reason', async () => {
		const {pageToken} = await resolveSettings(sources({env: {MESSENGER_PAGE_TOKEN: '"EAAB"'}}));
		expect(pageToken).toMatchObject({fault: 'there are quotes around it'});
	});

	it('keeps real credentials away from the sandbox', async () => {
		const env = Object.fromEntries(settingSpecs.flatMap(({environment}) => environment.map(name => [name, 'real'])));
		const settings = await resolveSettings(
			sources({
				env,
				envFile: {path: '.env', values: env},
				profileName: 'sandbox',
				profileValues: {testUserId: '5'},
				sandbox: {appId: '1', graphUrl: 'http://127.0.0.1:1', userToken: new Secret('EAAsandbox')},
			}),
		);
		expect(settings.userToken?.value.reveal()).toBe('EAAsandbox');
		expect(settings).toEqual({
			appId: {value: '1', source: {kind: 'sandbox'}, hides: []},
			userToken: {value: expect.any(Secret), source: {kind: 'sandbox'}, hides: []},
			graphUrl: {value: 'http://127.0.0.1:1', source: {kind: 'sandbox'}, hides: []},
			graphVersion: expect.objectContaining({value: 'real', fault: 'a version looks like v26.0'}),
			testUserId: {value: '5', source: {kind: 'profile', name: 'sandbox'}, hides: []},
		});
		expect(await causeOf(resolveSettings(sources({flags: {graphUrl: 'https://x.example'}, sandbox: {}})))).toMatch(
			/^usage\.invalid/,
		);
	});

	it('gives every secret as a Secret, and nothing else', async () => {
		const env = Object.fromEntries(settingSpecs.map(({environment: [name = 'NONE']}) => [name, '1']));
		const settings = await resolveSettings(sources({env, profileValues: {testUserId: '1'}}));
		for (const {key, secret} of settingSpecs)
			expect([key, settings[key]?.value instanceof Secret]).toEqual([key, secret]);
	});

	it('takes slashes off the end of the origin', async () => {
		expect((await resolveSettings(sources({flags: {graphUrl: 'https://graph.facebook.com//'}}))).graphUrl.value).toBe(
			'https://graph.facebook.com',
		);
	});
});
