import {execFile} from 'node:child_process';
import {mkdirSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {bareEnvironment, npm, type Packed, pack} from './packed.js';

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

	it('runs with npx in an empty folder', {timeout: 120_000}, async () => {
		const folder = emptyFolder('npx');
		const run = ['exec', '--offline', '--yes', '--package', packed.tarball, '--', 'messenger-tool'];
		const made = await npm([...run, 'setup-test-user', '--sandbox', '--json'], folder);
		expect(JSON.parse(made)).toMatchObject({testUser: {created: true}});
	});
});
