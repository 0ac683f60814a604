import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {type Outcome, run, type Surroundings, temporaryFolder} from '../front-door.js';

const canary = 'EAACanary0123456789abcdefghij';

let dir = '';

beforeEach(() => {
	dir = temporaryFolder();
});

const config = (words: readonly string[], around: Surroundings = {}): Promise<Outcome> =>
	run(['config', ...words], {cwd: dir, folder: dir, ...around});

/** A text as it was before it was broken into lines that fit. */
const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

describe('config', () => {
	it('lists every setting with its source, secrets masked', async () => {
		writeFileSync(join(dir, 'token.txt'), `${canary}\n`);
		expect((await config(['set', 'page-token', '--file', 'token.txt'])).code).toBe(0);
		const env = {MESSENGER_APP_ID: '1', MESSENGER_ACCESS_TOKEN: `${canary}2`};
		const {code, stdout, stderr} = await config(['list'], {env});
		expect(code).toBe(0);
		expect(stdout).toMatch(/app-id +1 +MESSENGER_APP_ID\n/);
		expect(stdout).toMatch(/page-token +EAAC…j2 +MESSENGER_ACCESS_TOKEN\n/);
		expect(stdout).toMatch(/graph-version +v26\.0 +the default\n/);
		expect(stdout).toMatch(/user-token +not set/);
		expect(unwrapped(stderr)).toContain(
			'page-token: MESSENGER_ACCESS_TOKEN wins over the profile default, which holds another value',
		);
		expect(unwrapped(stderr)).toContain(`Profile default, in ${join(dir, 'settings.json')}`);
		expect(stdout + stderr).not.toContain(canary);
	});

	it('lists as JSON', async () => {
		const {code, stdout, json} = await config(['list', '--json'], {
			env: {MESSENGER_PAGE_TOKEN: canary, PAGE_ACCESS_TOKEN: 'other'},
		});
		expect(code).toBe(0);
		expect(json).toMatchObject({schemaVersion: 1, profile: 'default', profiles: []});
		expect((json as {settings: unknown}).settings).toContainEqual({
			key: 'pageToken',
			name: 'page-token',
			value: 'EAAC…ij',
			secret: true,
			source: {kind: 'environment', name: 'MESSENGER_PAGE_TOKEN'},
			hides: [{kind: 'environment', name: 'PAGE_ACCESS_TOKEN'}],
		});
		expect((json as {settings: unknown}).settings).toContainEqual({
			key: 'appId',
			name: 'app-id',
			value: null,
			secret: false,
			source: null,
			hides: [],
		});
		expect(stdout).not.toContain(canary);
	});

	it('points at a variable that is misspelt', async () => {
		const {stderr} = await config(['list'], {env: {MESSENGER_PAGE_TOKN: canary}});
		expect(unwrapped(stderr)).toContain(
			'MESSENGER_PAGE_TOKN is set, and no setting is read from it; the nearest is MESSENGER_PAGE_TOKEN',
		);
		expect(stderr).not.toContain(canary);
	});

	it('shows what cannot be right instead of stopping at it', async () => {
		const {code, stderr} = await config(['list'], {env: {MESSENGER_PAGE_TOKEN: `"${canary}"`}});
		expect(code).toBe(0);
		expect(unwrapped(stderr)).toContain(
			'page-token from MESSENGER_PAGE_TOKEN cannot be right: there are quotes around it',
		);
		expect(stderr).not.toContain(canary);
	});

	it('sets, gets and removes a setting under any of its names, in the profile that is chosen', async () => {
		expect((await config(['set', 'appId', '123', '--profile', 'shop'])).stdout).toContain(
			'app-id = 123  saved in the profile shop',
		);
		expect((await config(['get', 'MESSENGER_APP_ID', '--profile', 'shop'])).stdout).toBe('123\n');
		expect((await config(['get', 'app-id'], {env: {MESSENGER_PROFILE: 'shop'}})).stdout).toBe('123\n');
		writeFileSync(join(dir, '.env'), 'MESSENGER_PROFILE=shop\n');
		expect((await config(['get', 'app-id', '--env-file', '.env', '--json'])).json).toEqual({
			schemaVersion: 1,
			key: 'appId',
			name: 'app-id',
			value: '123',
			secret: false,
			source: {kind: 'profile', name: 'shop'},
			hides: [],
		});
		expect((await config(['get', 'app-id'])).code).toBe(2);
		expect((await config(['unset', 'app-id', '--profile', 'shop', '--json'])).json).toMatchObject({removed: true});
		expect((await config(['unset', 'app-id', '--profile', 'shop', '--json'])).json).toMatchObject({removed: false});
		expect((await config(['get', 'app-id', '--profile', 'shop'])).code).toBe(2);
	});

	it('prints a secret only with --show-secrets', async () => {
		expect((await config(['set', 'user-token', '--file', '-'], {stdin: `${canary}\n`})).stdout).toContain('EAAC…ij');
		const masked = await config(['get', 'user-token']);
		expect([masked.stdout, masked.stderr]).toEqual(['EAAC…ij\n', expect.stringContaining('--show-secrets')]);
		expect((await config(['get', 'user-token', '--show-secrets'])).stdout).toBe(`${canary}\n`);
		expect((await config(['get', 'user-token', '--show-secrets', '--json'])).json).toMatchObject({value: canary});
	});

	it('usage.invalid: a secret as an argument, which is not repeated', async () => {
		const {code, stdout, stderr} = await config(['set', 'app-secret', canary]);
		expect(code).toBe(2);
		expect(unwrapped(stderr)).toContain('--file <path>');
		expect(stdout + stderr).not.toContain(canary);
		expect((await config(['set', 'app-secret', canary, '--json'])).stdout).not.toContain(canary);
	});

	it('asks for a secret on a terminal', async () => {
		const {code, stdout, stderr} = await config(['set', 'app-secret'], {types: [[/The app secret/, canary]]});
		expect({code, stderr}).toMatchObject({code: 0});
		expect(stdout).toContain('app-secret = EAAC…ij');
		expect(stdout + stderr).not.toContain(canary);
		expect(readFileSync(join(dir, 'settings.json'), 'utf8')).toContain(canary);
	});

	it.each([
		[['get', 'app-di'], 'There is no setting ‘app-di’; the nearest is app-id'],
		[['lst'], 'config knows no ‘lst’; the nearest is list'],
		[['get'], 'config get needs the name of a setting'],
		[['set', 'app-id'], 'config set app-id needs a value'],
		[['set', 'app-secret'], 'config set app-secret needs a value'],
		[['set', 'app-id', '1', '--file', 'x'], 'There are two values for app-id'],
		[['list', '--show-secrets'], 'config list takes no --show-secrets'],
		[['unset', 'app-id', '1'], 'config unset takes no value'],
	])('usage.invalid: %j', async (words, message) => {
		const {code, json} = await config([...words, '--json']);
		expect(code).toBe(2);
		expect(json).toMatchObject({
			error: {id: 'usage.invalid', title: expect.stringContaining(message.replace(/[‘’]/g, "'"))},
		});
	});

	it('settings.invalid: a value that cannot be right', async () => {
		const {code, json} = await config(['set', 'graph-url', 'http://graph.facebook.com', '--json']);
		expect(code).toBe(2);
		expect(json).toMatchObject({error: {id: 'settings.invalid', title: expect.stringContaining('unprotected')}});
	});

	it('settings.missing: names flag and variable', async () => {
		const {code, stderr} = await config(['get', 'app-secret']);
		expect(code).toBe(2);
		expect(unwrapped(stderr)).toContain('--app-secret-file');
		expect(unwrapped(stderr)).toContain('MESSENGER_APP_SECRET');
	});

	it('says that a variable wins over what was just saved', async () => {
		const {stderr} = await config(['set', 'app-id', '2'], {env: {MESSENGER_APP_ID: '1'}});
		expect(unwrapped(stderr)).toContain('MESSENGER_APP_ID wins over what is saved');
	});

	it('says where the settings are', async () => {
		expect((await config(['path'])).stdout).toBe(`${join(dir, 'settings.json')}\n`);
		expect((await config(['path', '--json'])).json).toEqual({
			schemaVersion: 1,
			path: join(dir, 'settings.json'),
			profile: 'default',
			profiles: [],
		});
	});

	it('lists the profiles alone, for shells', async () => {
		expect((await config(['profiles'])).stdout).toBe('');
		for (const name of ['shop', 'Cafe.2']) await config(['set', 'app-id', '1', '--profile', name]);
		expect(await config(['profiles'])).toMatchObject({code: 0, stdout: 'Cafe.2\nshop\n', stderr: ''});
		expect((await config(['profiles', '--json'])).json).toEqual({schemaVersion: 1, profiles: ['Cafe.2', 'shop']});
	});

	it('goes on after a damaged file, and says where it is kept', async () => {
		writeFileSync(join(dir, 'settings.json'), '{"profiles":', {mode: 0o600});
		const {code, stderr} = await config(['set', 'app-id', '1']);
		expect(code).toBe(0);
		expect(unwrapped(stderr)).toMatch(/are damaged\. They are kept as .*settings\.json\.damaged-/);
	});
});
