import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {startSandbox} from '../../src/sandbox/start.js';
import {run, temporaryFolder} from '../front-door.js';
import {startProxy} from '../proxy.js';

const startWorld = async () => {
	const sandbox = await startSandbox();
	onTestFinished(() => sandbox.close());
	const [page, otherPage] = sandbox.pages;
	const [admin] = sandbox.users;
	if (!page || !otherPage || !admin) throw new Error('the seeded world has two pages and an admin');
	const app = {
		MESSENGER_GRAPH_URL: sandbox.url,
		MESSENGER_APP_ID: sandbox.app.id,
		MESSENGER_APP_SECRET: sandbox.app.secret,
	};
	return {
		sandbox,
		page,
		otherPage,
		admin,
		app,
		asAdmin: {...app, MESSENGER_USER_TOKEN: admin.token},
		asPage: {...app, MESSENGER_PAGE_TOKEN: page.token},
	};
};

const fieldsOf = (json: unknown): {before: string[]; after: string[]; changed: boolean} => json as never;

describe('list-pages', () => {
	it('shows every page with its tasks', async () => {
		const {page, otherPage, asAdmin} = await startWorld();
		const {code, json} = await run('list-pages --json', {env: asAdmin});
		expect(code).toBe(0);
		const {pages} = json as {pages: {id: string; name: string; tasks: string[]; source: string}[]};
		expect(pages.map(({id}) => id)).toEqual(expect.arrayContaining([page.id, otherPage.id]));
		expect(pages.find(({id}) => id === page.id)).toMatchObject({
			name: page.name,
			source: 'accounts',
			tasks: expect.arrayContaining(['MESSAGING', 'MODERATE']),
		});
	});

	it('gets the token of one page, masked unless it is asked for', async () => {
		const {page, asAdmin} = await startWorld();
		const masked = await run(['list-pages', '--token-for', page.name, '--json'], {env: asAdmin});
		expect((masked.json as {page: {id: string; token: string}}).page).toMatchObject({
			id: page.id,
			token: expect.stringMatching(/^EAA.…..$/),
		});
		const shown = await run(['list-pages', '--token-for', page.id, '--show-secrets'], {env: asAdmin});
		expect(shown.stdout).toMatch(/^EAA[A-Za-z0-9]{20,}\n$/);
	});

	it('names the cause when the token is that of a page', async () => {
		const {page, app} = await startWorld();
		const {code, json} = await run('list-pages --json', {env: {...app, MESSENGER_USER_TOKEN: page.token}});
		expect(code).toBe(4);
		expect((json as {error: {id: string}}).error.id).toBe('token.page-instead-of-user');
	});
});

describe('subscribe-page', () => {
	it('finds the page token from the user token, adds, removes and sets fields, and reads them back', async () => {
		const {page, asAdmin} = await startWorld();
		const set = await run(`subscribe-page ${page.id} --fields messages,messaging_postbacks --json`, {env: asAdmin});
		expect(set.code).toBe(0);
		expect(fieldsOf(set.json).after.sort()).toEqual(['messages', 'messaging_postbacks']);
		const added = fieldsOf(
			(await run(`subscribe-page ${page.id} --add standby --remove messaging_postbacks --json`, {env: asAdmin})).json,
		);
		expect(added).toMatchObject({changed: true, after: ['messages', 'standby']});
		const same = fieldsOf((await run(`subscribe-page ${page.id} --add standby --json`, {env: asAdmin})).json);
		expect(same).toMatchObject({changed: false, after: ['messages', 'standby']});
	});

	it('says what came and what went', async () => {
		const {page, asAdmin} = await startWorld();
		await run(`subscribe-page ${page.id} --fields messages,standby`, {env: asAdmin});
		const {stdout} = await run(`subscribe-page ${page.id} --fields messages,message_reads`, {env: asAdmin});
		expect(stdout).toContain('  - standby\n');
		expect(stdout).toContain('  + message_reads\n');
	});

	it.each([
		['subscribe-page 1 --fields mesages', 'the nearest is\\s+"messages"'],
		['subscribe-page 1 --add messages,postback', '"postback" is not a field'],
		['subscribe-page 1 --fields ,', 'The list of fields is empty'],
		['subscribe-page 1 --fields messages --add standby', 'does not go with --add'],
		['subscribe-page 1 --feilds messages', "[Uu]nknown option '--feilds'"],
		['subscribe-pgae 1', "[Uu]nknown command 'subscribe-pgae'"],
	])('refuses %s before any call', async (line, words) => {
		const {code, stderr, stdout} = await run(line, {
			env: {MESSENGER_GRAPH_URL: 'http://127.0.0.1:9', MESSENGER_PAGE_TOKEN: 'EAAxxxxxxxxxxxxxxxxxxxx'},
		});
		expect(code).toBe(2);
		expect(stderr).toMatch(new RegExp(words));
		expect(stdout).toBe('');
	});

	it('tells a page token of another page', async () => {
		const {otherPage, asPage} = await startWorld();
		const {code, json} = await run(`subscribe-page ${otherPage.id} --json`, {env: asPage});
		expect(code).toBe(4);
		expect((json as {error: {id: string}}).error.id).toBe('recipient.other-page');
	});

	it('names the cause when the page token is a user token', async () => {
		const {page, admin, app} = await startWorld();
		const {code, json} = await run('subscribe-page --json', {
			env: {...app, MESSENGER_PAGE_ID: page.id, MESSENGER_PAGE_TOKEN: admin.token},
		});
		expect(code).toBe(4);
		expect((json as {error: {id: string}}).error.id).toBe('token.user-instead-of-page');
	});
});

