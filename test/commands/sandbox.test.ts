import {writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {causes} from '../../src/causes/catalogue.js';
import {Interrupted} from '../../src/core/stop.js';
import {run, temporaryFolder} from '../front-door.js';

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
			[['sandbox', '--', 'no-such-program-here'], /cannot be started/],
		];
		for (const [line, words] of wrong) {
			const {code, stderr} = await run(line);
			expect(stderr).toMatch(words);
			expect(code).toBe(2);
		}
	});
});
