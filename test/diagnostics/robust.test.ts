import {describe, expect, it} from 'vitest';
import {Secret} from '../../src/core/secret.js';
import {DeadlinePassed, Interrupted} from '../../src/core/stop.js';
import {defineCheck} from '../../src/diagnostics/check.js';
import {checks} from '../../src/diagnostics/index.js';
import {examine} from './examine.js';
import {healthyWorld, ids, now, setting, tokens} from './healthy-world.js';
import type {StandIn, StandInPage} from './stand-in-graph.js';

const faulty = (faults: NonNullable<StandIn['faults']>): StandIn => ({...healthyWorld(), faults});

const statusOf = (report: {findings: readonly {check: string; status: string}[]}, check: string): string | undefined =>
	report.findings.find(finding => finding.check === check)?.status;

const expired: StandIn = {
	...healthyWorld(),
	tokens: {
		...healthyWorld().tokens,
		[tokens.page]: {type: 'PAGE', invalid: {code: 190, subcode: 463, message: 'Session has expired on Sunday.'}},
	},
};
const quoted = {...setting(new Secret(`"${tokens.page}"`)), fault: 'there are quotes around it'};
const pageless: StandIn = {
	...faulty({[`GET /${ids.page}`]: {code: 100, subcode: 33, message: 'Unsupported get request.'}}),
	pages: healthyWorld().pages.map(page => ({...page, hidden: true})),
};