describe('unsubscribe-page', () => {
	it('takes the app off the page, after a yes', async () => {
		const {page, asPage} = await startWorld();
		await run('subscribe-page', {env: asPage});
		const unsure = await run('unsubscribe-page', {env: asPage});
		expect(unsure.code).toBe(2);
		expect(unsure.stderr).toContain('--yes');
		const {code, json} = await run('unsubscribe-page --yes --json', {env: asPage});
		expect(code).toBe(0);
		expect(json).toMatchObject({page: {id: page.id}, unsubscribed: true, after: []});
	});
});

describe('set-webhook', () => {
	const startCallback = async (verifyToken: string): Promise<string> => {
		const server = createServer((request, response) => {
			const {searchParams} = new URL(request.url ?? '', 'http://bot');
			const right = searchParams.get('hub.verify_token') === verifyToken;
			response.writeHead(right ? 200 : 403).end(right ? searchParams.get('hub.challenge') : '');
		});
		await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
		onTestFinished(() => void server.close());
		return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
	};

	it('adds the fields to those that are there, and reads the webhook back', async () => {
		const {app, sandbox} = await startWorld();
		const url = await startCallback('a-verify-token');
		const env = {...app, MESSENGER_VERIFY_TOKEN: 'a-verify-token'};
		const first = await run(['set-webhook', url, '--fields', 'messages', '--json'], {env});
		expect(first.stderr).toContain('Meta called');
		expect(first.code).toBe(0);
		const second = (await run(['set-webhook', url, '--fields', 'standby', '--json'], {env})).json as {
			before: {fields: string[]};
			after: {callbackUrl: string; fields: string[]};
		};
		expect(second.after.callbackUrl).toBe(url);
		expect(second.after.fields).toEqual(expect.arrayContaining([...second.before.fields, 'messages', 'standby']));
		expect(sandbox.url).toBeTruthy();
	});

	it('names the cause when the server knows another verify token', async () => {
		const {app} = await startWorld();
		const url = await startCallback('another-verify-token');
		const {code, json} = await run(['set-webhook', url, '--json'], {
			env: {...app, MESSENGER_VERIFY_TOKEN: 'a-verify-token'},
		});
		expect(code).toBe(4);
		expect((json as {error: {id: string}}).error.id).toMatch(/^webhook\.verify-token-mismatch$/);
	});

	it('waits for a server that is just starting', async () => {
		const {app} = await startWorld();
		const taken = createServer();
		await new Promise<void>(done => taken.listen(0, '127.0.0.1', done));
		const {port} = taken.address() as AddressInfo;
		await new Promise(done => taken.close(done));
		const late = createServer((request, response) => {
			response.end(new URL(request.url ?? '', 'http://bot').searchParams.get('hub.challenge'));
		});
		onTestFinished(() => void late.close());
		setTimeout(() => late.listen(port, '127.0.0.1'), 300);
		const {code, json} = await run(['set-webhook', `http://127.0.0.1:${port}/`, '--json'], {
			env: {...app, MESSENGER_VERIFY_TOKEN: 'a-verify-token'},
		});
		expect(code).toBe(0);
		expect(json).toMatchObject({after: {callbackUrl: `http://127.0.0.1:${port}/`}});
	});

	it('puts the former webhook back when Meta took the call and lost a field', async () => {
		const former = {object: 'page', callback_url: 'https://former.example.com/webhook', active: true, fields: ['feed']};
		let webhook = former;
		const posts: string[] = [];
		const graph = createServer((request, response) => {
			let form = '';
			request.on('data', part => {
				form += part;
			});
			request.on('end', () => {
				const url = new URLSearchParams(form).get('callback_url');
				if (url) posts.push(url);
				if (url) webhook = url === former.callback_url ? former : {...former, callback_url: url, fields: ['messages']};
				response.setHeader('content-type', 'application/json');
				response.end(JSON.stringify(url ? {success: true} : {data: [webhook]}));
			});
		});
		await new Promise<void>(done => graph.listen(0, '127.0.0.1', done));
		onTestFinished(() => void graph.close());
		const {app} = await startWorld();
		const url = await startCallback('a-verify-token');
		const {code, json, stderr} = await run(['set-webhook', url, '--fields', 'messages', '--json'], {
			env: {
				...app,
				MESSENGER_VERIFY_TOKEN: 'a-verify-token',
				MESSENGER_GRAPH_URL: `http://127.0.0.1:${(graph.address() as AddressInfo).port}`,
			},
		});
		expect(code).toBe(4);
		expect(json).toMatchObject({error: {id: 'subscription.fields-missing'}});
		expect(posts).toEqual([url, former.callback_url]);
		expect(stderr).toContain('set again');
	});

	it('names webhook.server-unreachable when nothing listens on this machine, before any call', async () => {
		const {app} = await startWorld();
		const {code, json} = await run(['set-webhook', 'http://127.0.0.1:9/webhook', '--wait', '100ms', '--json'], {
			env: {...app, MESSENGER_VERIFY_TOKEN: 'a-verify-token'},
		});
		expect(code).toBe(4);
		expect(json).toMatchObject({error: {id: 'webhook.server-unreachable'}});
	});

	it.each(['http://bot.example.com/webhook', 'bot.example.com'])('refuses %s before any call', async url => {
		const {code, stderr} = await run(['set-webhook', url]);
		expect(code).toBe(2);
		expect(stderr).toMatch(/https/);
	});
});

