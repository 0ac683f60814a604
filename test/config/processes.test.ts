import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {parseSettings} from '../../src/config/saved-settings.js';

let folder = '';
let dir = '';
const program = (): string => join(folder, 'save-loop.mjs');

beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'processes-'));
	chmodSync(folder, 0o755);
	await build({
		entryPoints: [fileURLToPath(new URL('./save-loop.ts', import.meta.url))],
		bundle: true,
		platform: 'node',
		format: 'esm',
		outfile: program(),
		banner: {js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);"},
	});
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

beforeEach(() => {
	dir = mkdtempSync(join(folder, 'settings-'));
});

const start = (args: readonly (string | number)[], uid?: number): ChildProcess =>
	spawn(process.execPath, [program(), dir, ...args.map(String)], {
		stdio: ['ignore', 'pipe', 'inherit'],
		...(uid !== undefined && {uid}),
	});

const output = async (child: ChildProcess): Promise<string> => (child.stdout ? text(child.stdout) : '');

const saved = () => parseSettings(readFileSync(join(dir, 'settings.json'), 'utf8'));

describe('the settings file between processes', () => {
	it('loses nothing when many commands save at once', async () => {
		const runs = Array.from({length: 8}, (_, run) => output(start(['each', run * 10 + 1, run * 10 + 10])));
		await Promise.all(runs);
		expect(Object.keys(saved()?.profiles ?? {})).toHaveLength(80);
		expect(readdirSync(dir)).toEqual(['settings.json']);
	}, 60_000);

	it('holds the old values or the new ones when a command is killed while it saves', async () => {
		let last = 0;
		for (let kill = 0; kill < 25; kill++) {
			const child = start(['default', last + 1, 1_000_000]);
			if (child.stdout) await once(child.stdout, 'data');
			const written = output(child);
			await new Promise(done => setTimeout(done, Math.random() * 15));
			child.kill('SIGKILL');
			const told = (await written).trim().split('\n');
			// The last line may be cut, and the first one was read above.
			const number = Number(saved()?.profiles.default?.appId);
			expect(number).toBeGreaterThanOrEqual(Math.max(last + 1, Number(told.at(-2) ?? 0)));
			last = number;
			rmSync(join(dir, 'settings.json.lock'), {force: true});
		}
		await output(start(['default', last + 1, last + 1]));
		expect(readdirSync(dir)).toEqual(['settings.json']);
	}, 60_000);

	it('waits for no command that was killed while it held the lock', async () => {
		const lock = join(dir, 'settings.json.lock');
		await output(start(['default', 1, 1]));

		writeFileSync(lock, '');
		expect(await output(start(['default', 2, 2]))).toBe('2\n');
		expect(existsSync(lock)).toBe(false);
	});

	it('settings.unwritable: a folder that may only be read', async () => {
		const nobody = process.getuid?.() === 0 ? 65_534 : undefined;
		chmodSync(dir, 0o555);
		expect(await output(start(['default', 1, 1], nobody))).toBe(
			`settings.unwritable: The settings cannot be saved in ${dir}: you may not\n`,
		);
		chmodSync(dir, 0o755);
		expect(readdirSync(dir)).toEqual([]);
	});
});
