import {expect, onTestFinished, test} from 'vitest';
import {profileDomainNotWhitelisted} from '../../src/causes/profile/domain-not-whitelisted.js';
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

test('profile.domain-not-whitelisted: the command that adds a domain keeps the others, which it would replace', async () => {
	const {rows} = await look(made => {
		const item = {type: 'web_url', title: 'Shop', url: 'https://shop.example.com/a', messenger_extensions: true};
		made.profile = {
			whitelisted_domains: ['https://one.example.com/', 'https://two.example.com/'],
			persistent_menu: [{locale: 'default', call_to_actions: [item]}],
		};
	});
	expect(rows['page.domains']?.causes[0]?.fix[0]?.command).toBe(
		'messenger-tool messenger-profile set --whitelisted-domains https://one.example.com/,https://two.example.com/,https://shop.example.com',
	);
	// Where nobody knows what is listed, one looks first.
	expect(profileDomainNotWhitelisted.fixes({domain: 'https://shop.example.com'})[0]).toMatchObject({
		argv: ['messenger-profile', 'show'],
	});
});

test.each([
	[
		['messages'],
		['messaging_postbacks'],
		'The page is not subscribed to messaging_postbacks, and the webhook of the app not to messages',
		['--add messaging_postbacks', '--fields messages'],
	],
	[
		['feed'],
		['feed'],
		'Neither the page nor the webhook of the app is subscribed to messages, messaging_postbacks',
		['--add messages,messaging_postbacks', '--fields messages,messaging_postbacks'],
	],
	[
		['messages'],
		['messages', 'messaging_postbacks'],
		'The page is not subscribed to messaging_postbacks',
		['--add messaging_postbacks'],
	],
	[
		['messages', 'messaging_postbacks'],
		['messages'],
		'The webhook of the app is not subscribed to messaging_postbacks',
		['--fields messaging_postbacks'],
	],
])(
	'subscription.fields-missing: page %j, app %j: each list is told what it lacks',
	async (onPage, onApp, title, ends) => {
		const {report} = await look(made => {
			made.pages = made.pages.map(page => ({...page, fields: onPage}));
			for (const webhook of made.webhooks) webhook.fields = onApp.map(name => ({name, version: 'v26.0'}));
			// Another finding of the same cause, about another field, takes nothing away.
			made.profile = {account_linking_url: 'https://shop.example.com/login'};
		});
		const [cause] = report.causes;
		expect(cause).toMatchObject({id: 'subscription.fields-missing', title});
		expect(cause?.fix.map(({command = ''}) => command.slice(command.lastIndexOf(' --') + 1))).toEqual(ends);
	},
);

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
