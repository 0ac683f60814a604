import {describe, expect, it, onTestFinished} from 'vitest';
import {run} from '../front-door.js';
import {appSecret, type Fault, startBot, verifyToken} from '../webhook/servers/bot.js';
import {shapeFaults} from '../webhook/servers/shapes.js';

const env = {MESSENGER_VERIFY_TOKEN: verifyToken, MESSENGER_APP_SECRET: appSecret};

const bot = async (fault: Partial<Fault> = {}): ReturnType<typeof startBot> => {
	const running = await startBot(fault);
	onTestFinished(running.close);
	return running;
};

interface Report {
	summary: Record<string, number | string>;
	findings: {check: string; title: string; area: string; status: string; causes: {id: string}[]; reason?: string}[];
	causes: {id: string; certainty: string; evidence: string[]; fix: {text: string}[]}[];
}

describe('check-webhook', () => {
	it('passes a healthy bot, exit 0', async () => {
		const {url} = await bot();
		const {code, json} = await run(`check-webhook ${url} --json`, {env});
		expect(code).toBe(0);
		expect(json).toMatchObject({
			schemaVersion: 1,
			tool: {name: 'messenger-tool'},
			target: {webhookUrl: url},
			summary: {pass: 11, fail: 0, crashed: 0, verdict: 'healthy'},
			causes: [],
		});
		expect((json as Report).findings[0]).toMatchObject({check: 'webhook.address', area: 'webhook', causes: []});
	});

	it('names the cause with its proof and what helps, exit 1', async () => {
		const {url} = await bot(shapeFaults[0]);
		const {code, json} = await run(`check-webhook ${url} --json`, {env});
		expect(code).toBe(1);
		const {causes, summary} = json as Report;
		expect(summary).toMatchObject({fail: 1, verdict: 'problems'});
		expect(causes[0]).toMatchObject({id: 'webhook.event-shape', certainty: 'confirmed'});
		expect(causes[0]?.evidence[0]).toMatch(/^standby[\w ,-]*: 500 Internal Server Error after \d+ ms, "TypeError/);
		expect(causes[0]?.fix.length).toBeGreaterThan(0);
	});

	it('says it to a person, with the secrets masked', async () => {
		const {url} = await bot({get: ({query, answer}) => answer(403, `${query.get('hub.verify_token')} is wrong`)});
		const {code, stdout, stderr} = await run(`check-webhook ${url}`, {env});
		expect(code).toBe(1);
		expect(stdout).toContain('The server expects another verify token');
		expect(stdout).toContain('webhook.verify-token-mismatch');
		for (const text of [stdout, stderr]) expect(text).not.toMatch(new RegExp(`${verifyToken}|${appSecret}`));
	});

	it('does what it can with one of the two keys', async () => {
		const {url} = await bot();
		const withToken = await run(`check-webhook ${url} --json`, {env: {MESSENGER_VERIFY_TOKEN: verifyToken}});
		expect(withToken.code).toBe(0);
		expect((withToken.json as Report).findings.find(({check}) => check === 'webhook.delivery')).toMatchObject({
			status: 'skip',
			reason: expect.stringContaining('--app-secret-file'),
		});
		const withSecret = await run(`check-webhook ${url} --json`, {env: {MESSENGER_APP_SECRET: appSecret}});
		expect(withSecret.code).toBe(0);
		expect((withSecret.json as Report).findings.find(({check}) => check === 'webhook.handshake')).toMatchObject({
			status: 'skip',
			reason: expect.stringContaining('--verify-token-file'),
		});
	});

	it('asks before it sends to another machine: settings.missing or usage.invalid without a terminal, exit 2', async () => {
		const {code, json} = await run('check-webhook https://bot.example.invalid/webhook --json', {env});
		expect(code).toBe(2);
		expect(JSON.stringify(json)).toContain('--yes');
	});

	it('names webhook.server-unreachable for a name that does not exist', async () => {
		const {code, json} = await run('check-webhook https://bot.example.invalid/webhook --yes --json', {env});
		const {causes, summary} = json as Report;
		if (summary.verdict === 'inconclusive') expect(code).toBe(3);
		else {
			expect(code).toBe(1);
			expect(causes[0]?.id).toBe('webhook.server-unreachable');
		}
	});

	it.each([
		['check-webhook', /url/],
		['check-webhook localhost:3000/webhook', /not a URL/],
		['check-webhook http://127.0.0.1:1/ --nonsense', /unknown option/i],
	])('refuses %s with usage.invalid, exit 2', async (line, says) => {
		const {code, stderr} = await run(line, {env});
		expect(code).toBe(2);
		expect(stderr).toMatch(says);
	});

	it('names settings.missing without any key', async () => {
		const {url} = await bot();
		const {code, json} = await run(`check-webhook ${url} --json`);
		expect(code).toBe(2);
		expect(json).toMatchObject({error: {id: 'settings.missing'}});
	});
});
