import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
	chmodSync,
	chownSync,
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';

const root = join(import.meta.dirname, '../..');

let folder: string;
let homes: Readonly<Record<string, string>>;
beforeEach(() => {
	homes = {};
	folder = mkdtempSync(join(tmpdir(), 'installed-'));
	chmodSync(folder, 0o755);
	for (const part of ['bin', 'dist/cli', 'package.json'])
		cpSync(join(root, part), join(folder, part), {recursive: true, filter: path => !path.includes('.compiled')});
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const start = (args: readonly string[], uid?: number) =>
	spawnSync(process.execPath, [join(folder, 'bin/messenger-tool.js'), ...args], {
		encoding: 'utf8',
		cwd: folder,
		env: {PATH: process.env.PATH, HOME: folder, CI: '1', ...homes},
		...(uid !== undefined && {uid}),
	});

const explain = ['explain', '--json', 'code 190, subcode 463'];
const keptIn = (): string => join(folder, 'dist/cli/.compiled', `${process.version}-${process.arch}`);
const main = (): string => join(folder, 'dist/cli/main.cjs');

describe('what V8 made of the program', () => {
	it('is kept at the first start of a command, and used from then on', () => {
		const first = start(explain);
		expect(first.status).toBe(0);
		expect(readdirSync(keptIn())).toEqual(['explain']);
		const {mtimeMs, size} = statSync(join(keptIn(), 'explain'));
		expect(size).toBeGreaterThan(100_000);
		const second = start(explain);
		expect(second.stdout).toBe(first.stdout);
		expect(statSync(join(keptIn(), 'explain')).mtimeMs).toBe(mtimeMs);
	});

	it('is of no table that the text does not need', () => {
		const filesOf = (text: string): string => {
			rmSync(keptIn(), {recursive: true, force: true});
			expect(start(['explain', '--json', text]).status).toBe(0);
			return readFileSync(join(keptIn(), 'explain'), 'latin1').split('\n', 1)[0] ?? '';
		};
		expect(filesOf('{"error":{"message":"No","code":190,"error_subcode":463}}')).not.toContain('symptoms.cjs');
		expect(filesOf('my webhook gets nothing')).toContain('symptoms.cjs');
	});

	it('needs of Node nothing that makes a start dear', () => {
		const hook = join(folder, 'hook.cjs');
		const dear = ['net', 'stream', 'http', 'https', 'tls', 'crypto', 'child_process', 'v8', 'zlib', 'worker_threads'];
		writeFileSync(
			hook,
			`const dear = ${JSON.stringify(dear)};
			process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'loaded'))},
				dear.filter(name => process.moduleLoadList.includes('NativeModule ' + name)).join()));`,
		);
		for (const args of [explain, ['config', 'path']]) {
			const {status} = spawnSync(process.execPath, ['-r', hook, join(folder, 'bin/messenger-tool.js'), ...args], {
				env: {PATH: process.env.PATH, HOME: folder, CI: '1'},
				stdio: 'ignore',
			});
			expect({args, status, loaded: readFileSync(join(folder, 'loaded'), 'utf8')}).toEqual({
				args,
				status: 0,
				loaded: '',
			});
		}
	});

	it.each([
		['is empty', () => ''],
		['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
		['is of somebody else', () => 'no list\nno code'],
		[
			'is full of zeros',
			(bytes: Buffer) => Buffer.concat([bytes.subarray(0, bytes.indexOf('\n') + 1), Buffer.alloc(bytes.length)]),
		],
	])('is made anew where it %s', (_, damage) => {
		const {stdout} = start(explain);
		const kept = join(keptIn(), 'explain');
		writeFileSync(kept, damage(readFileSync(kept)));
		const again = start(explain);
		expect(again).toMatchObject({status: 0, stdout, stderr: ''});
		expect(statSync(kept).size).toBeGreaterThan(100_000);
	});

	it('does not outlive the program it was made of', () => {
		start(['config', 'path']);
		const text = readFileSync(main(), 'latin1');
		// Of the same length and time, as npm gives every file the same: a digit in a new release.
		writeFileSync(main(), text.replace('Interrupted.', 'Interrupted!'), 'latin1');
		writeFileSync(join(folder, 'dist/cli/build.txt'), 'another');
		const kept = readFileSync(join(keptIn(), 'config'));
		expect(start(['config', 'path']).status).toBe(0);
		expect(readFileSync(join(keptIn(), 'config')).subarray(0, 10).toString()).toBe('["another"');
		expect(kept.subarray(0, 10).toString()).toMatch(/^\["[\da-f]{8}$/);
	});

	it.skipIf(process.getuid?.() !== 0)('is not missed where it cannot be written', () => {
		expect(start(explain, 65_534)).toMatchObject({status: 0, stderr: ''});
		expect(readdirSync(join(folder, 'dist/cli')).filter(name => name === '.compiled')).toEqual([]);
		expect(readdirSync(folder)).not.toContain('.cache');
	});

	describe.skipIf(process.getuid?.() !== 0)('where the program is somebody else’s', () => {
		const nobody = 65_534;
		const caches = (): string => join(folder, 'caches');
		const kept = (): string =>
			join(caches(), 'messenger-tool/compiled', `${process.version}-${process.arch}`, 'explain');
		beforeEach(() => {
			mkdirSync(caches());
			chownSync(caches(), nobody, nobody);
			homes = {XDG_CACHE_HOME: caches()};
		});

		it('is kept among the caches of the user, who alone may read it, and used', () => {
			const {stdout} = start(explain, nobody);
			const {mtimeMs, mode, size} = statSync(kept());
			expect(size).toBeGreaterThan(100_000);
			expect([mode & 0o777, statSync(join(kept(), '..')).mode & 0o777]).toEqual([0o600, 0o700]);
			expect(start(explain, nobody)).toMatchObject({status: 0, stdout, stderr: ''});
			expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
		});

		it('is not taken from another user', () => {
			start(explain, nobody);
			chownSync(kept(), 0, 0);
			chmodSync(kept(), 0o644);
			expect(start(explain, nobody)).toMatchObject({status: 0, stderr: ''});
			expect(statSync(kept()).uid).toBe(nobody);
		});

		it('is not taken by root, who may write the program', () => {
			start(explain, nobody);
			const {mtimeMs} = statSync(kept());
			start(explain);
			expect(readdirSync(keptIn())).toEqual(['explain']);
			expect(statSync(kept()).mtimeMs).toBe(mtimeMs);
		});

		it('is not kept in a folder that is named from where it runs', () => {
			homes = {XDG_CACHE_HOME: 'caches', HOME: 'home'};
			expect(start(explain, nobody)).toMatchObject({status: 0, stderr: ''});
			expect(readdirSync(caches())).toEqual([]);
		});

		it.each(['/proc/self', '/dev/null', '/nowhere/at/all'])('is not missed with its caches in %s', home => {
			homes = {HOME: home};
			expect(start(explain, nobody)).toMatchObject({status: 0, stderr: ''});
		});
	});

	it('is kept of a command that runs for long, before it ends', async () => {
		const child = spawn(process.execPath, [join(folder, 'bin/messenger-tool.js'), 'sandbox'], {
			env: {PATH: process.env.PATH, HOME: folder, CI: '1'},
			stdio: 'ignore',
		});
		const kept = join(keptIn(), 'sandbox');
		await vi.waitFor(() => expect(statSync(kept).size).toBeGreaterThan(100_000), {timeout: 40_000, interval: 100});
		child.kill('SIGKILL');
		await once(child, 'exit');
		expect(readdirSync(keptIn())).toEqual(['sandbox']);
	});

	it('is kept for commands, and not for every word', () => {
		for (const word of ['explian', '-x', '../outside', 'a'.repeat(200)]) start([word]);
		expect(readdirSync(keptIn()).sort()).toEqual(['explian', 'none']);
	});
});

describe('a clone in which nothing was built', () => {
	it.each([[['doctor']], [['--help']], [['explain', 'code 190']]])('says so: %j', args => {
		rmSync(join(folder, 'dist'), {recursive: true});
		const {status, stdout, stderr} = start(args);
		expect({status, stdout, stderr}).toEqual({
			status: 70,
			stdout: '',
			stderr: '✖ The program is not built. In a clone, npm ci or npm run build does that.\n',
		});
	});
});
