import {writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {causes} from '../../src/causes/catalogue.js';
import {Interrupted} from '../../src/core/stop.js';
import {run, temporaryFolder} from '../front-door.js';
import {startReceiver} from '../webhook/receiver.js';

/** A program in Node, as words after `--`. */
const script = (code: string): string[] => ['--', process.execPath, '-e', code];

describe('sandbox', () => {
	it('runs a command against a fresh world, under the names that bots read, and ends with its exit code', async () => {
		const code = `
			const {MESSENGER_GRAPH_URL: url, PAGE_ACCESS_TOKEN: token, MESSENGER_PAGE_ID: page, VERIFY_TOKEN: verify} = process.env;
			fetch(url + '/v26.0/me?fields=id', {headers: {authorization: 'Bearer ' + token}})
				.then(answer => answer.json())
				.then(({id}) => process.exit(id === page && verify ? 7 : 1));`;
		const {code: ended, stderr} = await run(['sandbox', ...script(code)]);
		expect(ended).toBe(7);
		expect(stderr).toContain('GET /me');
	});

	it('says that --timeout ended the command', async () => {
		const {code, stderr} = await run(['sandbox', '--timeout', '1', ...script('setTimeout(() => {}, 20_000)')]);
		expect(code).toBe(143);
		expect(stderr).toContain('The command was ended: 1 s were over (--timeout).');
	});

	it('shows what was refused when the command fails', async () => {
		const {code, stderr} = await run([
			'sandbox',
			'--fault',
			'token.expired',
			...script(
				"fetch(process.env.MESSENGER_GRAPH_URL + '/v26.0/me', {headers: {authorization: 'Bearer ' + process.env.MESSENGER_PAGE_TOKEN}}).then(({status}) => process.exit(status === 400 ? 3 : 0))",
			),
		]);
		expect(code).toBe(3);
		expect(stderr).toMatch(/GET \/me {2}400 {2}190\/463/);
	});

	it('lists every cause that the Graph API has an answer for', async () => {
		const {stdout} = await run('sandbox --list-faults');
		const listed = stdout.trim().split('\n');
		for (const {id, wire} of causes) if (wire) expect(listed).toContain(id);
	});

	it('serves the kept world until it is stopped, and tells first how to use it', async () => {
		let stop: (reason: Error) => void = () => {};
		const folder = temporaryFolder();
		const running = run('sandbox --json', {
			folder,
			stop: tell => {
				stop = tell;
			},
		});
		setTimeout(() => stop(new Interrupted('SIGTERM')), 400);
		const {code, stdout} = await running;
		expect(code).toBe(0);
		const [first = ''] = stdout.split('\n');
		const event = JSON.parse(first) as {
			event: string;
			url: string;
			app: {secret: string};
			pages: {token: string; psids: string[]}[];
		};
		expect(event).toMatchObject({
			event: 'listening',
			version: 'v26.0',
			url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
		});
		expect(event.app.secret).not.toContain('…');
		expect(event.pages[0]?.psids.length).toBeGreaterThan(0);
	});

	it('begins anew', async () => {
		const folder = temporaryFolder();
		const pageNames = async (): Promise<string> => (await run('list-pages --sandbox', {folder})).stdout;
		await run('setup-test-user --sandbox', {folder});
		expect(await pageNames()).toContain('Bot Test Page');
		expect((await run('sandbox --reset', {folder})).code).toBe(0);
		expect(await pageNames()).not.toContain('Bot Test Page');
	});

	it('begins with a world out of a file', async () => {
		const file = join(temporaryFolder(), 'world.yaml');
		writeFileSync(file, 'apps:\n  - name: Shop Bot\npages:\n  - name: Corner Shop\n    managers: [Zoe Admin]\n');
		const show = script(
			"fetch(process.env.MESSENGER_GRAPH_URL + '/v26.0/me?fields=name', {headers: {authorization: 'Bearer ' + process.env.MESSENGER_PAGE_TOKEN}}).then(answer => answer.json()).then(({name}) => process.exit(name === 'Corner Shop' ? 0 : 5))",
		);
		const {code, stderr} = await run(['sandbox', '--seed', file, ...show]);
		expect(stderr).toBe('');
		expect(code).toBe(0);
	});

	it('says what is wrong with a seed, a fault, a port and a command', async () => {
		const file = join(temporaryFolder(), 'world.json');
		writeFileSync(file, '{"pages": 3}');
		const busy = createServer();
		await new Promise<void>(done => busy.listen(0, '127.0.0.1', done));
		onTestFinished(() => void busy.close());
		const {port} = busy.address() as AddressInfo;
		const wrong: readonly (readonly [string[], RegExp])[] = [
			[['sandbox', '--seed', file], /pages/],
			[['sandbox', '--fault', 'token.expird'], /Did you mean token\.expired/],
			[['sandbox', '--port', String(port)], /is taken/],
			[['sandbox', '--', 'no-such-program-here'], /cannot be started: there is no such program/],
			[['sandbox', '--', file], /cannot be started: it may not be executed/],
		];
		for (const [line, words] of wrong) {
			const {code, stderr} = await run(line);
			expect(stderr).toMatch(words);
			expect(code).toBe(2);
		}
	});

	it('sets the values under the names that frameworks and samples read', async () => {
		const names = {
			MESSENGER_GRAPH_URL: ['GRAPH_URL', 'GRAPH_API_URL'],
			MESSENGER_PAGE_TOKEN: [
				'MESSENGER_ACCESS_TOKEN',
				'FB_PAGE_TOKEN',
				'FACEBOOK_ACCESS_TOKEN',
				'ACCESS_TOKEN',
				'page_token',
			],
			MESSENGER_VERIFY_TOKEN: ['VERIFY_TOKEN', 'MESSENGER_VALIDATION_TOKEN', 'FACEBOOK_VERIFICATION', 'verify_token'],
			MESSENGER_APP_SECRET: ['APP_SECRET', 'FB_APP_SECRET', 'FACEBOOK_APP_SECRET'],
			MESSENGER_APP_ID: ['APP_ID', 'FB_APP_ID'],
			MESSENGER_PAGE_ID: ['PAGE_ID', 'FB_PAGE_ID'],
		};
		const check = `
			for (const [name, others] of Object.entries(${JSON.stringify(names)}))
				for (const other of others)
					if (!process.env[name] || process.env[other] !== process.env[name]) { console.error(other); process.exit(5); }`;
		expect((await run(['sandbox', ...script(check)])).code).toBe(0);
	});

	it('makes the webhook known as soon as the command answers its handshake', async () => {
		const reserved = createServer().listen(0, '127.0.0.1');
		await new Promise(done => reserved.once('listening', done));
		const {port} = reserved.address() as AddressInfo;
		await new Promise(done => reserved.close(done));
		const bot = `
			const {createServer} = require('node:http');
			setTimeout(() => createServer((request, response) => {
				response.end(new URL(request.url, 'http://bot').searchParams.get('hub.challenge') ?? '');
				if (request.method === 'POST') process.exit(6);
			}).listen(${port}, '127.0.0.1'), 300);
			const greet = () => fetch(process.env.GRAPH_URL + '/_sandbox/people/Ann/says', {method: 'POST', body: '{"text":"hi"}'});
			setInterval(() => greet().catch(() => {}), 200);`;
		const url = `http://127.0.0.1:${port}/webhook`;
		const {code, stderr} = await run(['sandbox', '--webhook-url', url, ...script(bot)]);
		expect(code).toBe(6);
		expect(stderr).toContain(`The webhook is ${url}`);
	});

	it('2200: says why a webhook was never taken, and ends as the command ends', async () => {
		const {code, stderr} = await run(['sandbox', '--webhook-url', 'http://127.0.0.1:1/', ...script('process.exit(0)')]);
		expect(code).toBe(0);
		expect(stderr).toContain('The webhook was not taken: nothing listens at http://127.0.0.1:1/');
	});

	it('tells scripts how the command ended, and what it called', async () => {
		const call = "fetch(process.env.GRAPH_URL + '/v26.0/me').then(() => process.exit(3))";
		const {code, stdout} = await run(['sandbox', '--json', ...script(call)]);
		expect(code).toBe(3);
		expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toMatchObject({
			event: 'ended',
			exitCode: 3,
			trail: {calls: [{line: 'GET /me  400', refused: expect.stringMatching(/^2500 /)}], deliveries: []},
		});
	});

	it('hands the signal that stops it to the command, which tidies up', async () => {
		let stop: (reason: Error) => void = () => {};
		const tidy = "process.on('SIGINT', () => setTimeout(() => process.exit(9), 50)); setInterval(() => {}, 1000);";
		const running = run(['sandbox', ...script(tidy)], {
			stop: tell => {
				stop = tell;
			},
		});
		setTimeout(() => stop(new Interrupted('SIGINT')), 1_500);
		expect((await running).code).toBe(9);
	});
});

it('says why a webhook is not taken in plain words, with the verify token that the bot needs, exit 2', async () => {
	const {url} = await startReceiver(() => 403);
	const refused = await run(['sandbox', '--json', '--webhook-url', url]);
	expect(refused.code).toBe(2);
	expect(refused.json).toMatchObject({
		error: {
			id: 'usage.invalid',
			title: `The webhook is not taken: the verify token is refused by ${url}`,
			fix: [{text: expect.stringMatching(/with the verify token verify-[0-9a-f]{8} of this sandbox/)}, {}],
		},
	});
	const {stderr} = await run(['sandbox', '--webhook-url', 'http://127.0.0.1:1/']);
	expect(stderr).toContain('The webhook is not taken: nothing listens at http://127.0.0.1:1/');
});

it('says where events go, also when that was told to an earlier run', async () => {
	const bot = await startReceiver(({url}) => ({
		status: 200,
		body: new URL(url, 'http://bot').searchParams.get('hub.challenge') ?? '',
	}));
	const folder = temporaryFolder();
	const serve = async (line: string) => {
		let stop: (reason: Error) => void = () => {};
		const heard = (): void => void setImmediate(() => stop(new Interrupted('SIGTERM')));
		return run(line, {
			folder,
			heard,
			stop: tell => {
				stop = tell;
			},
		});
	};
	expect((await serve('sandbox')).stderr).toContain('Events go nowhere yet');
	const first = await serve(`sandbox --json --webhook-url ${bot.url}`);
	expect(first.json).toMatchObject({event: 'listening', webhookUrl: bot.url});
	expect((await serve('sandbox')).stderr).toContain(`Events go to ${bot.url}`);
});
