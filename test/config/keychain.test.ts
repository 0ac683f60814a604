import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {KeychainError, platformKeychain} from '../../src/config/keychain.js';
import {buildProgram, type Ended, type Program} from '../program.js';

const standIn = join(import.meta.dirname, 'stand-in-keyring.cjs');

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'keychain-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const held = (): Record<string, string> => {
	const file = join(folder, 'keyring.json');
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};

describe('the keychain of the platform', () => {
	const keychain = (MOOD: string, options: {patienceMs?: number; signal?: AbortSignal} = {}) =>
		platformKeychain({
			env: {PATH: process.env.PATH, KEYRING: join(folder, 'keyring.json'), MOOD, MESSENGER_PAGE_TOKEN: 'EAAG'},
			hidden: ['MESSENGER_PAGE_TOKEN'],
			signal: new AbortController().signal,
			library: standIn,
			...options,
		});

	it('keeps secrets, and forgets them when told to', async () => {
		const works = keychain('works');
		await works.write([
			['one', 'first secret'],
			['other', 'ümläut €'],
		]);
		expect(await works.read(['other', 'absent', 'one'])).toEqual(['ümläut €', undefined, 'first secret']);
		await works.remove(['one', 'absent']);
		expect(await works.read(['one', 'other'])).toEqual([undefined, 'ümläut €']);
		expect(held()['variables seen']).not.toContain('MESSENGER_PAGE_TOKEN');
	});

	it.each([
		['locked', 'it did not answer within 0.5 s; is it locked?'],
		['broken', 'no keychain is running'],
		['crashes', 'it ended without an answer'],
	])('says so in time when it is %s', async (mood, reason) => {
		const startedAt = performance.now();
		const refused = keychain(mood, {patienceMs: mood === 'locked' ? 500 : 15_000}).read(['one']);
		await expect(refused).rejects.toEqual(new KeychainError(reason));
		expect(performance.now() - startedAt).toBeLessThan(10_000);
	});

	it('believes nothing to be saved that it cannot read again', async () => {
		const refused = keychain('forgets').write([['one', 'first secret']]);
		await expect(refused).rejects.toEqual(new KeychainError('it does not keep what it is given'));
	});

	it('lets go when the run ends', async () => {
		const run = new AbortController();
		const refused = keychain('locked', {signal: run.signal}).read(['one']);
		setTimeout(() => run.abort(), 300);
		await expect(refused).rejects.toHaveProperty('name', 'AbortError');
	});

	it('is not there without its library', async () => {
		const none = platformKeychain({env: {}, hidden: [], signal: new AbortController().signal});
		expect(none.isInstalled).toBe(false);
		await expect(none.read(['one'])).rejects.toEqual(
			new KeychainError('@napi-rs/keyring is not installed beside messenger-tool'),
		);
	});
});

