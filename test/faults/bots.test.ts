import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {run} from '../front-door.js';
import {serve} from '../servers.js';
import {secrets, settings} from './commands.js';
import {type Fault, faults} from './faults.js';
import {inTurns} from './in-turns.js';
import {leaksIn, showsStack} from './judge.js';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'bots-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** The status that a bot with this fault answers with; 0 when no whole answer comes. */
const statusOf = ({name}: Fault): number => {
	if (/^(refused|unknown host|reset|closed|certificate|http where|never|drips)/.test(name)) return 0;
	if (/^HTML 500/.test(name)) return 500;
	if (name.startsWith('redirect')) return name === 'redirect' ? 302 : 307;
	return /^(captive|empty|null|array|text|cut|wrong|200 MB)/.test(name) ? 200 : 400;
};

/** What a line ends with when the bot that it talks to has the fault. */
const meet = async (
	line: (url: string) => string,
	fault: Fault,
	ends: (status: number) => readonly number[],
): Promise<readonly string[]> => {
	await using server = await (fault.answer ? serve(fault.answer) : (fault.address?.() ?? serve(() => undefined)));
	const complaints: string[] = [];
	for (const json of [true, false]) {
		const startedAt = performance.now();
		const {code, stdout, stderr} = await run(
			`${line(`${server.url}/webhook`)} --timeout ${fault.timeout}${json ? ' --json' : ''}`,
			{
				env: settings,
				folder: mkdtempSync(join(folder, 'run-')),
				cwd: folder,
			},
		);
		const durationMs = performance.now() - startedAt;
		const said = stdout + stderr;
		const demand = (holds: boolean, complaint: string): void => {
			if (!holds) complaints.push(`${line('')} × ${fault.name}${json ? ' (json)' : ''}: ${complaint}`);
		};
		demand(ends(statusOf(fault)).includes(code), `ends with ${code}: ${said.slice(0, 400)}`);
		demand(!showsStack(said), 'shows a stack');
		for (const kind of leaksIn(said, secrets)) demand(false, `shows the ${kind}: ${said.slice(0, 400)}`);
		demand(durationMs < fault.timeout * 1000 + 8_000, `took ${Math.round(durationMs)} ms`);
		demand(said.length < 100_000, `says ${said.length} characters`);
		if (json) expect(JSON.parse(stdout)).toMatchObject({schemaVersion: 1});
	}
	return complaints;
};

const turn = inTurns(20);

/** A proxy to the Graph API is none to a bot on this machine. */
const ofBots = faults.filter(({proxy}) => !proxy);

describe('a command that talks to a bot', () => {
	it('trigger says what came back, or that nothing did', async () => {
		const ends = (status: number): number[] => (status === 0 ? [3] : status === 200 ? [0] : [1]);
		const runs = ofBots.map(fault => turn(() => meet(url => `trigger message-text --to ${url}`, fault, ends)));
		expect((await Promise.all(runs)).flat()).toEqual([]);
	}, 300_000);

	it('check-webhook finds a problem, or that nothing is there', async () => {
		const runs = ofBots.map(fault =>
			turn(() =>
				meet(
					url => `check-webhook ${url} --yes`,
					fault,
					status => (status === 0 ? [1, 3] : [1]),
				),
			),
		);
		expect((await Promise.all(runs)).flat()).toEqual([]);
	}, 300_000);
});
