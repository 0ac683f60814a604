import {once} from 'node:events';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {buildProgram, ended, type Program} from '../program.js';

/** How often a command is killed. `KILLS=200 npx vitest run test/state/killed.test.ts` for a long look. */
const kills = Number(process.env.KILLS ?? 8);

let program: Program;
let folder: string;
beforeAll(async () => {
	program = await buildProgram();
});
afterAll(() => program.remove());
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'killed-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const env = (): Record<string, string> => ({MESSENGER_CONFIG_DIR: folder});

/** Whole, or not there yet. */
const isWhole = (name: string): boolean => {
	const path = join(folder, name);
	if (!existsSync(path)) return true;
	try {
		JSON.parse(readFileSync(path, 'utf8'));
		return true;
	} catch {
		return false;
	}
};

const known = (path: string): {readonly pages: Readonly<Record<string, {readonly name: string}>>} =>
	JSON.parse(readFileSync(join(folder, path), 'utf8'));

describe('a command that is killed at any moment', () => {
	it(
		'leaves settings and world as they were or as they should become, and the next one goes on',
		async () => {
			// How long a whole run takes here and now, so that the kills fall everywhere into it.
			const startedAt = performance.now();
			expect((await program.run(['setup-test-user', '--sandbox'], {env: env()})).code).toBe(0);
			const wholeRun = performance.now() - startedAt;
			const first = new Set(Object.keys(known('sandbox.json').pages));

			for (let kill = 0; kill < kills; kill++) {
				const child = program.start(['setup-test-user', '--sandbox', '--page-name', `Page ${kill}`], {env: env()});
				const end = ended(child);
				setTimeout(() => child.kill('SIGKILL'), wholeRun * (0.2 + 0.8 * Math.random()));
				const {signal, stderr} = await end;
				expect(stderr, `after ${kill} kills`).not.toMatch(/damaged|could not be read/);
				expect(signal === 'SIGKILL' || stderr.includes('✔')).toBe(true);
				expect([isWhole('settings.json'), isWhole('sandbox.json')]).toEqual([true, true]);
				const pages = Object.keys(known('sandbox.json').pages);
				for (const id of first) expect(pages).toContain(id);
			}

			const {code, stderr} = await program.run(['setup-test-user', '--sandbox', '--json'], {env: env()});
			expect({code, stderr}).toMatchObject({code: 0, stderr: expect.not.stringMatching(/damaged|could not be read/)});
			expect(readdirSync(folder).sort()).toEqual(['sandbox.json', 'settings.json']);
			const names = Object.values(known('sandbox.json').pages).map(({name}) => name);
			expect(new Set(names).size).toBe(names.length);
		},
		60_000 + kills * 1_500,
	);

	it('keeps nobody waiting who holds the lock no more', async () => {
		expect((await program.run(['config', 'set', 'app-id', '1'], {env: env()})).code).toBe(0);
		const child = program.start(['sandbox', '--port', '0'], {env: env()});
		if (child.stdout) await once(child.stdout, 'data');
		child.kill('SIGKILL');
		await once(child, 'exit');
		const startedAt = performance.now();
		expect((await program.run(['list-pages', '--sandbox'], {env: env()})).code).toBe(0);
		expect(performance.now() - startedAt).toBeLessThan(8_000);
	});
});

describe('commands that run at once', () => {
	it('lose nothing of each other', async () => {
		const runs = Array.from({length: 4}, (_, index) => [
			program.run(['setup-test-user', '--sandbox', '--page-name', `Page ${index}`, '--json'], {env: env()}),
			program.run(['config', 'set', 'app-id', String(index), '--profile', `p${index}`], {env: env()}),
		]).flat();
		for (const {code, stderr} of await Promise.all(runs)) expect({code, stderr}).toMatchObject({code: 0});
		const {stdout} = await program.run(['config', 'list', '--json'], {env: env()});
		expect((JSON.parse(stdout) as {profiles: string[]}).profiles).toEqual(['p0', 'p1', 'p2', 'p3']);
		const names = Object.values(known('sandbox.json').pages).map(({name}) => name);
		for (let index = 0; index < 4; index++) expect(names).toContain(`Page ${index}`);
		expect(readdirSync(folder).sort()).toEqual(['sandbox.json', 'settings.json']);
	});
});