describe('a profile whose secrets are in the keychain', () => {
	let program: Program;
	beforeAll(async () => {
		program = await buildProgram();
		const library = join(program.path, '../node_modules/@napi-rs/keyring');
		mkdirSync(library, {recursive: true});
		copyFileSync(standIn, join(library, 'index.cjs'));
		writeFileSync(join(library, 'package.json'), '{"main":"index.cjs"}');
	});
	afterAll(() => program.remove());

	const secret = 'c0ffee00c0ffee11c0ffee22c0ffee33';
	const token = 'EAAPageCanary0123456789abcdefghijklmnopqrstuvwxyz';

	const tool = async (line: string, env: Readonly<Record<string, string>> = {}): Promise<Ended> => {
		writeFileSync(join(folder, 'secret'), secret);
		writeFileSync(join(folder, 'token'), token);
		return program.run(line.split(' '), {
			env: {HOME: folder, XDG_CONFIG_HOME: folder, KEYRING: join(folder, 'keyring.json'), MOOD: 'works', ...env},
			cwd: folder,
		});
	};
	const file = (): string => readFileSync(join(folder, 'messenger-tool/settings.json'), 'utf8');
	const saved = (name = 'default'): unknown =>
		(JSON.parse(file()) as {profiles: Record<string, unknown>}).profiles[name];
	const secretsHeld = (): readonly string[] => Object.entries(held()).map(([, value]) => value);

	it('has them nowhere else, and says where they are', async () => {
		const set = await tool('config set app-secret --file secret');
		expect(set).toMatchObject({
			code: 0,
			stdout: expect.stringContaining('saved in the profile default, in the keychain'),
			stderr: '',
		});
		await tool('config set app-id 300000000000001');
		await tool('config set page-token --file token --json').then(({stdout}) =>
			expect(JSON.parse(stdout)).toMatchObject({keptIn: 'keychain'}),
		);
		expect(saved()).toEqual({appId: '300000000000001', keychain: ['appSecret', 'pageToken']});
		expect(secretsHeld()).toEqual(expect.arrayContaining([secret, token]));

		expect((await tool('config get app-secret --show-secrets')).stdout).toBe(`${secret}\n`);
		const {stdout} = await tool('config list --json');
		const {settings} = JSON.parse(stdout) as {settings: {key: string; source: unknown}[]};
		expect(settings.find(({key}) => key === 'pageToken')?.source).toEqual({
			kind: 'profile',
			name: 'default',
			keptIn: 'keychain',
		});
		expect(settings.find(({key}) => key === 'appId')?.source).toEqual({kind: 'profile', name: 'default'});
		expect((await tool('config list')).stdout).toContain('the profile default, in the keychain');

		await tool('config unset page-token');
		expect(saved()).toEqual({appId: '300000000000001', keychain: ['appSecret']});
		expect(secretsHeld()).not.toContain(token);
	});

	it('gives each profile its own, and init says which place it used', async () => {
		const {stdout} = await tool('init --no-check --profile shop --app-secret-file secret --json');
		expect(JSON.parse(stdout)).toMatchObject({
			saved: expect.arrayContaining([expect.objectContaining({key: 'appSecret', keptIn: 'keychain'})]),
		});
		const told = await tool('init --no-check --app-secret-file token');
		expect(told.stderr.replace(/\s+/g, ' ')).toContain('its secrets in the keychain');
		expect((await tool('config get app-secret --show-secrets --profile shop')).stdout).toBe(`${secret}\n`);
		expect((await tool('config get app-secret --show-secrets')).stdout).toBe(`${token}\n`);
		expect(file()).not.toContain(secret);
	});

	it.each(['broken', 'crashes', 'forgets'])(
		'has new ones in the file when the keychain is %s, and says so',
		async MOOD => {
			const {code, stdout, stderr} = await tool('config set app-secret --file secret', {MOOD});
			expect({code, stdout, stderr}).toMatchObject({
				code: 0,
				stdout: expect.stringContaining('settings.json'),
				stderr: expect.stringContaining('The keychain does not take secrets'),
			});
			expect(saved()).toEqual({appSecret: secret});
			expect((await tool('config get app-secret --show-secrets', {MOOD})).stdout).toBe(`${secret}\n`);
		},
	);

	it('loses none when the keychain fails later: what is saved anew wins', async () => {
		await tool('config set app-secret --file secret');
		const without = await tool('config get app-secret', {MOOD: 'broken'});
		expect(without).toMatchObject({code: 2, stderr: expect.stringContaining('The keychain is not read: no keychain')});
		await tool('config set app-secret --file token', {MOOD: 'broken'});
		expect(saved()).toEqual({appSecret: token});
		expect((await tool('config get app-secret --show-secrets')).stdout).toBe(`${token}\n`);
		await tool('config set app-secret --file secret');
		expect(saved()).toEqual({keychain: ['appSecret']});
		expect((await tool('config get app-secret --show-secrets')).stdout).toBe(`${secret}\n`);
	});

	it('says which are gone from the keychain', async () => {
		await tool('config set app-secret --file secret');
		rmSync(join(folder, 'keyring.json'));
		expect((await tool('config list')).stderr).toContain('no longer holds these of the profile default: app secret');
	});

	it('asks it for nothing where a folder was chosen, in the sandbox, or when there is no secret', async () => {
		const chosen = await tool('config set app-secret --file secret --json', {
			MESSENGER_CONFIG_DIR: join(folder, 'own'),
		});
		expect(JSON.parse(chosen.stdout)).toMatchObject({keptIn: 'file'});
		await tool('config set app-secret --file secret --sandbox');
		await tool('setup-test-user --sandbox');
		await tool('config set app-id 1');
		await tool('config list');
		expect(existsSync(join(folder, 'keyring.json'))).toBe(false);
	});
});
