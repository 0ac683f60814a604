// What the sandbox answers under 50 clients at a time, beside a bare server of the same HTTP library that returns a constant.
// All get their calls from this process, in turn, half a minute each; what is compared is what is answered in a second, in the
// best round of each: whatever else runs on the machine only takes away.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {crowd, encode} from './load.mjs';
import {serve} from './served.mjs';

const root = join(import.meta.dirname, '..');
const [clients, roundMs, rounds] = [50, 500, 30];

const bareServer = `
	import {serve} from '@hono/node-server';
	import {Hono} from 'hono';
	const answer = {id: '200000000000001', name: 'Example Page'};
	const app = new Hono().all('*', context => context.json(answer));
	serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, ({port}) => console.log(JSON.stringify({url: 'http://127.0.0.1:' + port})));
`;

/** A sandbox in somebody's test: its world is in memory. */
const library = `
	import {startSandbox} from '${join(root, 'dist/sandbox.js')}';
	const {url, pages} = await startSandbox();
	console.log(JSON.stringify({url, pages}));
`;

const asked = (page, isRight) => ({
	read: {
		call: encode({path: '/v26.0/me?fields=id,name', token: page.token}),
		isRight: body => isRight(body.id === page.id),
	},
	send: {
		call: encode({
			method: 'POST',
			path: '/v26.0/me/messages',
			token: page.token,
			body: {recipient: {id: page.psids[0]}, messaging_type: 'RESPONSE', message: {text: 'Hello'}},
		}),
		isRight: body => isRight(body.recipient_id === page.psids[0]),
	},
});

/** Calls answered in a second; throws at a wrong answer. */
const throughput = (url, {call, isRight}) =>
	crowd(url, clients, roundMs, async ask => {
		const {status, body} = await ask(call);
		if (status !== 200 || !isRight(JSON.parse(body)))
			throw new Error(`a wrong answer: ${status} ${body.slice(0, 200)}`);
	});

export const run = async () => {
	const home = mkdtempSync(join(tmpdir(), 'sandbox-'));
	const bare = await serve(['--input-type=module', '-e', bareServer]);
	const inMemory = await serve(['--input-type=module', '-e', library]);
	const kept = await serve([join(root, 'bin/messenger-tool.js'), 'sandbox', '--json'], {MESSENGER_CONFIG_DIR: home});
	const servers = {bare, inMemory, kept};
	try {
		const best = {};
		for (let round = 0; round < rounds; round++)
			for (const what of ['read', 'send'])
				for (const [name, {url, firstLine}] of Object.entries(servers)) {
					const page = (firstLine.pages ?? kept.firstLine.pages)[0];
					const {[what]: request} = asked(page, right => name === 'bare' || right);
					const key = `${name} ${what}`;
					best[key] = Math.max(best[key] ?? 0, await throughput(url, request));
				}
		const row = (name, key, what) => ({
			name: `${name}, times a bare server`,
			value: best[`${key} ${what}`] / best[`bare ${what}`],
			limit: 0.5,
			unit: '×',
			atLeast: true,
		});
		return [
			row('sandbox in memory: reads answered', 'inMemory', 'read'),
			row('sandbox in memory: messages taken', 'inMemory', 'send'),
			row('sandbox that is kept: reads answered', 'kept', 'read'),
			row('sandbox that is kept: messages taken', 'kept', 'send'),
		];
	} finally {
		await Promise.all(Object.values(servers).map(server => server.stop()));
		rmSync(home, {recursive: true, force: true});
	}
};
