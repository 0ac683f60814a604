import {createHmac} from 'node:crypto';
import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {Interrupted} from '../../src/core/stop.js';
import {type Outcome, run, temporaryFolder} from '../front-door.js';
import {startReceiver} from '../webhook/receiver.js';

const secret = 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b';
const env = {
	MESSENGER_APP_SECRET: secret,
	MESSENGER_VERIFY_TOKEN: 'the-verify-token',
	MESSENGER_APP_ID: '300000000000001',
};

/** Runs `listen`, does something once it listens, then stops it as a supervisor does. */
const whileListening = async (
	flags: string,
	act: (url: string, hears: (words: string) => Promise<void>) => Promise<void>,
	around: {env?: Record<string, string>; cwd?: string} = {},
): Promise<Outcome> => {
	let stop: (reason: Error) => void = () => {};
	let heard = '';
	const listeners = new Set<() => void>();
	const hears = (words: string | RegExp): Promise<string> =>
		new Promise(resolve => {
			const listener = (): void => {
				const found = typeof words === 'string' ? heard.includes(words) && words : words.exec(heard)?.[1];
				if (found) resolve(found);
			};
			listeners.add(listener);
			listener();
		});
	const outcome = run(`listen --port 0 ${flags}`, {
		...around,
		env: {...env, ...around.env},
		heard: text => {
			heard += text;
			for (const listener of listeners) listener();
		},
		stop: interrupt => {
			stop = interrupt;
		},
	});
	const acted = hears(/(http:\/\/127[\w.:]+\/webhook)/).then(url => act(url, async words => void (await hears(words))));
	await Promise.race([acted, outcome]);
	stop(new Interrupted('SIGTERM'));
	return outcome;
};

const body =
	'{"object":"page","entry":[{"id":"1","time":1,"messaging":[{"sender":{"id":"2"},"recipient":{"id":"1"},"timestamp":1,"message":{"mid":"m","text":"H\\u00e4llo"}}]}]}';
const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
const deliver = async (
	url: string,
	headers: Record<string, string> = {'x-hub-signature-256': signature},
): Promise<number> =>
	(await fetch(url, {method: 'POST', body, headers: {'content-type': 'application/json', ...headers}})).status;

const lines = ({stdout}: Outcome): Record<string, unknown>[] =>
	stdout
		.trim()
		.split('\n')
		.map(line => JSON.parse(line));