describe('exchange-token', () => {
	it('exchanges the user token first, so that the page token never expires, and saves both on request', async () => {
		const {page, asAdmin} = await startWorld();
		const file = join(temporaryFolder(), '.env');
		const {code, json, stdout, stderr} = await run(`exchange-token --page ${page.id} --write-env ${file} --json`, {
			env: asAdmin,
		});
		expect(code).toBe(0);
		const exchanged = json as {user: {expiresAt: string}; pages: {id: string; expiresAt: string | null}[]};
		expect(new Date(exchanged.user.expiresAt).getTime()).toBeGreaterThan(Date.now() + 50 * 86_400_000);
		expect(exchanged.pages).toMatchObject([{id: page.id, expiresAt: null}]);
		const [, token = ''] = /^MESSENGER_PAGE_TOKEN=(\S+)$/m.exec(readFileSync(file, 'utf8')) ?? [];
		expect(token).toMatch(/^EAA/);
		expect(stdout + stderr).not.toContain(token);
	});

	it('names the cause when the app secret is wrong', async () => {
		const {asAdmin} = await startWorld();
		const {code, json} = await run('exchange-token --json', {
			env: {...asAdmin, MESSENGER_APP_SECRET: '0123456789abcdef0123456789abcdef'},
		});
		expect(code).toBe(4);
		expect((json as {error: {id: string}}).error.id).toBe('app-secret.wrong');
	});

	it('keeps both secrets out of every URL', async () => {
		const {sandbox, asAdmin} = await startWorld();
		const {seen, url} = await startProxy(sandbox.url);
		await run('exchange-token', {env: {...asAdmin, MESSENGER_GRAPH_URL: url}});
		const exchanges = seen.filter(passed => passed.url.includes('/oauth/access_token'));
		expect(exchanges.map(({method}) => method)).toEqual(['POST']);
		for (const passed of seen) expect(passed.url).not.toContain(sandbox.app.secret);
	});

	it.each([
		[404, {message: 'Unknown path components: /access_token', code: 2500}],
		[400, {message: "Unsupported post request. Object with ID 'oauth' does not exist", code: 100}],
		[405, undefined],
	])('asks with GET, as documented, where a server takes no POST (%s)', async (status, error) => {
		const {sandbox, page, asAdmin} = await startWorld();
		const body = error ? JSON.stringify({error: {type: 'OAuthException', ...error}}) : 'no';
		const proxy = await startProxy(sandbox.url, ({method, url}) =>
			method === 'POST' && url.includes('/oauth/') ? {status, body} : true,
		);
		const {code} = await run(`exchange-token --page ${page.id}`, {env: {...asAdmin, MESSENGER_GRAPH_URL: proxy.url}});
		expect(code).toBe(0);
		expect(proxy.seen.filter(passed => passed.url.includes('/oauth/')).map(({method}) => method)).toEqual([
			'POST',
			'GET',
		]);
	});
});