describe('what goes wrong on the way', () => {
	it('says that nothing answers, and still looks at the settings', async () => {
		const {report, ids: causes} = await examine(healthyWorld(), {url: 'http://127.0.0.1:9'});
		expect(causes).toEqual(['network.unreachable']);
		expect(report.summary).toMatchObject({verdict: 'inconclusive', fail: 0, crashed: 0});
		expect(statusOf(report, 'settings.present')).toBe('pass');
		expect(statusOf(report, 'token.page')).toBe('blocked');
		expect(report.findings.every(({status, reason}) => status === 'pass' || reason)).toBe(true);
	});

	it('praises nothing that only an answer tells: network.unreachable, token.missing', async () => {
		const silent = ['settings.version', 'limit.usage'];
		const seen = async (...asked: Parameters<typeof examine>) =>
			(await examine(...asked)).report.findings
				.filter(({check}) => silent.includes(check))
				.map(({status, reason}) => `${status}: ${reason}`);
		const dead = await seen(healthyWorld(), {url: 'http://127.0.0.1:9'});
		expect(dead).toEqual(['skip: No call was answered', 'skip: No call was answered']);
		expect(await seen(faulty({'*': 'html'}))).toEqual(dead);
		const nothing = {appId: undefined, appSecret: undefined, pageToken: undefined, userToken: undefined};
		expect(await seen(healthyWorld(), {settings: nothing})).toEqual(dead.map(() => 'skip: Nothing was asked'));
		// A refusal is an answer.
		expect(await seen({...healthyWorld(), tokens: {}})).toEqual(['pass: undefined', 'pass: undefined']);
	});

	it.each([
		['hang', 'network.timeout'],
		['html', 'network.not-graph'],
		['garbage', 'network.not-graph'],
		['reset', 'network.reset'],
	] as const)('one call ends in %s: the other checks still report', async (fault, cause) => {
		const {report, ids: causes} = await examine(faulty({'GET /{page}/subscribed_apps': fault}), {requestTimeout: 600});
		expect(causes).toEqual([cause]);
		expect(report.summary.verdict).toBe('inconclusive');
		expect(statusOf(report, 'subscription.page')).toBe('blocked');
		expect(statusOf(report, 'page.published')).toBe('pass');
		expect(report.findings.filter(({status}) => status === 'blocked').map(({check}) => check)).toEqual([
			'subscription.page',
			'subscription.fields',
		]);
	});

	it('goes on without debug_token', async () => {
		const {report} = await examine(faulty({'GET /debug_token': 'hang'}), {requestTimeout: 600});
		expect(statusOf(report, 'token.page')).toBe('pass');
		expect(statusOf(report, 'subscription.fields')).toBe('pass');
		expect(statusOf(report, 'token.expiry')).toBe('blocked');
		expect(report.summary.verdict).toBe('inconclusive');
	});

	it('takes another answer for proof of the app when the app itself does not answer', async () => {
		const {report} = await examine(faulty({[`GET /${ids.app}`]: 'hang'}), {requestTimeout: 600});
		expect(statusOf(report, 'app.secret')).toBe('pass');
		expect(statusOf(report, 'subscription.app')).toBe('pass');
	});

	it('does without what only informs', async () => {
		const {report, ids: causes} = await examine(faulty({'GET /{app}/roles': 'hang'}), {requestTimeout: 600});
		expect(causes).toEqual([]);
		expect(statusOf(report, 'app.roles')).toBe('skip');
		expect(report.summary.verdict).toBe('healthy');
	});

	it('takes a fault at Meta for no fault of the set-up', async () => {
		const {report, ids: causes} = await examine(
			faulty({'GET /{app}/subscriptions': {code: 1, message: 'An unknown error has occurred', status: 500}}),
		);
		expect(causes).toEqual(['api.platform-fault']);
		expect(report.summary).toMatchObject({verdict: 'inconclusive', fail: 0});
	});

	it('reports a crashed check as a bug, and all others', async () => {
		const broken = defineCheck({
			id: 'page.broken',
			title: 'A check with a bug',
			area: 'page',
			run: async () => {
				throw new TypeError('undefined is not a function');
			},
		});
		const {report} = await examine(healthyWorld(), {checks: [broken, ...checks]});
		expect(statusOf(report, 'page.broken')).toBe('crashed');
		expect(report.findings[0]?.reason).toContain('undefined is not a function');
		expect(report.summary).toMatchObject({crashed: 1, verdict: 'inconclusive'});
		expect(report.summary.pass).toBeGreaterThan(20);
	});

	it('gives up on a check that heeds nothing', async () => {
		const stuck = defineCheck({
			id: 'page.stuck',
			title: 'A check that never ends',
			area: 'page',
			run: () => new Promise<never>(() => undefined),
		});
		const {report} = await examine(healthyWorld(), {checks: [stuck, ...checks], limit: 300});
		expect(statusOf(report, 'page.stuck')).toBe('blocked');
		expect(statusOf(report, 'limit.usage')).toBe('pass');
	});

	it('reports what it has when the time is over', async () => {
		const deadline = new AbortController();
		setTimeout(() => deadline.abort(new DeadlinePassed(1)), 1_000);
		const {report, ids: causes} = await examine(faulty({'GET /{page}/subscribed_apps': 'hang'}), {
			signal: deadline.signal,
		});
		expect(causes).toEqual(['network.timeout']);
		expect(statusOf(report, 'token.page')).toBe('pass');
		expect(report.summary.verdict).toBe('inconclusive');
	});

	it('ends at once when a person stops it', async () => {
		const stop = new AbortController();
		setTimeout(() => stop.abort(new Interrupted('SIGINT')), 100);
		await expect(examine(faulty({'*': 'hang'}), {signal: stop.signal})).rejects.toThrow(Interrupted);
	});
});

