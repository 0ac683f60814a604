import {readFileSync} from 'node:fs';
import {request} from 'node:http';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {startSandbox} from '../../src/sandbox.js';
import {live, todaysWorld} from '../commands/live-world.js';
import {ids} from '../diagnostics/healthy-world.js';
import type {StandIn} from '../diagnostics/stand-in-graph.js';
import {run, temporaryFolder} from '../front-door.js';
import {sendJson, serve} from '../servers.js';
import {handOn} from './hand-on.js';

const broken = (faults: StandIn['faults']): StandIn => ({...todaysWorld(), ...(faults && {faults})});

const limit = {code: 4, message: '(#4) Application request limit reached'};
const ownFault = {code: 1, message: 'An unknown error occurred'};

/** What a command says when the first calls are answered and a later one is not. */
describe('a command that was half heard', () => {
	it.each([
		['GET /me/businesses', limit, 5, 'rate.app-limit'],
		['GET /debug_token', limit, 5, 'rate.app-limit'],
		['GET /me/businesses', ownFault, 4, 'api.platform-fault'],
		['GET /debug_token', ownFault, 4, 'api.platform-fault'],
	])('list-pages shows no list that is too short: %s', async (call, refusal, exit, id) => {
		const {env} = await live(broken({[call]: refusal}));
		const {code, json} = await run('list-pages --json', {env});
		expect([code, json]).toEqual([exit, expect.objectContaining({error: expect.objectContaining({id})})]);
	});

	it('list-pages does without what the person may not see: permission.missing', async () => {
		const missing = {code: 200, message: '(#200) Requires business_management permission to manage the object'};
		const {env} = await live(broken({'GET /me/businesses': missing}));
		const {code, json} = await run('list-pages --json', {env});
		expect([code, json]).toEqual([0, expect.objectContaining({pages: expect.any(Array)})]);
	});

	it.each([
		['html', 3, 'network.not-graph'],
		['garbage', 3, 'network.not-graph'],
		[{code: 77_777, message: 'Something new'}, 4, 'api.refused'],
		[ownFault, 4, 'api.platform-fault'],
	] as const)('identify calls no id unknown that nobody could be asked about: %j', async (fault, exit, id) => {
		const faults = {'GET /{page}/conversations': fault, 'GET /4000000000000033': fault};
		const {env} = await live(broken(faults));
		const {code, json} = await run('identify 4000000000000033 --json', {env});
		expect([code, (json as {error: {id: string}}).error.id]).toEqual([exit, id]);
	});

	it('send-message blames no setting for a fault on Meta’s side, and knows where the token came from: api.platform-fault', async () => {
		const {env} = await live(broken({'*': ownFault}));
		const {code, json} = await run(`send-message ${ids.psid} --json`, {env: {...env, MESSENGER_PAGE_ID: ids.page}});
		const {error} = json as {error: {id: string; evidence: string[]}};
		expect([code, error.id]).toEqual([4, 'api.platform-fault']);
		expect(error.evidence.join()).not.toMatch(/your answer/);
	});

	it('setup-test-user does not say that a page was refused which was made: api.refused', async () => {
		const sandbox = await startSandbox({settings: {testUserCreation: 'allowed'}});
		let made = false;
		await using server = await serve((response, arrived, incoming) => {
			const {method, url = ''} = arrived;
			if (made && method === 'GET' && url.includes('/me/accounts'))
				return sendJson(response, {error: {code: 77_777, message: 'Something new'}}, 400);
			made ||= method === 'POST' && /\/\d+\/accounts$/.test(url);
			return handOn(sandbox.url)(response, arrived, incoming);
		});
		const {code, json} = await run('setup-test-user --json', {
			env: {
				MESSENGER_GRAPH_URL: server.url,
				MESSENGER_APP_ID: sandbox.app.id,
				MESSENGER_APP_SECRET: sandbox.app.secret,
			},
		});
		await sandbox.close();
		expect([made, code, (json as {error: {id: string}}).error.id]).toEqual([true, 4, 'api.refused']);
	});

	it('setup-test-user finds the test user that was made when the answer was lost: network.reset', async () => {
		const sandbox = await startSandbox({settings: {testUserCreation: 'allowed'}});
		let lost = 0;
		await using server = await serve((response, arrived, incoming) => {
			const isCreation = arrived.method === 'POST' && /\/accounts\/test-users$/.test(arrived.url ?? '');
			if (!isCreation || lost++ > 0) return handOn(sandbox.url)(response, arrived, incoming);
			const {method, url = '', headers, body} = arrived;
			const onward = request(new URL(url, sandbox.url), {method, headers}, () => response.destroy());
			onward.end(body);
		});
		const [folder, env] = [
			temporaryFolder(),
			{
				MESSENGER_GRAPH_URL: server.url,
				MESSENGER_APP_ID: sandbox.app.id,
				MESSENGER_APP_SECRET: sandbox.app.secret,
			},
		];
		const first = await run('setup-test-user --json', {folder, env});
		expect([first.code, (first.json as {error: {id: string}}).error.id]).toEqual([3, 'network.reset']);
		const again = await run('setup-test-user --json', {folder, env});
		expect([again.code, again.json]).toEqual([
			0,
			expect.objectContaining({testUser: expect.objectContaining({created: false})}),
		]);
		const {testUsers} = (await run('list-test-users --json', {folder, env})).json as {testUsers: unknown[]};
		await sandbox.close();
		expect([lost, testUsers.length]).toEqual([1, 2]);
		expect(readFileSync(join(folder, 'settings.json'), 'utf8')).not.toContain('testUsersBefore');
	});

	it('setup-test-user looks for nobody whose creation Meta refused: test-user.creation-disabled', async () => {
		const sandbox = await startSandbox({settings: {testUserCreation: 'suspended'}});
		const folder = temporaryFolder();
		const {json} = await run('setup-test-user --json', {
			folder,
			env: {
				MESSENGER_GRAPH_URL: sandbox.url,
				MESSENGER_APP_ID: sandbox.app.id,
				MESSENGER_APP_SECRET: sandbox.app.secret,
			},
		});
		await sandbox.close();
		expect((json as {error: {id: string}}).error.id).toBe('test-user.creation-disabled');
		expect(readFileSync(join(folder, 'settings.json'), 'utf8')).not.toContain('testUsersBefore');
	});

	it('set-webhook calls no more once a limit is reached: rate.app-limit', async () => {
		const {env, calls} = await live(broken({'POST /{app}/subscriptions': limit}));
		const {code, json, stderr} = await run('set-webhook https://bot.example.com/webhook --no-check --json', {
			env: {...env, MESSENGER_VERIFY_TOKEN: 'verify'},
		});
		expect([code, (json as {error: {id: string}}).error.id]).toEqual([5, 'rate.app-limit']);
		expect(calls.at(-1)).toMatch(/^POST \/\d+\/subscriptions$/);
		expect(stderr).not.toMatch(/not known/);
	});

	it('exchange-token does not call a token short-lived of which Meta did not say when it ends', async () => {
		const sandbox = await startSandbox();
		await using server = await serve((response, arrived, incoming) =>
			/^\/v[\d.]+\/$/.test(arrived.url ?? '')
				? sendJson(response, [])
				: handOn(sandbox.url)(response, arrived, incoming),
		);
		const {stderr} = await run('exchange-token', {
			env: {
				MESSENGER_GRAPH_URL: server.url,
				MESSENGER_APP_ID: sandbox.app.id,
				MESSENGER_APP_SECRET: sandbox.app.secret,
				MESSENGER_USER_TOKEN: sandbox.users[0]?.token ?? '',
			},
		});
		await sandbox.close();
		expect(stderr).toMatch(/could not be found out/);
		expect(stderr).not.toMatch(/not long-lived/);
	});
});
