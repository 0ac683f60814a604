import {spawn, spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {buildProgram, ended, type Program} from '../program.js';
import {serve} from '../servers.js';

let program: Program;
let folder: string;
beforeAll(async () => {
	program = await buildProgram();
});
afterAll(() => program.remove());
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'around-'));
	chmodSync(folder, 0o755);
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const settings = {MESSENGER_APP_ID: '1', MESSENGER_APP_SECRET: 'c0ffee00c0ffee11c0ffee22c0ffee33'};
const shell =
	(words: string) =>
	(command: readonly string[]): readonly string[] => ['sh', '-c', words, 'sh', ...command];
/** Somebody to whom file modes mean something. */
const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
const stack = /\n\s+at /;

describe('the home folder', () => {
	it('can be missing where nothing is to be saved', async () => {
		const without = shell('unset HOME XDG_CONFIG_HOME; exec "$@"');
		expect(await program.run(['explain', '--list'], {through: without})).toMatchObject({code: 0});
		expect(await program.run(['config', 'list'], {through: without})).toMatchObject({code: 0});
	});

	it.each(['/does/not/exist', 'relative', '/proc/1/nothing'])(
		'can be %s, and what cannot be saved is said',
		async HOME => {
			const {code, stdout, stderr} = await program.run(['config', 'set', 'app-id', '1', '--json'], {
				env: {HOME},
				cwd: folder,
				...(nobody && {uid: nobody}),
			});
			if (code === 0) return;
			expect({code, stderr}).toMatchObject({code: 2, stderr: expect.not.stringMatching(stack)});
			expect(JSON.parse(stdout)).toHaveProperty('error.id', 'settings.unwritable');
		},
	);

	it.skipIf(process.platform === 'win32')(
		'settings.unreadable: a pipe in place of the settings, which nobody writes to',
		async () => {
			spawnSync('mkfifo', [join(folder, 'settings.json')]);
			for (const args of [
				['config', 'get', 'app-id', '--json'],
				['config', 'set', 'app-id', '1', '--json'],
			]) {
				const {code, stdout} = await program.run(args, {env: {MESSENGER_CONFIG_DIR: folder}});
				expect([code, JSON.parse(stdout)]).toEqual([
					2,
					expect.objectContaining({error: expect.objectContaining({id: 'settings.unreadable'})}),
				]);
			}
		},
	);

	it('settings.unwritable: a folder that may only be read', async () => {
		const dir = join(folder, 'settings');
		mkdirSync(dir);
		chmodSync(dir, 0o555);
		for (const args of [
			['config', 'set', 'app-id', '1'],
			['setup-test-user', '--sandbox'],
		]) {
			const {code, stderr} = await program.run(args, {env: {MESSENGER_CONFIG_DIR: dir}, ...(nobody && {uid: nobody})});
			expect({code, stderr}).toMatchObject({
				code: 2,
				stderr: expect.stringMatching(/cannot\s+be\s+saved\s+in\s+\S+:\s+you\s+may\s+not/),
			});
		}
		expect(readdirSync(dir)).toEqual([]);
		chmodSync(dir, 0o755);
	});

	it('settings.unwritable: a file where the folder should be', async () => {
		writeFileSync(join(folder, 'settings'), '');
		for (const args of [
			['config', 'set', 'app-id', '1'],
			['list-pages', '--sandbox'],
		]) {
			const {code, stdout} = await program.run([...args, '--json'], {
				env: {MESSENGER_CONFIG_DIR: join(folder, 'settings')},
			});
			expect({code, id: (JSON.parse(stdout) as {error: {id: string}}).error.id}).toEqual({
				code: 2,
				id: expect.stringMatching(/^settings\.un(writ|read)able$/),
			});
		}
	});

	it('keeps what is saved from other eyes', async () => {
		const env = {MESSENGER_CONFIG_DIR: join(folder, 'new')};
		await program.run(['setup-test-user', '--sandbox', '--write-env', join(folder, '.env')], {
			env,
			through: shell('umask 0; exec "$@"'),
		});
		expect(existsSync(join(folder, 'new/settings.json'))).toBe(true);
		for (const path of ['new/settings.json', 'new/sandbox.json', '.env'])
			expect([path, statSync(join(folder, path)).mode & 0o777]).toEqual([path, 0o600]);
		expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o700);
	});
});

