import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {healthyWorld, ids} from '../diagnostics/healthy-world.js';
import type {StandIn, StandInPage} from '../diagnostics/stand-in-graph.js';
import {run, temporaryFolder} from '../front-door.js';
import {live, secrets, todaysWorld} from './live-world.js';

interface ReportJson {
	readonly summary: {readonly verdict: string; readonly fail: number; readonly warn: number};
	readonly causes: readonly {
		readonly id: string;
		readonly certainty: string;
		readonly fix: readonly {readonly command?: string}[];
	}[];
	readonly findings: readonly {readonly check: string; readonly status: string; readonly area: string}[];
	readonly fixes?: readonly {readonly status: string; readonly text: string}[];
	readonly pages?: readonly {readonly id: string; readonly status: string}[];
}

const withPage = (change: Partial<StandInPage>): StandIn => {
	const world = todaysWorld();
	world.pages[0] = {...(world.pages[0] as StandInPage), ...change};
	return world;
};

const formats = ['human', 'json', 'junit', 'github', 'markdown'] as const;

describe('doctor', () => {
	it('finds nothing wrong with a healthy set-up', async () => {
		const {env} = await live(todaysWorld());
		const {code, stdout, stderr} = await run('doctor', {env});
		expect(code).toBe(0);
		expect(stdout).toContain(`Example Page (${ids.page}), app ${ids.app}, Graph API v26.0`);
		expect(stdout).toContain('✔ The page sends its messages to this app · 3 fields');
		expect(stdout).toContain('Nothing is wrong.');
		expect(stdout.split('\n').every(line => line.length <= 80)).toBe(true);
		expect(stderr).toContain('Looked at the set-up');
	});

	it.each(['MESSENGER_APP_ID', 'MESSENGER_PAGE_ID'])('shows no secret that was put into %s', async name => {
		const {env} = await live(todaysWorld());
		const misplaced = 'c0ffee00c0ffee00c0ffee00c0ffee00';
		const {code, stdout, stderr} = await run('doctor --json', {env: {...env, [name]: misplaced}});
		expect(code).toBe(1);
		expect(stdout + stderr).not.toContain(misplaced);
	});

	it('advises in the sandbox what can be pasted there as it is', async () => {
		const env = {MESSENGER_CONFIG_DIR: temporaryFolder()};
		await run('setup-test-user --sandbox', {env});
		const {code, json} = await run('doctor --sandbox --json', {env});
		expect(code).toBe(1);
		const [cause] = (json as ReportJson).causes;
		expect(cause?.id).toBe('subscription.app-webhook-missing');
		expect(cause?.fix.map(({command}) => command)).toEqual([
			'messenger-tool listen --sandbox',
			'messenger-tool set-webhook http://127.0.0.1:4200/webhook --sandbox',
			'messenger-tool check-webhook http://127.0.0.1:4200/webhook --sandbox',
		]);
	});

	it('puts into its commands the address that it knows: subscription.app-webhook-missing, subscription.wrong-object', async () => {
		const commandsOf = async (webhooks: StandIn['webhooks'], flags = ''): Promise<unknown> => {
			const {env} = await live({...todaysWorld(), webhooks});
			const {json} = await run(`doctor --json --only subscription ${flags}`, {env});
			return (json as ReportJson).causes.map(({id, fix}) => [id, fix[0]?.command]);
		};
		const url = 'https://new.example.com/webhook';
		expect(await commandsOf([], `--webhook-url ${url}`)).toEqual([
			['subscription.app-webhook-missing', `messenger-tool set-webhook ${url}`],
		]);
		expect(await commandsOf([])).toEqual([['subscription.app-webhook-missing', 'messenger-tool set-webhook <url>']]);
		const ofUsers = todaysWorld().webhooks.map(webhook => ({...webhook, object: 'user', callback_url: url}));
		expect(await commandsOf(ofUsers)).toEqual([['subscription.wrong-object', `messenger-tool set-webhook ${url}`]]);
	});

	it('says what is left to do: mending, and calling a webhook that nobody named', async () => {
		const stderrOf = async (world: StandIn, line: string): Promise<string> => {
			const {env} = await live(world);
			return (await run(line, {env})).stderr.replace(/\s+/g, ' ');
		};
		const broken = withPage({fields: null});
		expect(await stderrOf(broken, 'doctor')).toContain('→ messenger-tool doctor --fix do what is safe of this');
		expect(await stderrOf(broken, 'doctor --fix')).not.toContain('doctor --fix');
		expect(await stderrOf(todaysWorld(), 'doctor')).toContain(
			'→ messenger-tool doctor --webhook-url https://bot.example.com/webhook also call the webhook',
		);
		expect(await stderrOf(todaysWorld(), 'doctor --only token')).not.toContain('→');
		expect(await stderrOf(todaysWorld(), 'doctor --json')).not.toContain('→');
	});

	it('leaves out what is skipped, also where another check would like to know it', async () => {
		const {env} = await live(withPage({fields: null}));
		const {code, json} = await run(`doctor --json --skip subscription --recipient ${ids.psid}`, {env});
		expect((json as ReportJson).causes).toEqual([]);
		expect(code).toBe(0);
	});

	it('does not advise to run what has just run', async () => {
		const {env} = await live(withPage({fields: null}));
		const {json} = await run('doctor --json', {env});
		const commands = (json as ReportJson).causes.flatMap(({fix}) => fix.flatMap(({command}) => command ?? []));
		expect(commands).toEqual([expect.stringContaining('subscribe-page')]);
	});

	it('prints the report of the contract as JSON', async () => {
		const {env, url} = await live(withPage({fields: null}));
		const {code, json} = await run('doctor --json', {env});
		expect(code).toBe(1);
		expect(json).toMatchObject({
			schemaVersion: 1,
			tool: {name: 'messenger-tool'},
			graph: {url, version: 'v26.0', calls: 13},
			target: {appId: ids.app, pageId: ids.page, pageName: 'Example Page'},
			summary: {fail: 1, crashed: 0, verdict: 'problems'},
		});
		const {findings, causes} = json as ReportJson;
		expect(findings.find(({check}) => check === 'subscription.page')).toEqual({
			check: 'subscription.page',
			title: 'The page sends its messages to this app',
			area: 'subscription',
			status: 'fail',
			causes: [expect.objectContaining({id: 'subscription.page-not-subscribed', certainty: 'confirmed', score: 1})],
			blockedBy: [],
			durationMs: expect.any(Number),
		});
		expect(causes).toEqual([
			{
				id: 'subscription.page-not-subscribed',
				title: `The page ${ids.page} is not subscribed to the app`,
				certainty: 'confirmed',
				score: 1,
				why: expect.any(String),
				evidence: [`GET /${ids.page}/subscribed_apps is empty`],
				fix: expect.arrayContaining([
					{
						text: 'Subscribe the page',
						command: `messenger-tool subscribe-page ${ids.page} --fields messages,messaging_postbacks`,
					},
				]),
				ask: expect.any(Array),
				docs: expect.any(Array),
			},
		]);
	});

	it.each([
		['healthy', todaysWorld(), 0],
		['page-not-subscribed', withPage({fields: null}), 1],
		['unreachable', {...todaysWorld(), faults: {'GET /{page}/subscribed_apps': 'html'}} as StandIn, 3],
	] as const)(
		'ends with the same exit code in every format: %s',
		async (_, world, expected) => {
			const {env} = await live(world);
			for (const format of formats) expect((await run(`doctor --format ${format}`, {env})).code).toBe(expected);
			expect((await run('doctor --json', {env})).code).toBe(expected);
		},
		60_000,
	);

	it('fails on warnings, or on nothing, where that is wanted', async () => {
		const world = todaysWorld();
		world.headers = {'x-app-usage': '{"call_count":85}'};
		const {env} = await live(world);
		expect((await run('doctor', {env})).code).toBe(0);
		expect((await run('doctor --fail-on warn', {env})).code).toBe(1);
		const broken = await live(withPage({fields: null}));
		expect((await run('doctor --fail-on none', {env: broken.env})).code).toBe(0);
	});

	it('refuses an unknown area with the nearest name, before anything is told, read or asked: usage.invalid', async () => {
		const {env, calls} = await live(todaysWorld());
		const {code, stderr} = await run('doctor --only tokn', {env});
		expect(code).toBe(2);
		expect(stderr).toMatch(/^✖ There is no area and no check called 'tokn'\n/);
		expect(stderr).toContain('Perhaps token?');
		expect(stderr).not.toContain('Looking');
		expect(calls).toEqual([]);
		const {json} = await run('doctor --json --skip limits --error nowhere.log', {env});
		expect(json).toMatchObject({error: {id: 'usage.invalid', fix: [{text: 'Perhaps limit?'}, {}]}});
	});

	it('mends with --fix after saying so, and believes only a second look', async () => {
		const {env, calls} = await live(withPage({fields: ['messages']}));
		const {code, json, stderr} = await run('doctor --fix --json', {env});
		expect(code).toBe(0);
		expect(stderr).toContain('Add messaging_postbacks to the subscription of the page Example Page');
		expect(json as ReportJson).toMatchObject({
			summary: {verdict: 'healthy', fail: 0},
			fixes: [{check: 'subscription.fields', status: 'done'}],
		});
		expect(calls.filter(call => call.startsWith('POST'))).toEqual([`POST /${ids.page}/subscribed_apps`]);
	});

	it('mends the list of the app where the verify token is set', async () => {
		const world = todaysWorld();
		world.webhooks = world.webhooks.map(webhook => ({...webhook, fields: [{name: 'messages', version: 'v26.0'}]}));
		const {env, calls} = await live(world);
		expect((await run('doctor --fix', {env})).code).toBe(1);
		expect(calls.filter(call => call.startsWith('POST'))).toEqual([]);
		expect((await run('doctor --fix', {env: {...env, MESSENGER_VERIFY_TOKEN: 'secret word'}})).code).toBe(0);
		expect(calls.filter(call => call.startsWith('POST'))).toEqual([`POST /${ids.app}/subscriptions`]);
		expect(world.webhooks[0]?.fields.map(({name}) => name)).toEqual(['messages', 'messaging_postbacks']);
	});

	it('says when a fix failed', async () => {
		const world = withPage({fields: null});
		world.faults = {
			'POST /{page}/subscribed_apps': {
				code: 200,
				message: '(#200) Requires pages_manage_metadata permission to manage the object',
			},
		};
		const {env} = await live(world);
		const {code, json} = await run('doctor --fix --json', {env});
		expect(code).toBe(1);
		expect(json as ReportJson).toMatchObject({
			fixes: [{status: 'failed', reason: 'The token lacks the permission pages_manage_metadata'}],
		});
	});

	it('looks again until all is well', async () => {
		const world = withPage({fields: null});
		const {env} = await live(world);
		setTimeout(() => {
			world.pages[0] = {...(world.pages[0] as StandInPage), fields: ['messages', 'messaging_postbacks']};
		}, 600);
		const {code, stderr} = await run('doctor --wait 1s', {env});
		expect(code).toBe(0);
		expect(stderr.replace(/\s+/g, ' ')).toContain('is not subscribed to the app. Looking again for 1 s more');
	});

	it('weighs a pasted error together with what it sees', async () => {
		const {env} = await live(todaysWorld());
		const {json} = await run(
			['doctor', '--json', '--recipient', ids.asid, '--error', '(#100) No matching user found'],
			{env},
		);
		const {causes} = json as ReportJson;
		expect(causes[0]).toMatchObject({id: 'recipient.app-scoped-id', certainty: 'confirmed'});
		expect(causes[0]?.fix[0]?.command).toBe(`messenger-tool send-message ${ids.psid}`);
		expect(causes.map(({id}) => id)).not.toContain('event.echo-answered');
	});

	it('takes the error from stdin', async () => {
		const {env} = await live(todaysWorld());
		const stdin =
			'{"error":{"message":"(#551) This person isn\'t available right now.","code":551,"error_subcode":1545041}}';
		const {json} = await run(`doctor --json --recipient ${ids.psid} --error -`, {env, stdin});
		expect((json as ReportJson).causes[0]?.id).toBe('recipient.user-unavailable');
	});

	it('examines all pages in few round trips', async () => {
		const world = todaysWorld();
		world.pages = [
			...world.pages,
			...Array.from(
				{length: 118},
				(_, index): StandInPage => ({
					id: `21${1000 + index}`,
					name: `Page ${index}`,
					token: `EAAPage${index}`,
					fields: index === 7 ? ['messages'] : ['messages', 'messaging_postbacks'],
				}),
			),
		];
		for (const {id, token} of world.pages.slice(2)) world.tokens[token as string] = {type: 'PAGE', page: id};
		const {env, calls} = await live(world);
		const {code, json} = await run('doctor --all-pages --json', {env});
		const {pages = [], causes} = json as ReportJson;
		expect(causes.map(({id}) => id)).toEqual(['subscription.fields-missing']);
		expect(code).toBe(1);
		expect(pages).toHaveLength(120);
		expect(pages.filter(({status}) => status === 'fail').map(({id}) => id)).toEqual(['211007']);
		expect(calls.filter(call => call === 'POST /')).toHaveLength(3);
		const {stdout} = await run('doctor --all-pages', {env});
		expect(stdout).toContain('✖ Page 7 (211007) · The page is not subscribed to messaging_postbacks');
	});

	it('reports within its time what a dead Graph API leaves', async () => {
		const {env} = await live({...todaysWorld(), faults: {'*': 'hang'}});
		const began = performance.now();
		const {code, json} = await run('doctor --json --timeout 1', {env});
		expect(code).toBe(3);
		expect(performance.now() - began).toBeLessThan(2_500);
		expect(json as ReportJson).toMatchObject({
			summary: {verdict: 'inconclusive', fail: 0},
			causes: [{id: 'network.timeout'}],
		});
	});

	it('writes the report to a file, and shows it to the person', async () => {
		const {env} = await live(withPage({fields: null}));
		const cwd = temporaryFolder();
		const {stdout, stderr} = await run('doctor --format junit --output report.xml', {env, cwd});
		expect(readFileSync(join(cwd, 'report.xml'), 'utf8')).toMatch(
			/^<\?xml version="1.0".*<failure type="subscription.page-not-subscribed"/s,
		);
		expect(stdout).toContain('✖ The page sends its messages to this app');
		expect(stderr).toContain('The report is in report.xml');
	});

	it('says what is missing to look at anything', async () => {
		const {json, code} = await run('doctor --json', {env: {MESSENGER_GRAPH_URL: 'http://127.0.0.1:9'}});
		expect(code).toBe(1);
		expect((json as ReportJson).causes.map(({id}) => id)).toEqual(['token.missing']);
		expect((json as ReportJson).causes[0]?.fix.map(({command}) => command)).toEqual([
			'messenger-tool init',
			undefined,
			'messenger-tool config list',
		]);
	});

	it('says what the run was about, also where that was found out', async () => {
		const {env} = await live(todaysWorld());
		const targetOf = async (line: string): Promise<unknown> =>
			((await run(line, {env})).json as {readonly target: unknown}).target;
		const webhookUrl = todaysWorld().webhooks[0]?.callback_url;
		expect(webhookUrl).toMatch(/^https:/);
		const target = {appId: ids.app, pageId: ids.page, pageName: 'Example Page', webhookUrl};
		expect(await targetOf('doctor --json')).toEqual(target);
		const given = 'http://127.0.0.1:9/webhook';
		expect(await targetOf(`doctor --json --webhook-url ${given}`)).toEqual({...target, webhookUrl: given});
		expect(await targetOf('doctor --json --only settings')).toEqual({appId: ids.app, pageId: ids.page});
	});

	it('names the variable with a token in quotes, and sends it nowhere', async () => {
		const {env, calls} = await live(healthyWorld());
		const {json} = await run('doctor --json', {env: {...env, MESSENGER_PAGE_TOKEN: `"${env.MESSENGER_PAGE_TOKEN}"`}});
		expect((json as ReportJson).causes[0]).toMatchObject({
			id: 'token.malformed',
			title: 'The value of MESSENGER_PAGE_TOKEN is not an access token: there are quotes around it',
		});
		expect(calls).not.toContain('GET /me');
	});

	it('prints no secret in any format', async () => {
		const {env} = await live(withPage({fields: null}));
		for (const format of formats) {
			const {stdout, stderr} = await run(`doctor --verbose --recipient ${ids.otherPsid} --format ${format}`, {env});
			for (const secret of secrets) expect(stdout + stderr).not.toContain(secret);
		}
	});
});