describe('listen', () => {
	it('tells what comes in, one JSON object a line, and ends with 0 on SIGTERM', async () => {
		const target = await startReceiver(() => ({status: 200, body: 'thanks'}));
		const outcome = await whileListening(`--json --forward-to ${target.url}`, async url => {
			expect(await deliver(url)).toBe(200);
			expect(await deliver(url, {})).toBe(403);
			await target.got(1);
		});
		expect(outcome.code).toBe(0);
		const told = lines(outcome);
		expect(told[0]).toMatchObject({
			event: 'listening',
			url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/webhook$/),
		});
		const deliveries = told.filter(({event}) => event === 'delivery');
		expect(deliveries).toContainEqual(
			expect.objectContaining({
				valid: true,
				field: 'messages',
				summary: 'message "Hällo" from 2',
				forward: {status: 200, durationMs: expect.any(Number), body: 'thanks'},
			}),
		);
		expect(deliveries).toContainEqual(expect.objectContaining({valid: false, reason: 'missing-header'}));
		expect(told.at(-1)).toMatchObject({event: 'stopped', deliveries: 2, refused: 1, forwarded: 1});
		expect(target.received[0]?.body.toString()).toBe(body);
		expect(outcome.stdout + outcome.stderr).not.toContain(secret);
	});

	it('says it to a person, and more with --verbose', async () => {
		const {stdout, stderr} = await whileListening('--verbose', async url => {
			await deliver(url);
			await deliver(url);
			await deliver(url, {'x-hub-signature-256': 'nonsense'});
		});
		expect(stdout).toMatch(/Listening on http:\/\/127\.0\.0\.1:\d+\/webhook/);
		expect(stdout).toMatch(/message "Hällo" from 2 \(came before\)/);
		expect(stdout).toContain('"mid":"m"');
		expect(stdout).toMatch(/refused: .*\(malformed-header\)/);
		expect(stderr).toMatch(/messenger-tool trigger message-text --to http:\/\/127\.0\.0\.1:\d+\/webhook/);
		expect(stderr).toContain('3 deliveries, 1 refused, 1 came again.');
	});

	it('records, and sends the recording again', async () => {
		const cwd = temporaryFolder();
		await whileListening('--record events.ndjson', async url => void (await deliver(url)), {cwd});
		expect(readFileSync(join(cwd, 'events.ndjson'), 'utf8').trim().split('\n')).toHaveLength(1);
		const target = await startReceiver();
		const {code, stdout} = await run(`listen --replay events.ndjson --forward-to ${target.url} --json`, {env, cwd});
		expect(code).toBe(0);
		expect(stdout).toContain('"forward":{"status":200');
		expect(target.received[0]?.body.toString()).toBe(body);
		expect(target.received[0]?.headers['x-hub-signature-256']).toBe(signature);
	});

	it('takes a former secret while it is replaced', async () => {
		const cwd = temporaryFolder();
		writeFileSync(join(cwd, 'former'), `${secret}\n`);
		const outcome = await whileListening(
			'--json --former-secret-file former',
			async url => expect(await deliver(url)).toBe(200),
			{cwd, env: {MESSENGER_APP_SECRET: 'b3f1c04b9d2e4f6789ab0c1d2e3f4a5b'}},
		);
		expect(outcome.stdout).not.toContain(secret);
	});

	it.each([
		['listen --port 70000', /not a port/],
		['listen --path webhook', /not a path/],
		['listen --register', /--register needs --tunnel/],
		['listen --replay x', /--forward-to <url>/],
		['listen --forward-to localhost:3000', /not a URL/],
		['listen --port 4201 --forward-to http://localhost:4201/webhook', /forward to itself/],
		['listen --port 0 --host 203.0.113.7', /This machine has no address 203\.0\.113\.7.*Give another --host/],
		['listen --port 0 --host nowhere.invalid', /No address is known for the host nowhere\.invalid/],
		['listen --nonsense', /unknown option/i],
	])('refuses %s with usage.invalid, exit 2', async (line, says) => {
		const {code, stderr} = await run(line, {env});
		expect(code).toBe(2);
		expect(stderr.replace(/\s+/g, ' ')).toMatch(says);
	});

	it('names usage.invalid when the port is taken, and settings.missing without a secret', async () => {
		const {url} = await startReceiver();
		const taken = await run(`listen --port ${new URL(url).port} --json`, {env});
		expect(taken.code).toBe(2);
		expect(taken.json).toMatchObject({error: {id: 'usage.invalid'}});
		expect((await run('listen --json')).json).toMatchObject({error: {id: 'settings.missing'}});
		const unwritable = await run('listen --record /nowhere/at/all --json', {env});
		expect(unwritable.json).toMatchObject({error: {id: 'settings.unreadable'}});
	});
});

/** A program on the PATH that does what a tunnel program is seen to do. */
const install = (name: string, script: string): Record<string, string> => {
	const folder = temporaryFolder();
	const path = join(folder, name);
	writeFileSync(path, `#!/bin/sh\n${script}\n`);
	chmodSync(path, 0o755);
	return {PATH: `${folder}:/usr/bin:/bin`};
};