describe('the streams', () => {
	it.each([
		['whoever reads it goes away', '"$@" | head -c 1 > /dev/null; exec 3>&1; "$@" 3>&- | true'],
		['nobody reads it', '"$@" | true'],
	])('end the run quietly when %s', async (_, words) => {
		for (const args of [['explain', '--list', '--json'], ['completion', 'bash'], ['--help']]) {
			const {code, stderr} = await program.run(args, {through: shell(words)});
			expect({code, stderr}).toEqual({code: 0, stderr: ''});
		}
	});

	it('may be closed before the run begins', async () => {
		for (const closed of ['<&-', '>&-', '2>&-', '<&- >&- 2>&-']) {
			const {code, stdout, stderr} = await program.run(['explain', '(#100) No matching user found'], {
				through: shell(`exec "$@" ${closed}`),
			});
			expect({closed, code, stderr: stack.test(stderr)}).toEqual({closed, code: 0, stderr: false});
			expect(stdout === '').toBe(closed.includes(' >&-') || closed.startsWith('>'));
		}
	});

	it('settings.missing: nothing is asked of a standard input that is closed or empty', async () => {
		for (const input of ['<&-', '< /dev/null']) {
			const {code, stderr} = await program.run(['list-pages'], {through: shell(`exec "$@" ${input}`)});
			expect({code, stderr}).toMatchObject({code: 2, stderr: expect.stringContaining('MESSENGER_USER_TOKEN')});
			const token = await program.run(['inspect-token', '--token-file', '-'], {
				env: settings,
				through: shell(`exec "$@" ${input}`),
			});
			expect({code: token.code, stack: stack.test(token.stderr)}).toEqual({code: 2, stack: false});
		}
	});

	it.each(['C', 'POSIX', 'de_DE.ISO-8859-1'])('hold letters alone that a locale of %s can show', async LC_ALL => {
		const {code, stdout, stderr} = await program.run(['list-pages', '--sandbox'], {
			env: {LC_ALL, MESSENGER_CONFIG_DIR: folder},
		});
		expect(code).toBe(0);
		const failed = await program.run(['list-pages'], {env: {LC_ALL}});
		expect(stdout + stderr + failed.stdout + failed.stderr).toMatch(/^[\x20-\x7e\n]+$/);
	});
});