describe('inspect-token', () => {
	it.each(['page', 'user', 'app'] as const)('says what the %s token is', async kind => {
		const {page, admin, asAdmin} = await startWorld();
		const {code, json} = await run(`inspect-token --kind ${kind} --json`, {
			env: {...asAdmin, MESSENGER_PAGE_TOKEN: page.token},
		});
		expect(code).toBe(0);
		const {token} = json as {token: {type: string; isValid: boolean; userId?: string; profileId?: string}};
		expect(token).toMatchObject({type: kind.toUpperCase(), isValid: true});
		if (kind === 'page') expect(token.profileId).toBe(page.id);
		if (kind === 'user') expect(token.userId).toBe(admin.id);
	});

	it('names why a token is not valid', async () => {
		const {app} = await startWorld();
		const {code, json, stdout} = await run('inspect-token --token-file - --json', {
			env: app,
			stdin: 'EAAnotatokenofthisworld0000000000\n',
		});
		expect(code).toBe(4);
		expect((json as {causes: {id: string}[]}).causes[0]?.id).toBe('token.malformed');
		expect(stdout).not.toContain('EAAnotatokenofthisworld0000000000');
	});

	it('fits on a terminal of 80 columns, valid or not', async () => {
		const {app, page} = await startWorld();
		for (const stdin of ['EAAnotatokenofthisworld0000000000', page.token]) {
			const {stdout} = await run('inspect-token --token-file -', {env: app, stdin});
			expect(stdout).toMatch(/^Token {7}/);
			expect(stdout.includes('token.malformed')).toBe(stdin !== page.token);
			// An address cannot be broken.
			for (const line of stdout.split('\n'))
				if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(80);
		}
	});
});

describe('delete-test-user', () => {
	it('deletes after a yes, and forgets what it saved', async () => {
		const folder = temporaryFolder();
		const {testUser} = (await run('setup-test-user --sandbox --json', {folder})).json as {testUser: {id: string}};
		const unsure = await run(`delete-test-user ${testUser.id} --sandbox`, {folder});
		expect(unsure.code).toBe(2);
		expect(unsure.stderr).toContain('--yes');
		expect((await run(`delete-test-user ${testUser.id} --sandbox --yes --json`, {folder})).json).toMatchObject({
			id: testUser.id,
			deleted: true,
		});
		const {testUsers} = (await run('list-test-users --sandbox --json', {folder})).json as {testUsers: {id: string}[]};
		expect(testUsers.map(({id}) => id)).not.toContain(testUser.id);
		const again = (await run('setup-test-user --sandbox --json', {folder})).json as {testUser: {created: boolean}};
		expect(again.testUser.created).toBe(true);
	});
});

describe('a token that cannot be one', () => {
	it.each(['EAA with a blank', '"EAAquotedquotedquotedquoted"'])('is refused before any call: %s', async token => {
		const {code, stderr} = await run('subscribe-page', {
			env: {MESSENGER_PAGE_TOKEN: token, MESSENGER_GRAPH_URL: 'http://127.0.0.1:9'},
		});
		expect(code).toBe(2);
		expect(stderr).toContain('MESSENGER_PAGE_TOKEN');
		expect(stderr).not.toContain(token);
	});
});
