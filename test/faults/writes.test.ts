import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {commandEntries} from '../../src/commands/index.js';
import {type Sandbox, startSandbox} from '../../src/sandbox.js';
import {run} from '../front-door.js';
import {type Arrived, type Serving, serve} from '../servers.js';
import type {OnlineCommand} from './commands.js';
import {type Fault, faults} from './faults.js';
import {handOn} from './hand-on.js';
import {inTurns} from './in-turns.js';
import {judge} from './judge.js';

interface WritingCommand extends Pick<OnlineCommand, 'name' | 'ends'> {
	readonly line: (world: World) => string;
	/** Settings that it must not have. */
	readonly without?: string;
	/** What it changes, in order. */
	readonly writes: readonly string[];
}

interface World {
	readonly sandbox: Sandbox;
	readonly callback: Serving;
}

const first = <Item>([item]: readonly Item[]): Item => {
	if (item === undefined) throw new Error('the seeded world lacks something');
	return item;
};

const testUserOf = ({sandbox}: World): string =>
	first(Object.values(sandbox.state().people).filter(({testUser}) => testUser !== undefined)).id;

const commands: readonly WritingCommand[] = [
	{
		name: 'setup-test-user',
		line: () => 'setup-test-user',
		writes: [
			'POST /{id}/accounts/test-users',
			'POST /oauth/access_token',
			'POST /{id}/accounts',
			'POST /{id}/subscribed_apps',
		],
		// A page that cannot be made for a reason that nobody knows can still be made by hand.
		ends: ({exit, id}) => ({exit: [exit], id: id.test('api.refused') ? /^(api\.refused|page\.creation-refused)$/ : id}),
	},
	{name: 'delete-test-user', line: world => `delete-test-user ${testUserOf(world)} --yes`, writes: ['DELETE /{id}']},
	{
		name: 'subscribe-page',
		line: () => 'subscribe-page --add feed',
		writes: ['POST /{id}/subscribed_apps'],
	},
	{name: 'unsubscribe-page', line: () => 'unsubscribe-page --yes', writes: ['DELETE /{id}/subscribed_apps']},
	{
		name: 'set-webhook',
		line: ({callback}) => `set-webhook ${callback.url}/webhook`,
		writes: ['POST /{id}/subscriptions'],
	},
	{name: 'exchange-token', line: () => 'exchange-token', writes: ['POST /oauth/access_token']},
	{
		name: 'send-message',
		line: ({sandbox}) => `send-message ${first(first(sandbox.pages).psids)} Hello`,
		writes: ['POST /{id}/messages'],
	},
	{
		name: 'messenger-profile',
		line: () => 'messenger-profile set --greeting Hello',
		writes: ['POST /me/messenger_profile'],
	},
];

const turn = inTurns(20);
const known = commandEntries.map(({name}) => name);
const cases = commands
	.filter(({name}) => known.includes(name))
	.flatMap(command => command.writes.map((write, index) => [command.name, write, index, command] as const));

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'writes-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Reads that are sent as a batch change nothing. */
const isWrite = ({method, url}: Arrived): boolean => method !== 'GET' && !/^\/v[\d.]+\/$/.test(url);

const nameOf = ({method, url}: Arrived): string =>
	`${method} ${url
		.replace(/\?.*/, '')
		.replace(/^\/v[\d.]+/, '')
		.replace(/\d{6,}/g, '{id}')}`;

/** Runs a command whose nth write meets the fault, while everything before it goes well. */
const meet = async (command: WritingCommand, nth: number, fault: Fault): Promise<readonly string[]> => {
	const {answer} = fault;
	if (!answer) return [];
	await using callback = await serve((response, {url}) =>
		response.end(new URL(url, 'http://bot').searchParams.get('hub.challenge')),
	);
	const sandbox = await startSandbox({settings: {testUserCreation: 'allowed'}});
	try {
		const pass = handOn(sandbox.url);
		let count = 0;
		await using server = await serve((response, arrived, incoming) => {
			if (isWrite(arrived)) count++;
			if (count > nth) answer(response, arrived, incoming);
			else pass(response, arrived, incoming);
		});
		const world = {sandbox, callback};
		const line = command.line(world);
		const startedAt = performance.now();
		const outcome = await run(`${line} --json --timeout ${fault.timeout}`, {
			env: {
				MESSENGER_GRAPH_URL: server.url,
				MESSENGER_APP_ID: sandbox.app.id,
				MESSENGER_APP_SECRET: sandbox.app.secret,
				MESSENGER_USER_TOKEN: first(sandbox.users).token,
				MESSENGER_PAGE_TOKEN: first(sandbox.pages).token,
				MESSENGER_VERIFY_TOKEN: 'verify-canary-0123456789',
			},
			folder: mkdtempSync(join(folder, 'run-')),
			cwd: folder,
		});
		const durationMs = performance.now() - startedAt;
		const writes = server.seen.filter(isWrite).map(nameOf);
		const wanted = command.writes.slice(0, nth + 1);
		// On a busy machine, the short time of those that never end may be over before it is their turn.
		const isDone = writes.join() === (fault.timeout < 10 ? wanted.slice(0, writes.length) : wanted).join();
		return [
			...judge({name: command.name, line, ...(command.ends && {ends: command.ends})}, fault, {
				outcome,
				json: true,
				durationMs,
			}),
			...(isDone ? [] : [`${line} × ${fault.name}: writes ${writes.join(', ')}`]),
		];
	} finally {
		await sandbox.close();
	}
};

describe('a write that meets a fault is told and never repeated', () => {
	it.concurrent.each(cases)(
		'%s: %s',
		async (_, __, nth, command) => {
			expect((await Promise.all(faults.map(fault => turn(() => meet(command, nth, fault))))).flat()).toEqual([]);
		},
		300_000,
	);
});
