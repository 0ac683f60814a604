import {readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {Interrupted} from '../../src/core/stop.js';
import {defaultFields} from '../../src/graph/fields.js';
import {startSandbox} from '../../src/sandbox/start.js';
import {run, temporaryFolder} from '../front-door.js';
import {startProxy} from '../proxy.js';

interface SetUp {
	readonly testUser: {readonly id: string; readonly created: boolean};
	readonly page: {readonly id: string; readonly name: string; readonly created: boolean};
	readonly subscription: {readonly fields: readonly string[]};
	readonly tokens: {readonly user: {readonly expiresAt: string}; readonly page: {readonly expiresAt: string | null}};
	readonly steps: readonly {readonly name: string; readonly status: string}[];
}

const statuses = ({steps}: SetUp): Record<string, string> =>
	Object.fromEntries(steps.map(({name, status}) => [name, status]));

const startServed = async (testUserCreation: 'allowed' | 'suspended') => {
	const sandbox = await startSandbox({settings: {testUserCreation}});
	return {
		sandbox,
		env: {MESSENGER_GRAPH_URL: sandbox.url, MESSENGER_APP_ID: sandbox.app.id, MESSENGER_APP_SECRET: sandbox.app.secret},
		[Symbol.asyncDispose]: () => sandbox.close(),
	};
};

describe('setup-test-user', () => {
	it('takes an app to a subscribed page with a token that never expires, and makes nothing twice', async () => {
		const folder = temporaryFolder();
		const first = await run('setup-test-user --sandbox --json', {folder});
		expect(first.code).toBe(0);
		const made: SetUp = first.json;
		expect(made.testUser.created).toBe(true);
		expect(made.page).toMatchObject({name: 'Bot Test Page', created: true});
		expect(made.subscription.fields).toEqual(defaultFields);
		expect(made.tokens.page.expiresAt).toBeNull();
		expect(new Date(made.tokens.user.expiresAt).getTime()).toBeGreaterThan(Date.now() + 50 * 86_400_000);
		expect(statuses(made)).toEqual({
			'test-user': 'done',
			'user-token': 'done',
			page: 'done',
			'page-token': 'done',
			subscription: 'done',
			check: 'done',
		});

		const again: SetUp = (await run('setup-test-user --sandbox --json', {folder})).json;
		expect(again.testUser).toMatchObject({id: made.testUser.id, created: false});
		expect(again.page).toMatchObject({id: made.page.id, created: false});
		expect(statuses(again)).toMatchObject({'test-user': 'reused', page: 'reused', subscription: 'reused'});

		const pages = await run('list-pages --sandbox', {folder});
		expect(pages.stdout).toContain('Bot Test Page');
		const users = await run('list-test-users --sandbox --json', {folder});
		expect((users.json as {testUsers: unknown[]}).testUsers).toHaveLength(2);
	});

	it('says where creation is suspended which test users there are, and reuses the one that is named', async () => {
		await using world = await startServed('suspended');
		const refused = await run('setup-test-user --json', {env: world.env});
		expect(refused.code).toBe(4);
		const {error} = refused.json as {error: {id: string; fix: {command?: string}[]}};
		expect(error.id).toBe('test-user.creation-disabled');
		const [, id] = /^messenger-tool setup-test-user --test-user (\d+)$/.exec(error.fix[0]?.command ?? '') ?? [];
		const reused: SetUp = (await run(`setup-test-user --test-user ${id} --json`, {env: world.env})).json;
		expect(reused.testUser).toMatchObject({id, created: false});
		expect(reused.tokens.page.expiresAt).toBeNull();
	});

	it('refuses a test user that the app does not have', async () => {
		await using world = await startServed('suspended');
		const {code, stderr} = await run('setup-test-user --test-user 4711', {env: world.env});
		expect(code).toBe(2);
		expect(stderr).toContain('The app has no test user 4711');
	});

	it('says when a page token dies that comes from a token that was not exchanged', async () => {
		const {json} = await run('setup-test-user --sandbox --no-exchange --json');
		const made: SetUp = json;
		expect(statuses(made)['user-token']).toBe('skipped');
		expect(new Date(made.tokens.page.expiresAt ?? 0).getTime()).toBeGreaterThan(Date.now());
	});

	it('subscribes to the fields that are named, and refuses a misspelt one before any call', async () => {
		const {json} = await run('setup-test-user --sandbox --fields messages,feed --json');
		expect((json as SetUp).subscription.fields).toEqual(['messages', 'feed']);
		const wrong = await run('setup-test-user --fields mesages', {env: {MESSENGER_GRAPH_URL: 'http://127.0.0.1:9'}});
		expect(wrong.code).toBe(2);
		expect(wrong.stderr).toMatch(/the nearest is\s+"messages"/);
	});

	it('keeps every other line of the dotenv file that it writes', async () => {
		const file = join(temporaryFolder(), '.env');
		writeFileSync(file, '# mine\nPORT=3000\nMESSENGER_PAGE_TOKEN=old\n', {mode: 0o644});
		const {code, stdout, stderr} = await run(`setup-test-user --sandbox --write-env ${file}`);
		expect(code).toBe(0);
		const lines = readFileSync(file, 'utf8').split('\n');
		expect(lines.slice(0, 2)).toEqual(['# mine', 'PORT=3000']);
		expect(lines[2]).toMatch(/^MESSENGER_PAGE_TOKEN=EAA/);
		expect(statSync(file).mode & 0o777).toBe(0o600);
		const secrets = lines.flatMap(line => /TOKEN=(.+)/.exec(line)?.[1] ?? []);
		expect(secrets).toHaveLength(2);
		for (const secret of secrets) expect(stdout + stderr).not.toContain(secret);
	});

	it('names flag and variable of what is missing', async () => {
		const {code, stderr} = await run('setup-test-user');
		expect(code).toBe(2);
		expect(stderr).toContain('The app id is missing');
		expect(stderr).toContain('--app-id');
		expect(stderr).toContain('MESSENGER_APP_ID');
	});

	it('goes on after an interruption at any call, with nothing lost and nothing twice', async () => {
		for (let at = 1; ; at++) {
			await using world = await startServed('allowed');
			const folder = temporaryFolder();
			let interrupt: (reason: Error) => void = () => {};
			const proxy = await startProxy(world.sandbox.url, (_, count) => {
				if (count !== at) return true;
				interrupt(new Interrupted('SIGINT'));
				return false;
			});
			const env = {...world.env, MESSENGER_GRAPH_URL: proxy.url};
			const stopped = await run('setup-test-user', {
				folder,
				env,
				stop: tell => {
					interrupt = tell;
				},
			});
			if (proxy.seen.length < at) {
				expect(stopped.code).toBe(0);
				expect(at).toBeGreaterThan(8);
				return;
			}
			expect(stopped.code).toBe(130);
			const {code, json} = await run('setup-test-user --json', {folder, env: world.env});
			expect(code).toBe(0);
			expect((json as SetUp).tokens.page.expiresAt).toBeNull();
			const {testUsers} = (await run('list-test-users --json', {folder, env: world.env})).json as {
				testUsers: unknown[];
			};
			expect(testUsers, `interrupted at call ${at}`).toHaveLength(2);
		}
	});

	it('makes the calls of the recipe in their order, with the token in the header and its proof beside it', async () => {
		await using world = await startServed('allowed');
		const proxy = await startProxy(world.sandbox.url);
		const {code} = await run('setup-test-user', {env: {...world.env, MESSENGER_GRAPH_URL: proxy.url}});
		expect(code).toBe(0);
		const calls = proxy.seen.map(({method, url}) => `${method} ${url.replace(/\?.*/, '').replace(/\d{6,}/g, '{id}')}`);
		expect(calls).toEqual([
			'GET /v26.0/{id}/accounts/test-users',
			'POST /v26.0/{id}/accounts/test-users',
			'POST /v26.0/oauth/access_token',
			'GET /v26.0/me/accounts',
			'POST /v26.0/{id}/accounts',
			'GET /v26.0/me/accounts',
			'GET /v26.0/debug_token',
			'GET /v26.0/{id}/subscribed_apps',
			'POST /v26.0/{id}/subscribed_apps',
			'GET /v26.0/{id}/subscribed_apps',
			'GET /v26.0/me',
		]);
		for (const {url, headers, body} of proxy.seen) {
			expect(url).not.toContain('access_token=');
			expect(url).not.toContain(world.sandbox.app.secret);
			if (url.includes('/oauth/')) continue;
			expect(headers.authorization).toMatch(/^Bearer \S+$/);
			expect(url + body).toMatch(/appsecret_proof=[0-9a-f]{64}/);
		}
	});
});
