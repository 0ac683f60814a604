import {readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {startSandbox} from '../../src/sandbox/start.js';
import {run, type Surroundings, temporaryFolder} from '../front-door.js';

const startWorld = async () => {
	const sandbox = await startSandbox();
	onTestFinished(() => sandbox.close());
	const [page, otherPage] = sandbox.pages;
	const [admin] = sandbox.users;
	if (!page || !otherPage || !admin) throw new Error('the seeded world has two pages and an admin');
	const folder = temporaryFolder();
	const init = (words: readonly string[], {env, ...around}: Surroundings = {}) =>
		run(['init', ...words], {folder, cwd: folder, env: {MESSENGER_GRAPH_URL: sandbox.url, ...env}, ...around});
	const saved = (): Record<string, Record<string, string>> =>
		(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as {profiles: never}).profiles;
	const app = {MESSENGER_APP_ID: sandbox.app.id, MESSENGER_APP_SECRET: sandbox.app.secret};
	return {sandbox, page, otherPage, admin, folder, init, saved, app};
};

const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

/** The questions of a first run, and what the person answers. */
const answers = (
	appId: string,
	secret: string,
	{user = '', page = '', verify = ''}: {user?: string; page?: string; verify?: string} = {},
) =>
	[
		[/App id/, appId],
		[/App secret/, secret],
		[/User token/, user],
		[/Page token/, page],
		[/Verify token/, verify],
	] as const;

describe('init', () => {
	it('saves what variables give after trying it, and takes the page from its token', async () => {
		const {init, saved, app, page, admin, sandbox, folder} = await startWorld();
		const {code, stdout, stderr} = await init([], {
			env: {
				...app,
				MESSENGER_USER_TOKEN: admin.token,
				MESSENGER_PAGE_TOKEN: page.token,
				VERIFY_TOKEN: 'my verify token',
			},
		});
		expect({code, stderr}).toMatchObject({code: 0});
		expect(saved()).toEqual({
			default: {
				appId: sandbox.app.id,
				appSecret: sandbox.app.secret,
				userToken: admin.token,
				pageToken: page.token,
				pageId: page.id,
				verifyToken: 'my verify token',
				graphUrl: sandbox.url,
			},
		});
		expect(statSync(join(folder, 'settings.json')).mode & 0o777).toBe(0o600);
		expect(stdout).toMatch(/page-id +\d+ +the page token/);
		expect(stderr).toContain(`Page token of the page ${page.id} never expires`);
		for (const secret of [sandbox.app.secret, admin.token, page.token, 'my verify token'])
			expect(stdout + stderr).not.toContain(secret);
	});

	it('tells as JSON what it saved', async () => {
		const {init, app, page} = await startWorld();
		const {code, json, stdout} = await init(['--json', '--profile', 'shop'], {
			env: {...app, MESSENGER_PAGE_TOKEN: page.token},
		});
		expect(code).toBe(0);
		expect(json).toMatchObject({
			schemaVersion: 1,
			profile: 'shop',
			checked: true,
			app: {id: app.MESSENGER_APP_ID, name: expect.any(String)},
			page: {id: page.id},
			saved: expect.arrayContaining([
				{
					key: 'appSecret',
					value: expect.stringContaining('…'),
					secret: true,
					from: 'MESSENGER_APP_SECRET',
					keptIn: 'file',
				},
				{key: 'pageId', value: page.id, secret: false, from: 'the page token'},
				{key: 'verifyToken', value: expect.stringContaining('…'), secret: true, from: 'made up', keptIn: 'file'},
			]),
		});
		expect(stdout).not.toContain(page.token);
	});

	it('makes a verify token up once, which can be read afterwards', async () => {
		const {init, saved, app, folder} = await startWorld();
		const {stderr} = await init([], {env: app});
		expect(unwrapped(stderr)).toContain('messenger-tool config get verify-token --show-secrets');
		const made = saved().default?.verifyToken ?? '';
		expect(made).toMatch(/^[\w-]{32}$/);
		expect((await run('config get verify-token --show-secrets', {folder})).stdout).toBe(`${made}\n`);
		await init([], {env: app});
		expect(saved().default?.verifyToken).toBe(made);
	});

	it('asks a person for what nobody gave, and keeps what Enter keeps', async () => {
		const {init, saved, page, otherPage, admin, sandbox} = await startWorld();
		const types = answers(sandbox.app.id, sandbox.app.secret, {user: admin.token, page: page.token, verify: 'mine'});
		const first = await init([], {types});
		expect({code: first.code, stderr: first.stderr}).toMatchObject({code: 0});
		expect(saved().default).toMatchObject({
			appId: sandbox.app.id,
			userToken: admin.token,
			pageId: page.id,
			verifyToken: 'mine',
		});
		const second = await init([], {types: answers('', '', {page: otherPage.token})});
		expect({code: second.code, stderr: second.stderr}).toMatchObject({code: 0});
		expect(saved().default).toMatchObject({
			appId: sandbox.app.id,
			appSecret: sandbox.app.secret,
			userToken: admin.token,
			pageToken: otherPage.token,
			pageId: otherPage.id,
			verifyToken: 'mine',
		});
		for (const secret of [sandbox.app.secret, admin.token, page.token])
			expect(first.stdout + first.stderr + second.stdout + second.stderr).not.toContain(secret);
	});

	it('tries a new app secret while the profile still holds a wrong one', async () => {
		const {init, saved, app, admin} = await startWorld();
		await init(['--no-check'], {env: {...app, MESSENGER_APP_SECRET: '0'.repeat(32)}});
		const types = answers('', app.MESSENGER_APP_SECRET, {user: admin.token});
		const {code, stderr} = await init([], {types});
		expect({code, stderr}).toMatchObject({code: 0});
		expect(saved().default).toMatchObject({appSecret: app.MESSENGER_APP_SECRET, userToken: admin.token});
	});

	it('says that it asks for app id and secret again when the secret is not that of the app', async () => {
		const {init, saved, sandbox} = await startWorld();
		const {id, secret} = sandbox.app;
		const {code, stderr} = await init([], {
			types: [[/App id/, id], [/App secret/, '0'.repeat(32)], ...answers(id, secret)],
		});
		expect({code, stderr}).toMatchObject({code: 0});
		expect(unwrapped(stderr)).toContain('The app secret is not that of the app. Please give both again');
		expect(saved().default).toMatchObject({appId: id, appSecret: secret});
	});

	it('asks again for what cannot be right, and for what Meta refuses', async () => {
		const {init, saved, app, page, otherPage, admin} = await startWorld();
		const {code, stderr} = await init([], {
			env: app,
			types: [
				[/User token/, `"${admin.token}"`],
				[/User token/, ''],
				[/Page token/, admin.token],
				[/Page token/, page.token],
				[/Verify token/, ''],
			],
		});
		expect(code).toBe(0);
		expect(unwrapped(stderr)).toContain('That cannot be the user token: there are quotes around it.');
		expect(unwrapped(stderr)).toContain('A user token is used where the page token is needed. Please try again');
		expect(saved().default).toMatchObject({pageToken: page.token});
		expect(saved().default).not.toHaveProperty('userToken');
		expect(otherPage.id).not.toBe(page.id);
	});

	it.each([
		['app-secret.wrong', ({app}) => ({...app, MESSENGER_APP_SECRET: '0'.repeat(32)})],
		['token.user-instead-of-page', ({app, admin}) => ({...app, MESSENGER_PAGE_TOKEN: admin.token})],
		['token.page-instead-of-user', ({app, page}) => ({...app, MESSENGER_USER_TOKEN: page.token})],
		['token.malformed', ({app}) => ({...app, MESSENGER_PAGE_TOKEN: 'EAAnonsense'})],
		[
			'recipient.other-page',
			({app, page, otherPage}) => ({...app, MESSENGER_PAGE_TOKEN: page.token, MESSENGER_PAGE_ID: otherPage.id}),
		],
	] satisfies readonly (readonly [
		string,
		(world: Awaited<ReturnType<typeof startWorld>>) => Record<string, string>,
	])[])('%s: saves nothing', async (cause, envOf) => {
		const world = await startWorld();
		const {code, json} = await world.init(['--json'], {env: envOf(world)});
		expect(json).toMatchObject({error: {id: cause}});
		expect(code).toBe(4);
		expect(world.saved).toThrow(/ENOENT/);
	});

	it('tries a page token without an app secret as well as that can be', async () => {
		const {init, saved, page, admin} = await startWorld();
		expect((await init(['--json'], {env: {MESSENGER_PAGE_TOKEN: admin.token}})).json).toMatchObject({
			error: {id: 'token.user-instead-of-page'},
		});
		expect((await init([], {env: {MESSENGER_PAGE_TOKEN: page.token}})).code).toBe(0);
		expect(saved().default).toMatchObject({pageId: page.id});
	});

	it('saves without trying when told to', async () => {
		const {init, saved} = await startWorld();
		const env = {MESSENGER_GRAPH_URL: 'http://127.0.0.1:1', MESSENGER_APP_ID: '1', MESSENGER_APP_SECRET: 'nonsense'};
		expect((await init(['--json'], {env})).code).toBe(3);
		const {code, stderr} = await init(['--no-check'], {env});
		expect(code).toBe(0);
		expect(stderr).toContain('nothing was tried');
		expect(saved().default).toMatchObject({appId: '1', appSecret: 'nonsense'});
	});

	it('reads secrets from files, stdin and an env file', async () => {
		const {init, saved, app, page, folder} = await startWorld();
		writeFileSync(join(folder, 'secret.txt'), `${app.MESSENGER_APP_SECRET}\n`);
		writeFileSync(join(folder, 'bot.env'), `MESSENGER_APP_ID=${app.MESSENGER_APP_ID}\n`);
		const words = ['--env-file', 'bot.env', '--app-secret-file', 'secret.txt', '--page-token-file', '-'];
		const {code, stdout} = await init(words, {stdin: `${page.token}\n`});
		expect(code).toBe(0);
		expect(stdout).toMatch(/app-id +\d+ +MESSENGER_APP_ID in bot\.env/);
		expect(saved().default).toMatchObject({appSecret: app.MESSENGER_APP_SECRET, pageToken: page.token});
	});

	it('usage.invalid: names flags and variables when nothing is given and nobody can be asked', async () => {
		const {init} = await startWorld();
		const {code, stderr} = await init([]);
		expect(code).toBe(2);
		for (const name of [
			'--app-id',
			'MESSENGER_APP_ID',
			'--page-token-file',
			'MESSENGER_PAGE_TOKEN',
			'MESSENGER_VERIFY_TOKEN',
		])
			expect(stderr).toContain(name);
	});

	it('settings.invalid: a variable that cannot be right', async () => {
		const {init, app} = await startWorld();
		const {code, json} = await init(['--json'], {env: {...app, MESSENGER_USER_TOKEN: 'Bearer EAAB'}});
		expect(code).toBe(2);
		expect(json).toMatchObject({error: {id: 'settings.invalid'}});
	});

	it('tries the embedded sandbox, and keeps real credentials apart from it', async () => {
		const {init, folder} = await startWorld();
		const env = {MESSENGER_APP_ID: '1', MESSENGER_APP_SECRET: 'real', MESSENGER_USER_TOKEN: 'real'};
		const {code, stdout, stderr} = await init(['--sandbox'], {env});
		expect(stderr).toContain('the secret is its own');
		expect({code, stdout}).toEqual({code: 0, stdout: 'There is nothing new to save\n'});
		expect(readdirSync(folder)).toEqual(['sandbox.json']);
	});
});
