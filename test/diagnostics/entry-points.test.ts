import {expect, onTestFinished, test} from 'vitest';
import {doctor} from '../../src/diagnostics/index.js';
import {createGraph} from '../../src/graph/graph.js';
import {createHttp} from '../../src/graph/http.js';
import {examine} from './examine.js';
import {healthySettings, healthyWorld} from './healthy-world.js';
import {type StandIn, serve} from './stand-in-graph.js';

const entryPoints = ['page.profile', 'page.domains', 'page.account-linking', 'page.plugin'];

const look = async (change: (world: StandIn) => void) => {
	const world = healthyWorld();
	change(world);
	const {report} = await examine(world);
	const rows = report.findings.filter(({check}) => entryPoints.includes(check));
	return {report, rows: Object.fromEntries(rows.map(row => [row.check, row]))};
};

test('a page without any says so, and nothing is wrong', async () => {
	const {rows, report} = await look(() => {});
	expect(rows).toMatchObject({
		'page.profile': {status: 'pass'},
		'page.domains': {status: 'skip', reason: 'The menu opens nothing with Messenger extensions'},
		'page.account-linking': {status: 'skip', reason: 'The page has no account linking URL'},
		'page.plugin': {status: 'skip', reason: 'No domain is whitelisted: a plugin of this page shows nowhere'},
	});
	expect(report.summary.verdict).toBe('healthy');
});

test('subscription.fields-missing: the list that lacks the linking of accounts is named', async () => {
	const {rows, report} = await look(made => {
		made.profile = {account_linking_url: 'https://shop.example.com/login'};
		for (const webhook of made.webhooks) webhook.fields.push({name: 'messaging_account_linking', version: 'v26.0'});
	});
	expect(rows['page.account-linking']).toMatchObject({
		status: 'warn',
		causes: [
			{
				id: 'subscription.fields-missing',
				evidence: [
					'account_linking_url is https://shop.example.com/login',
					'The page does not list messaging_account_linking',
				],
			},
		],
	});
	expect(report.summary).toMatchObject({fail: 0, warn: 1});
});

test('profile.domain-not-whitelisted: the domain and what is listed are named', async () => {
	const {rows} = await look(made => {
		const item = {type: 'web_url', title: 'Shop', url: 'https://shop.example.com/a', messenger_extensions: true};
		made.profile = {persistent_menu: [{locale: 'default', call_to_actions: [item]}]};
	});
	expect(rows['page.domains']).toMatchObject({
		status: 'warn',
		causes: [
			{
				id: 'profile.domain-not-whitelisted',
				certainty: 'confirmed',
				evidence: ['The menu opens shop.example.com with Messenger extensions', 'whitelisted_domains holds nothing'],
			},
		],
	});
});

test('where a plugin shows, and to whom as far as one can tell', async () => {
	const domains = {whitelisted_domains: ['https://shop.example.com/']};
	const live = await look(made => {
		made.profile = domains;
	});
	expect(live.rows['page.plugin']).toMatchObject({status: 'pass', note: 'on shop.example.com'});
	const hinted = await look(made => {
		made.profile = domains;
		delete made.app.privacyPolicyUrl;
	});
	expect(hinted.rows['page.plugin']?.note).toMatch(/to people with a role alone if the app is in development mode/);
	expect(hinted.report.summary.verdict).toBe('healthy');
});

test('whoever looks again asks for the profile once', async () => {
	const served = await serve(healthyWorld());
	onTestFinished(() => served.close());
	const graph = createGraph(
		createHttp({
			origin: served.url,
			version: 'v26.0',
			requestTimeout: 2_000,
			signal: new AbortController().signal,
			clock: {now: () => new Date(), sleep: async () => undefined},
			userAgent: 'test',
		}),
	);
	const options = {graph, settings: healthySettings(served.url), only: ['page.profile'], profiles: new WeakMap()};
	for (let look = 0; look < 3; look++)
		expect((await doctor(options)).report.findings).toContainEqual(
			expect.objectContaining({check: 'page.profile', status: 'pass'}),
		);
	expect(served.calls.filter(call => call.includes('messenger_profile'))).toHaveLength(1);
});

test('a Meta that does not show the profile is no trouble', async () => {
	const {rows, report} = await look(made => {
		made.faults = {'GET /me/messenger_profile': {code: 200, message: '(#200) Permissions error'}};
	});
	expect(rows['page.profile']).toMatchObject({status: 'skip', reason: 'Meta does not show it'});
	expect(rows['page.plugin']?.status).toBe('skip');
	expect(report.summary.verdict).toBe('healthy');
});