/** As much of the Graph API as a webhook of an app takes. */
const startSubscriptions = async (
	former: string | undefined,
	{refusals = 0, accepted = Number.POSITIVE_INFINITY} = {},
) => {
	let refused = 0;
	let webhook: object[] =
		former === undefined ? [] : [{object: 'page', callback_url: former, active: true, fields: ['messages']}];
	const calls: string[] = [];
	let wake = (): void => {};
	const called = new Promise<void>(resolve => {
		wake = resolve;
	});
	const server = createServer((request, response) => {
		let form = '';
		request.on('data', part => {
			form += part;
		});
		request.on('end', () => {
			const given = new URLSearchParams(form);
			const url = given.get('callback_url') ?? '';
			if (request.method !== 'GET') {
				calls.push(`${request.method} ${url}`.trim());
				wake();
			}
			const posts = calls.filter(call => call.startsWith('POST')).length;
			if (request.method === 'POST' && (refused++ < refusals || posts > accepted)) {
				const error = {message: '(#2200) Callback verification failed', type: 'OAuthException', code: 2200};
				response.writeHead(400, {'content-type': 'application/json'}).end(JSON.stringify({error}));
				return;
			}
			if (request.method === 'POST')
				webhook = [{object: 'page', callback_url: url, active: true, fields: given.get('fields')?.split(',')}];
			if (request.method === 'DELETE') webhook = [];
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(request.method === 'GET' ? {data: webhook} : {success: true}));
		});
	}).listen(0, '127.0.0.1');
	await new Promise(resolve => server.once('listening', resolve));
	onTestFinished(() => void server.close());
	return {calls, called: () => called, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`};
};

const cloudflared = 'echo "INF | https://two-words-here.trycloudflare.com |" >&2; exec sleep 60';

describe('listen --tunnel', () => {
	it.each([
		['cloudflared', cloudflared, 'https://two-words-here.trycloudflare.com/webhook'],
		[
			'ngrok',
			'echo "lvl=info msg=\\"started tunnel\\" addr=http://localhost:1 url=https://1a2b.ngrok-free.app"; exec sleep 60',
			'https://1a2b.ngrok-free.app/webhook',
		],
	])('opens a tunnel with %s, and takes it down at the end', async (name, script, publicUrl) => {
		const path = install(name, script);
		const outcome = await whileListening('--tunnel --json', async () => {}, {env: path});
		expect(outcome.code).toBe(0);
		expect(lines(outcome)[0]).toMatchObject({event: 'listening', publicUrl});
	});

	it('has Meta call it, and puts the former webhook back', async () => {
		const graph = await startSubscriptions('https://former.example.com/webhook');
		const outcome = await whileListening('--tunnel --register --json', (_, hears) => hears('"registered"'), {
			env: {...install('cloudflared', cloudflared), MESSENGER_GRAPH_URL: graph.url},
		});
		expect(outcome.code).toBe(0);
		expect(graph.calls).toEqual([
			'POST https://two-words-here.trycloudflare.com/webhook',
			'POST https://former.example.com/webhook',
		]);
	});

	it('ends with 4 and says what to do when Meta does not take the former webhook back', async () => {
		const graph = await startSubscriptions('https://former.example.com/webhook', {accepted: 1});
		const around = {env: {...install('cloudflared', cloudflared), MESSENGER_GRAPH_URL: graph.url}};
		const told = await whileListening('--tunnel --register --json', (_, hears) => hears('"registered"'), around);
		expect(told.code).toBe(4);
		expect(lines(told).at(-2)).toMatchObject({
			event: 'not-put-back',
			callbackUrl: 'https://two-words-here.trycloudflare.com/webhook',
			former: 'https://former.example.com/webhook',
			reason: expect.stringContaining('(#2200)'),
		});
		expect(lines(told).at(-1)).toMatchObject({event: 'stopped'});
	});

	it('puts the former webhook back when it is stopped half-way', async () => {
		const graph = await startSubscriptions('https://former.example.com/webhook');
		const outcome = await whileListening('--tunnel --register --json', () => graph.called(), {
			env: {...install('cloudflared', cloudflared), MESSENGER_GRAPH_URL: graph.url},
		});
		expect([0, 130]).toContain(outcome.code);
		expect(graph.calls.at(-1)).toBe('POST https://former.example.com/webhook');
	});

	it('tries again while the name of the tunnel is not known yet', async () => {
		const graph = await startSubscriptions(undefined, {refusals: 1});
		const outcome = await whileListening('--tunnel --register --json', (_, hears) => hears('"registered"'), {
			env: {...install('cloudflared', cloudflared), MESSENGER_GRAPH_URL: graph.url},
		});
		expect(outcome.code).toBe(0);
		expect(graph.calls.at(-1)).toBe('DELETE');
	});

	it('removes its webhook where there was none', async () => {
		const graph = await startSubscriptions(undefined);
		await whileListening('--tunnel --register --json', (_, hears) => hears('"registered"'), {
			env: {...install('cloudflared', cloudflared), MESSENGER_GRAPH_URL: graph.url},
		});
		expect(graph.calls).toEqual(['POST https://two-words-here.trycloudflare.com/webhook', 'DELETE']);
	});

	it('names webhook.tunnel-failed with what the program said, exit 3', async () => {
		const path = install('cloudflared', 'echo "ERR no such host" >&2; exit 1');
		const {code, json} = await run('listen --port 0 --tunnel --json', {env: {...env, ...path}});
		expect(code).toBe(3);
		expect(json).toMatchObject({error: {id: 'webhook.tunnel-failed', evidence: ['It said: ERR no such host']}});
	});

	it.each([
		[
			'cloudflared',
			'failed to request quick Tunnel: Post "https://api.trycloudflare.com/tunnel": dial tcp: lookup: no such host',
			'echo \'failed to request quick Tunnel: Post "https://api.trycloudflare.com/tunnel": dial tcp: lookup: no such host\' >&2',
		],
		[
			'ngrok',
			'ERROR:  authentication failed: Usage of ngrok requires an authtoken.',
			'printf "ERROR:  authentication failed: Usage of ngrok requires an authtoken.\\r\\nERROR:  \\r\\nERROR:  ERR_NGROK_4018\\r\\nERROR:  \\r\\n" >&2',
		],
	])('takes no address from what %s complains of, and tells the complaint in one line', async (name, said, script) => {
		const {code, stdout} = await run('listen --port 0 --tunnel --json', {
			env: {...env, ...install(name, `${script}; exit 1`)},
		});
		expect(code).toBe(3);
		expect(stdout.trim().split('\n')).toHaveLength(1);
		expect(JSON.parse(stdout)).toMatchObject({error: {id: 'webhook.tunnel-failed', evidence: [`It said: ${said}`]}});
	});

	it.each([
		['', 'https://former.example.com/webhook', []],
		[
			' --register',
			'https://former.example.com/webhook',
			['POST https://two-words-here.trycloudflare.com/webhook', 'POST https://former.example.com/webhook'],
		],
		[' --register', undefined, ['POST https://two-words-here.trycloudflare.com/webhook', 'DELETE']],
	])('names webhook.tunnel-failed when the program ends while it listens%s, exit 3', async (flag, former, calls) => {
		const graph = await startSubscriptions(former);
		const folder = temporaryFolder();
		const address = 'echo "INF | https://two-words-here.trycloudflare.com |" >&2';
		const mortal = `${address}; while [ ! -e ${folder}/end ]; do sleep 0.05; done; echo "ERR Unauthorized" >&2; exit 7`;
		const around = {env: {...install('cloudflared', mortal), MESSENGER_GRAPH_URL: graph.url}};
		let code = 0;
		const told: Record<string, unknown>[] = [];
		await whileListening(
			`--tunnel${flag} --json`,
			async (url, hears) => {
				if (flag) await hears('"registered"');
				expect(await deliver(url)).toBe(200);
				writeFileSync(join(folder, 'end'), '');
				await hears('tunnel-failed');
			},
			around,
		).then(outcome => {
			({code} = outcome);
			told.push(...lines(outcome));
		});
		expect(code).toBe(3);
		expect(graph.calls).toEqual(calls);
		expect(told.at(-2)).toMatchObject({event: 'stopped', deliveries: 1});
		expect(told.at(-1)).toMatchObject({
			error: {
				id: 'webhook.tunnel-failed',
				title:
					'cloudflared has ended: nothing comes in through https://two-words-here.trycloudflare.com/webhook any more',
				evidence: ['It ended with exit code 7', 'It said: ERR Unauthorized'],
				fix: [{command: `messenger-tool listen --tunnel${flag} --port 0`}, {}],
			},
		});
	});

	it('names webhook.tunnel-failed, and not what Meta says of it, when the program ends before Meta could call it', async () => {
		const graph = await startSubscriptions(undefined, {refusals: 9});
		const outcome = await run('listen --tunnel --register --port 0 --json', {
			env: {...env, ...install('cloudflared', cloudflared.replace('60', '1')), MESSENGER_GRAPH_URL: graph.url},
		});
		expect(outcome.code).toBe(3);
		expect(lines(outcome).at(-1)).toMatchObject({error: {id: 'webhook.tunnel-failed'}});
	});

	it('names usage.invalid when no program is installed, exit 2', async () => {
		const {code, stderr} = await run('listen --port 0 --tunnel', {env: {...env, PATH: temporaryFolder()}});
		expect(code).toBe(2);
		expect(stderr).toContain('Install cloudflared or ngrok');
	});

	it('keeps secrets from the program', async () => {
		const folder = temporaryFolder();
		const path = install('cloudflared', `env > ${join(folder, 'seen')}; ${cloudflared}`);
		await whileListening('--tunnel --json', async () => {}, {env: {...path, PAGE_ACCESS_TOKEN: 'EAAtoken'}});
		expect(readFileSync(join(folder, 'seen'), 'utf8')).not.toMatch(/a3f1c04b|the-verify-token|EAAtoken/);
	});
});
