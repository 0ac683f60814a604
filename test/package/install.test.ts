import {execFile} from 'node:child_process';
import {copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {bareEnvironment, npm, type Packed, pack, root} from './packed.js';

const execute = promisify(execFile);

let packed: Packed;
beforeAll(async () => {
	packed = await pack();
}, 60_000);
afterAll(() => packed.remove());

const emptyFolder = (name: string): string => {
	const folder = join(packed.folder, name);
	mkdirSync(folder);
	return folder;
};

describe('the package, installed without a network', () => {
	it('does its main job from a global folder that holds nothing else', {timeout: 120_000}, async () => {
		const prefix = emptyFolder('global');
		await npm(
			['install', '--offline', '--no-audit', '--no-fund', '-g', '--prefix', prefix, packed.tarball],
			packed.folder,
		);
		const installed = readdirSync(join(prefix, process.platform === 'win32' ? 'node_modules' : 'lib/node_modules'));
		expect(installed).toEqual(['messenger-tool']);
		const home = emptyFolder('home');
		const tool = async (...args: string[]): Promise<string> => {
			const program = join(prefix, process.platform === 'win32' ? 'messenger-tool.cmd' : 'bin/messenger-tool');
			const env = {...bareEnvironment(home), MESSENGER_CONFIG_DIR: join(home, 'settings')};
			return (await execute(program, args, {cwd: home, env, shell: process.platform === 'win32'})).stdout;
		};
		expect(JSON.parse(await tool('setup-test-user', '--sandbox', '--json'))).toMatchObject({
			schemaVersion: 1,
			tokens: {page: {expiresAt: null}},
		});
		expect(JSON.parse(await tool('inspect-token', '--sandbox', '--json'))).toMatchObject({
			token: {type: 'PAGE', expiresAt: null},
		});
		expect(await tool('explain', '(#100) No matching user found')).toContain('recipient.');
		expect(await tool('help')).toBe(await tool('--help'));
	});

	it('finds the library of the keychain in the folder of packages that it is in', {timeout: 120_000}, async () => {
		const prefix = emptyFolder('keychain');
		await npm(['install', '--offline', '--no-audit', '--no-fund', '--prefix', prefix, packed.tarball], packed.folder);
		const library = join(prefix, 'node_modules/@napi-rs/keyring');
		mkdirSync(library, {recursive: true});
		copyFileSync(join(root, 'test/config/stand-in-keyring.cjs'), join(library, 'index.cjs'));
		writeFileSync(join(library, 'package.json'), '{"main":"index.cjs"}');
		writeFileSync(join(prefix, 'secret'), 'c0ffee00c0ffee11c0ffee22c0ffee33', {mode: 0o600});
		const program = join(prefix, 'node_modules/messenger-tool/bin/messenger-tool.js');
		const {stdout} = await execute(
			process.execPath,
			[program, 'config', 'set', 'app-secret', '--file', 'secret', '--json'],
			{cwd: prefix, env: {...bareEnvironment(prefix), KEYRING: join(prefix, 'keyring.json'), MOOD: 'works'}},
		);
		expect(JSON.parse(stdout)).toMatchObject({keptIn: 'keychain'});
		expect(readFileSync(join(prefix, 'keyring.json'), 'utf8')).toContain('c0ffee00c0ffee11c0ffee22c0ffee33');
	});

	it('runs with npx in an empty folder', {timeout: 120_000}, async () => {
		const folder = emptyFolder('npx');
		const run = ['--offline', '--yes', '--package', packed.tarball, '--', 'messenger-tool'];
		const made = await execute('npx', [...run, 'setup-test-user', '--sandbox', '--json'], {
			cwd: folder,
			env: bareEnvironment(folder),
			shell: process.platform === 'win32',
		});
		expect(JSON.parse(made.stdout)).toMatchObject({schemaVersion: 1, testUser: {created: true}});
		expect(readdirSync(folder).filter(name => name === 'node_modules')).toEqual([]);
	});
});