describe('the run', () => {
	const counted = (calls: readonly string[]): readonly string[] =>
		calls.filter((call, index) => calls.indexOf(call) !== index);

	it('asks each question once', async () => {
		const {served, report} = await examine(healthyWorld(), {target: {recipient: ids.psid}});
		// Two tokens are looked at, and the app for its name and for its details.
		expect(counted(served.calls)).toEqual(['GET /debug_token', `GET /${ids.app}`]);
		expect(report.graph.calls).toBe(served.calls.length);
		expect(served.calls.every(call => call.startsWith('GET '))).toBe(true);
	});

	it('is at most 4 round trips deep', async () => {
		const {served} = await examine({...healthyWorld(), delayMs: 100}, {target: {recipient: ids.psid}});
		expect(served.depth()).toBeLessThanOrEqual(4);
	});

	it('finds the page of a person among 200 in at most 8 round trips', async () => {
		const world = healthyWorld();
		const [page, other] = world.pages as [StandInPage, StandInPage];
		const others = Array.from(
			{length: 198},
			(_, index): StandInPage => ({id: `21${1000 + index}0001`, name: `Page ${index}`, token: `EAAPage${index}`}),
		);
		for (const {id, token} of others) world.tokens[token as string] = {type: 'PAGE', page: id};
		const {served, report} = await examine(
			{...world, pages: [page, ...others, other], delayMs: 100},
			{target: {recipient: ids.otherPsid}},
		);
		expect(report.causes[0]).toMatchObject({id: 'recipient.other-page', certainty: 'confirmed'});
		expect(report.causes[0]?.fix.map(({command}) => command)).toContain(
			`messenger-tool list-pages --token-for ${ids.otherPage}`,
		);
		expect(served.depth()).toBeLessThanOrEqual(8);
	});

	it('examines the checks that are asked for, and shows those that stand in their way', async () => {
		const {report} = await examine(healthyWorld(), {only: ['subscription']});
		expect(new Set(report.findings.map(({area}) => area))).toEqual(new Set(['subscription']));
		const dead = await examine({...healthyWorld(), tokens: {}}, {only: ['subscription.page']});
		expect(dead.report.findings.map(({check, status}) => `${status} ${check}`)).toEqual([
			'fail token.page',
			'blocked subscription.page',
		]);
		expect(dead.report.findings[1]?.blockedBy).toEqual(['token.page']);
	});

	it.each([
		['token.expired', 'token.page', expired, {target: {recipient: ids.psid}, only: ['recipient']}],
		['token.expired', 'token.page', expired, {only: ['permission.scopes']}],
		['token.expired', 'token.page', expired, {}],
		['token.malformed', 'settings.form', healthyWorld(), {only: ['token.page'], settings: {pageToken: quoted}}],
		['accounts.no-page-role', 'page.reach', pageless, {only: ['subscription.page'], settings: {pageToken: undefined}}],
	] as const)(
		'names the root of what could not run, wherever it lies: %s in %s',
		async (cause, root, world, options) => {
			const {report, ids: causes} = await examine(world, options);
			expect(causes).toEqual([cause]);
			expect(report.summary.verdict).toBe('problems');
			const blocked = report.findings.filter(({status}) => status === 'blocked');
			expect(blocked.length).toBeGreaterThan(0);
			expect(new Set(blocked.flatMap(({blockedBy}) => blockedBy))).toEqual(new Set([root]));
			expect(statusOf(report, root)).toBe('fail');
		},
	);

	it.each([
		['token.expired', expired, {}, ['messenger-tool exchange-token', undefined]],
		['token.expired', expired, {settings: {userToken: undefined}}, [undefined, 'messenger-tool exchange-token']],
	] as const)('%s: asks for a login only where no user token works', async (cause, world, options, commands) => {
		const {report} = await examine(world, options);
		expect(report.causes[0]?.id).toBe(cause);
		expect(report.causes[0]?.fix.map(({command}) => command).slice(0, 2)).toEqual(commands);
	});

	it('permission.missing: names all that a login has to grant', async () => {
		const world = healthyWorld();
		world.tokens[tokens.page] = {type: 'PAGE', page: ids.page, user: ids.user, scopes: ['pages_show_list']};
		const {report} = await examine(world);
		expect(report.causes[0]).toMatchObject({
			id: 'permission.missing',
			title: 'The token lacks the permissions pages_messaging and pages_manage_metadata',
			fix: [{text: 'Log in through the app again and grant pages_messaging and pages_manage_metadata'}, {}, {}],
		});
	});

	it('says nothing of the end of a token of the wrong kind: token.user-instead-of-page', async () => {
		const world = healthyWorld();
		world.tokens[tokens.user] = {type: 'USER', user: ids.user, expiresAt: now.getTime() / 1000 + 3_000};
		const pageToken = setting(new Secret(tokens.user));
		const {report, ids: causes} = await examine(world, {settings: {pageToken}});
		expect(causes).toEqual(['token.user-instead-of-page']);
		expect(statusOf(report, 'token.expiry')).toBe('blocked');
	});

	it('refuses an unknown area before any call, with the nearest name', async () => {
		await expect(examine(healthyWorld(), {only: ['subscriptoin']})).rejects.toMatchObject({
			finding: {cause: {id: 'usage.invalid'}, evidence: {hint: 'Perhaps subscription?'}},
		});
	});
});
