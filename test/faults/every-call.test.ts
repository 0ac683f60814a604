import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {commandEntries} from '../../src/commands/index.js';
import {run} from '../front-door.js';
import {type Serving, serve} from '../servers.js';
import {type OnlineCommand, offline, online, secrets, settings, toBots} from './commands.js';
import {type Fault, faults} from './faults.js';
import {inTurns} from './in-turns.js';
import {judge} from './judge.js';

const turn = inTurns(24);
const known = commandEntries.map(({name}) => name);
const present = online.filter(({name}) => known.includes(name));

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'faults-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const isServing = (server: object): server is Serving => 'seen' in server;

/** Runs a command where every call meets the fault. */
const meet = async (command: OnlineCommand, fault: Fault, json: boolean): Promise<readonly string[]> => {
	await using server = await (fault.answer
		? serve(fault.answer)
		: (fault.address?.() ?? fault.proxy?.() ?? Promise.reject(new Error(fault.name))));
	const way: Record<string, string> = fault.proxy
		? {HTTPS_PROXY: server.url.replace('//', `//user:${secrets.proxyPassword}@`)}
		: {MESSENGER_GRAPH_URL: server.url};
	const env = Object.fromEntries(Object.entries(settings).filter(([name]) => !command.without?.includes(name)));
	const startedAt = performance.now();
	const outcome = await run(`${command.line} --verbose --timeout ${fault.timeout}${json ? ' --json' : ''}`, {
		env: {...env, ...way},
		folder: mkdtempSync(join(folder, 'run-')),
		cwd: folder,
	});
	const complaints = judge(command, fault, {outcome, json, durationMs: performance.now() - startedAt});
	const seen = isServing(server) ? server.seen : [];
	const writes = seen.filter(({method}) => method !== 'GET').map(({method, url}) => `${method} ${url}`);
	const repeated = writes.filter((write, index) => writes.indexOf(write) !== index);
	const tokens = seen.filter(({url}) => /access_token=|Canary/.test(url.replace(/input_token=[^&]*/, '')));
	return [
		...complaints,
		...repeated.map(write => `${command.line} × ${fault.name}: writes ${write} again`),
		...tokens.map(({url}) => `${command.line} × ${fault.name}: puts a secret into ${url}`),
	];
};

describe('a command whose every call meets a fault', () => {
	it('is any that there is', () => {
		const named = [...online, ...offline].map(({name}) => name);
		expect([...named, ...toBots]).toEqual(expect.arrayContaining(known));
	});

	it.concurrent.each(present.map(command => [command.line, command] as const))(
		'%s',
		async (_, command) => {
			const runs = faults.flatMap(fault => [true, false].map(json => turn(() => meet(command, fault, json))));
			expect((await Promise.all(runs)).flat()).toEqual([]);
		},
		300_000,
	);

	it('leaves no file behind that it did not need', () => {
		const left = readdirSync(folder).flatMap(run => readdirSync(join(folder, run)));
		expect(left.filter(name => name !== 'settings.json')).toEqual([]);
	});
});

describe('a command that asks nothing of the Graph API', () => {
	it.each(offline.filter(({name}) => known.includes(name)).map(command => [command.line, command] as const))(
		'%s works where every call would fail, and makes none',
		async (_, {line, stdin}) => {
			await using server = await serve(response => response.destroy());
			const {code, stdout} = await run(line, {
				env: {...settings, MESSENGER_GRAPH_URL: server.url},
				folder: mkdtempSync(join(folder, 'run-')),
				cwd: folder,
				...(stdin !== undefined && {stdin}),
			});
			expect([0, 1]).toContain(code);
			expect(stdout).not.toBe('');
			expect(server.seen).toEqual([]);
		},
	);
});
