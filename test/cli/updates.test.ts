import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import type {Output} from '../../src/cli/host.js';
import {makeUpdates} from '../../src/cli/updates.js';
import {temporaryFolder} from '../front-door.js';
import {standInNpm} from '../update/stand-in-npm.js';

const output = (isTerminal: boolean): Output => ({isTerminal}) as Output;

interface Around {
	readonly env?: Readonly<Record<string, string>>;
	readonly stdout?: boolean;
	readonly stderr?: boolean;
	readonly json?: boolean;
	readonly quiet?: boolean;
	readonly version?: string;
}

/** A run that has heard of 0.2.0 before, with an npm that would be asked. */
const run = ({env = {}, stdout = true, stderr = true, json = false, quiet = false, version = '0.1.0'}: Around = {}) => {
	const folder = temporaryFolder();
	writeFileSync(join(folder, 'update.json'), JSON.stringify({latest: '0.2.0'}));
	const notes: string[] = [];
	const host = {
		env: {PATH: standInNpm(folder, `echo '"0.3.0"'`), MESSENGER_CONFIG_DIR: folder, ...env},
		cwd: folder,
		platform: 'linux',
		stdout: output(stdout),
		stderr: output(stderr),
	};
	const terminal = {json, quiet, note: (text: string) => void notes.push(text)};
	const over = new AbortController();
	onTestFinished(() => over.abort());
	return {
		updates: makeUpdates(host, terminal, version),
		signal: over.signal,
		notes,
		wasAsked: () => existsSync(join(folder, 'asked')),
	};
};

describe('new versions', () => {
	it('are told to a person at a terminal, and looked for beside the run', async () => {
		const {updates, notes, signal, wasAsked} = run();
		updates.look(signal);
		await updates.tell();
		expect(notes).toEqual([expect.stringContaining('messenger-tool 0.2.0 is out')]);
		await vi.waitFor(() => expect(wasAsked()).toBe(true), 5_000);
	});

	it.each<[string, Around]>([
		['in CI', {env: {CI: 'true'}}],
		['with a pipe behind', {stdout: false}],
		['with a log of stderr', {stderr: false}],
		['with --json', {json: true}],
		['with --quiet', {quiet: true}],
		['with MESSENGER_NO_UPDATE_CHECK', {env: {MESSENGER_NO_UPDATE_CHECK: '1'}}],
		['with NO_UPDATE_NOTIFIER', {env: {NO_UPDATE_NOTIFIER: '1'}}],
		['from the sources', {version: '0.0.0-source'}],
	])('are neither told nor looked for %s', async (_, around) => {
		const {updates, notes, signal, wasAsked} = run(around);
		updates.look(signal);
		await updates.tell();
		// Long enough for an npm that were asked: the one beside it was.
		const beside = run();
		beside.updates.look(beside.signal);
		await vi.waitFor(() => expect(beside.wasAsked()).toBe(true), 5_000);
		expect(notes).toEqual([]);
		expect(wasAsked()).toBe(false);
	});
});
