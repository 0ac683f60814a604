import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from 'vitest';
import {startSandbox} from '../../src/sandbox.js';
import {movableClock} from './movable-clock.js';

/** How often a sandbox is killed. `npm run test:kills` for a long look. */
const kills = Number(process.env.KILLS ?? 12);

let bundle: string;
let folder: string;
let statePath: string;

beforeAll(async () => {
	bundle = mkdtempSync(join(tmpdir(), 'sandbox-bundle-'));
	await build({
		entryPoints: ['src/sandbox.ts'],
		bundle: true,
		platform: 'node',
		format: 'esm',
		splitting: true,
		outdir: bundle,
		outExtension: {'.js': '.mjs'},
		banner: {js: "import {createRequire} from 'node:module';const require=createRequire(import.meta.url);"},
		logLevel: 'error',
	});
	writeFileSync(
		join(bundle, 'writer.mjs'),
		`import {writeSync} from 'node:fs';
		import {startSandbox} from './sandbox.mjs';
		const [, , statePath, count, name] = process.argv;
		const sandbox = await startSandbox({statePath});
		const token = sandbox.users[1].token;
		await fetch(sandbox.url + '/v26.0/me?access_token=' + token);
		writeSync(1, 'ready\\n');
		let left = Number(count);
		const client = async () => {
			while (left > 0) {
				const page = name + left--;
				const body = new URLSearchParams({name: page, category_enum: 'BRAND', access_token: token});
				const {ok} = await fetch(sandbox.url + '/v26.0/me/accounts', {method: 'POST', body});
				if (ok) writeSync(1, page + '\\n');
			}
		};
		await Promise.all(Array.from({length: 4}, client));
		await sandbox.close();`,
	);
});

afterAll(() => rmSync(bundle, {recursive: true}));

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'));
	statePath = join(folder, 'world.json');
});

afterEach(() => rmSync(folder, {recursive: true}));

const writer = (count: number, name: string): ChildProcess =>
	spawn(process.execPath, [join(bundle, 'writer.mjs'), statePath, String(count), name], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});

const pagesIn = (path: string): string[] =>
	Object.values((JSON.parse(readFileSync(path, 'utf8')) as {pages: Record<string, {name: string}>}).pages).map(
		({name}) => name,
	);

test('two processes lose nothing of each other, and each sees what the other did', async () => {
	const watching = await startSandbox({statePath});
	const writers = [writer(25, 'a'), writer(25, 'b')];
	await Promise.all(writers.map(child => once(child, 'exit')));
	expect(watching.pages).toHaveLength(52);
	expect(new Set(pagesIn(statePath)).size).toBe(52);
	expect(readdirSync(folder)).toEqual(['world.json']);
	await watching.close();
});

test(
	'a sandbox that is killed at any moment leaves a state that loads, with all that it answered',
	async () => {
		const notices: string[] = [];
		let answered: string[] = [];
		for (let round = 0; round < kills; round++) {
			// A world that grows for ever would only slow the rounds down.
			if (round % 20 === 0) [answered] = [[], rmSync(statePath, {force: true})];
			const child = writer(10_000, `round${round}-`);
			let told = '';
			child.stdout?.on('data', part => {
				told += part;
			});
			await once(child.stdout ?? child, 'data');
			const end = once(child, 'close');
			await new Promise(resolve => setTimeout(resolve, Math.random() * 150));
			child.kill('SIGKILL');
			await end;
			answered.push(...told.split('\n').slice(1, -1));
			JSON.parse(readFileSync(statePath, 'utf8'));
			const sandbox = await startSandbox({statePath, onNotice: notice => notices.push(notice)});
			const names = new Set(sandbox.pages.map(({name}) => name));
			expect(answered.filter(name => !names.has(name))).toEqual([]);
			// Every other time the next one goes on with the journal as it is.
			if (round % 2 === 0) await sandbox.close();
		}
		expect(answered.length).toBeGreaterThan(0);
		expect(notices).toEqual([]);
		await (await startSandbox({statePath})).close();
		expect(readdirSync(folder)).toEqual(['world.json']);
	},
	20_000 + kills * 4_000,
);

test('a damaged state is set aside, said, and replaced', async () => {
	writeFileSync(statePath, '{"schemaVersion":1,"apps":');
	const notices: string[] = [];
	const sandbox = await startSandbox({statePath, onNotice: notice => notices.push(notice)});
	expect(sandbox.pages).toHaveLength(2);
	await sandbox.close();
	const aside = readdirSync(folder).find(name => name.includes('damaged'));
	expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe('{"schemaVersion":1,"apps":');
	expect(notices).toEqual([expect.stringContaining(aside ?? '')]);
});

test('the state outlives the sandbox, and a reset begins anew', async () => {
	const first = await startSandbox({statePath});
	await first.change(world => {
		for (const page of Object.values(world.pages)) page.name = 'Renamed';
	});
	await first.close();
	const second = await startSandbox({statePath});
	expect(second.pages.map(({name}) => name)).toEqual(['Renamed', 'Renamed']);
	expect(second.users).toEqual(first.users);
	await second.reset();
	expect(second.pages.map(({name}) => name)).toEqual(['Sandbox Coffee', 'Sandbox Books']);
	await second.close();
});

test('everybody is logged in anew when a kept world is opened after days', async () => {
	const clock = movableClock();
	const first = await startSandbox({statePath, clock});
	const before = first.users.map(({token}) => token);
	await first.close();
	clock.move(3 * 86_400_000);
	const second = await startSandbox({statePath, clock});
	const me = async (token: string) => (await fetch(`${second.url}/v26.0/me?access_token=${token}`)).status;
	expect(await Promise.all(before.map(me))).toEqual([400, 400]);
	expect(await Promise.all(second.users.map(({token}) => me(token)))).toEqual([200, 200]);
	expect(await Promise.all(second.pages.map(({token}) => me(token)))).toEqual([200, 200]);
	await second.close();
});