describe('the process', () => {
	it('may run in a folder that is gone', async () => {
		const through = shell('mkdir gone && cd gone && rmdir ../gone && exec "$@"');
		const {code, stdout} = await program.run(['explain', '(#100) No matching user found'], {cwd: folder, through});
		expect(code).toBe(0);
		expect(stdout).not.toBe('');
	});

	it('ends with the run, also where a call still hangs beside one that failed', async () => {
		await using graph = await serve((response, {url}) => {
			if (url.includes('/me/accounts')) response.writeHead(400).end('{"error":{"code":190,"message":"No"}}');
		});
		const startedAt = performance.now();
		const {code} = await program.run(['list-pages', '--timeout', '40'], {
			env: {MESSENGER_GRAPH_URL: graph.url, MESSENGER_USER_TOKEN: 'EAAUserToken0123456789abcdef'},
		});
		expect(code).toBe(4);
		expect(performance.now() - startedAt).toBeLessThan(8_000);
	});

	it('ends within --timeout, whatever never answers', async () => {
		await using graph = await serve(() => undefined);
		const startedAt = performance.now();
		const {code} = await program.run(['list-test-users', '--timeout', '1'], {
			env: {...settings, MESSENGER_GRAPH_URL: graph.url},
		});
		expect(code).toBe(3);
		expect(performance.now() - startedAt).toBeLessThan(4_000);
	});

	it('says that it was the standard input that did not end in time', async () => {
		// A pipe that is open at both ends in one process never ends.
		const through = shell(`mkfifo ${join(folder, 'pipe')} && exec "$@" <>${join(folder, 'pipe')}`);
		const {code, stdout, stderr} = await program.run(['explain', '--timeout', '1'], {through});
		expect({code, stdout}).toEqual({code: 3, stdout: ''});
		expect(stderr).toContain('The standard input did not end in time');
		expect(stderr).toContain('Not done within 1 s');
		expect(stderr).toContain('network.timeout');
		expect(stderr).not.toMatch(/Graph API in time|metastatus/);
	});

	it('network.timeout: ends in time, whatever it reads from, and says what that was', async () => {
		const pipe = join(folder, 'pipe');
		spawnSync('mkfifo', [pipe]);
		for (const [args, from] of [
			[['explain', '--file', pipe], pipe],
			[['inspect-token', '--token-file', pipe], pipe],
			[['sandbox', '--seed', pipe], pipe],
			[['explain'], 'The standard input'],
		] as const) {
			const child = spawn(process.execPath, [program.path, ...args, '--timeout', '1', '--json'], {
				// Of Node itself it is a socket, of a shell a pipe.
				stdio: ['pipe', 'pipe', 'pipe'],
				env: {PATH: process.env.PATH ?? '', HOME: folder},
			});
			const {code, stdout} = await ended(child);
			const {error} = JSON.parse(stdout) as {error: {id: string; title: string}};
			expect({args, code, ...error}).toMatchObject({
				code: 3,
				id: 'network.timeout',
				title: `${from} did not end in time`,
			});
			child.stdin.destroy();
		}
	});

	it('settings.unreadable: is not held by a pipe that nobody serves, nor filled by a device', async () => {
		const pipe = join(folder, 'pipe');
		spawnSync('mkfifo', [pipe]);
		const env = {MESSENGER_APP_SECRET: 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b', MESSENGER_VERIFY_TOKEN: 'the-verify-token'};
		for (const [args, title] of [
			[['--record', pipe], `${pipe} cannot be read: nobody reads from this pipe`],
			[
				['--replay', '/dev/zero', '--forward-to', 'http://127.0.0.1:1/'],
				'/dev/zero cannot be read: it has a line without an end',
			],
			[
				['--replay', join(folder, 'none'), '--forward-to', 'http://127.0.0.1:1/'],
				`${join(folder, 'none')} cannot be read: there is no such file`,
			],
		] as const) {
			const {code, stdout} = await program.run(['listen', '--port', '0', ...args, '--json'], {env});
			expect({args, code, ...(JSON.parse(stdout) as object)}).toMatchObject({
				code: 2,
				error: {id: 'settings.unreadable', title},
			});
		}
	});

	it('network.timeout: ends in time where a recording never comes', async () => {
		const pipe = join(folder, 'pipe');
		spawnSync('mkfifo', [pipe]);
		const startedAt = performance.now();
		const {code, stdout} = await program.run(
			['listen', '--replay', pipe, '--forward-to', 'http://127.0.0.1:1/', '--timeout', '1', '--json'],
			{
				env: {MESSENGER_APP_SECRET: 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b'},
			},
		);
		expect({code, error: JSON.parse(stdout).error}).toMatchObject({
			code: 3,
			error: {id: 'network.timeout', title: `${pipe} did not end in time`},
		});
		expect(performance.now() - startedAt).toBeLessThan(5_000);
	});

	it('reads pipes that somebody writes to late, and devices up to a limit', async () => {
		const pipe = join(folder, 'pipe');
		spawnSync('mkfifo', [pipe]);
		const later = (words: string) =>
			program.run(['explain', ...(words === '' ? ['--file', pipe] : [])], {
				through: shell(`(sleep 1; echo '(#100) No matching user found') ${words || `> ${pipe} & exec "$@"`}`),
			});
		for (const words of ['', '| "$@"'])
			expect(await later(words)).toMatchObject({code: 0, stdout: expect.stringContaining('No matching user found')});
		const {code, stdout} = await program.run(['explain', '--file', '/dev/zero', '--json']);
		expect({code, json: JSON.parse(stdout) as unknown}).toMatchObject({
			code: 2,
			json: {error: {id: 'settings.unreadable', title: '/dev/zero cannot be read: it is too large'}},
		});
	});

	it('tells an error that nobody catches as its own bug, without the secrets that hang on it', async () => {
		await using graph = await serve(() => undefined);
		const preload = join(folder, 'preload.cjs');
		writeFileSync(
			preload,
			`setTimeout(() => {
				const error = new Error('Lost with Bearer ' + process.env.MESSENGER_APP_SECRET);
				error.options = {headers: {authorization: 'Bearer ' + process.env.MESSENGER_APP_SECRET}};
				process.env.REJECT ? void Promise.reject(error) : (() => { throw error; })();
			}, 400);`,
		);
		for (const more of [{}, {REJECT: '1'}])
			for (const flags of [[], ['--json']]) {
				const {code, stdout, stderr} = await program.run(['list-test-users', ...flags], {
					env: {...settings, ...more, MESSENGER_GRAPH_URL: graph.url, NODE_OPTIONS: `--require ${preload}`},
				});
				expect({code, stderr}).toMatchObject({
					code: 70,
					stderr: expect.stringContaining('This is a bug of messenger-tool'),
				});
				expect(stderr).toContain('Lost with Bearer c0ff…33');
				expect(stdout + stderr).not.toContain(settings.MESSENGER_APP_SECRET);
				if (flags.length > 0)
					expect(JSON.parse(stdout)).toMatchObject({schemaVersion: 1, error: {id: 'tool.bug', exitCode: 70}});
			}
	});
});
