import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {look} from '../../src/update/look.js';
import {readRecord} from '../../src/update/update-record.js';
import {temporaryFolder} from '../front-door.js';
import {standInNpm} from './stand-in-npm.js';

const now = Date.UTC(2026, 10, 22);
const hour = 3_600_000;
const never = new AbortController().signal;

const surroundings = (script: string) => {
	const folder = temporaryFolder();
	const env = {PATH: standInNpm(folder, script), MESSENGER_PAGE_TOKEN: 'EAAGsecret', https_proxy: 'http://proxy:3128'};
	const path = join(folder, 'update.json');
	return {folder, path, asking: {env, platform: 'linux', signal: never}};
};

describe('looking for new versions', () => {
	it('asks npm, and remembers what it said', async () => {
		const {folder, path, asking} = surroundings(`echo '"0.2.0"'`);
		await look('messenger-tool', path, now, asking);
		expect(readRecord(path)).toEqual({latest: '0.2.0', seenAt: now, triedAt: now});
		expect(readFileSync(join(folder, 'asked'), 'utf8')).toMatch(/^view messenger-tool version --json /);
	});

	it('hands npm the proxy, and no token', async () => {
		const {folder, path, asking} = surroundings(`echo '"0.2.0"'`);
		await look('messenger-tool', path, now, asking);
		const environment = readFileSync(join(folder, 'environment'), 'utf8');
		expect(environment).toContain('https_proxy=http://proxy:3128');
		expect(environment).not.toContain('EAAG');
	});

	it.each([
		['an hour after it was told', {latest: '0.1.0', seenAt: now - hour, triedAt: now - hour}],
		['half an hour after it got no answer', {triedAt: now - hour / 2}],
	])('asks nothing %s', async (_, record) => {
		const {folder, path, asking} = surroundings(`echo '"0.2.0"'`);
		writeFileSync(path, JSON.stringify(record));
		await look('messenger-tool', path, now, asking);
		expect(existsSync(join(folder, 'asked'))).toBe(false);
	});

	it.each([
		['a day after it was told', {latest: '0.1.0', seenAt: now - 25 * hour, triedAt: now - 25 * hour}],
		['when the clock was wrong', {seenAt: now + 1000 * hour, triedAt: now + 1000 * hour}],
		['when what is remembered is damaged', '{"latest":'],
	])('asks again %s', async (_, record) => {
		const {path, asking} = surroundings(`echo '"0.2.0"'`);
		writeFileSync(path, typeof record === 'string' ? record : JSON.stringify(record));
		await look('messenger-tool', path, now, asking);
		expect(readRecord(path).latest).toBe('0.2.0');
	});

	it.each([
		['fails', 'echo "npm error code E404" >&2; exit 1'],
		['says something else', 'echo "<html>"'],
		['says far too much', 'yes "0" | head -c 1000000'],
	])('remembers nothing when npm %s', async (_, script) => {
		const {path, asking} = surroundings(script);
		await look('messenger-tool', path, now, asking);
		expect(readRecord(path)).toEqual({triedAt: now});
	});

	it('remembers nothing when there is no npm', async () => {
		const {path, asking} = surroundings('');
		await look('messenger-tool', path, now, {...asking, env: {PATH: '/nowhere'}});
		expect(readRecord(path)).toEqual({triedAt: now});
	});

	it('ends with the run', async () => {
		const {path, asking} = surroundings('exec sleep 60');
		const over = new AbortController();
		const looking = look('messenger-tool', path, now, {...asking, signal: over.signal});
		const startedAt = performance.now();
		setTimeout(() => over.abort(), 50);
		await looking;
		expect(performance.now() - startedAt).toBeLessThan(10_000);
		expect(readRecord(path)).toEqual({triedAt: now});
	});
});
