// The sandbox under 50 clients at a time, beside a bare server of the same HTTP library that returns a constant. Both are
// asked from this process, in turn; what is compared is what is answered in a second, in the best round of each.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {Agent, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {serve} from './served.mjs';

const root = join(import.meta.dirname, '..');
const [atATime, aRound, rounds] = [50, 3000, 8];

const bareServer = `
	import {serve} from '@hono/node-server';
	import {Hono} from 'hono';
	const answer = {id: '200000000000001', name: 'Example Page'};
	const app = new Hono().all('*', context => context.json(answer));
	serve({fetch: app.fetch, port: 0, hostname: '127.0.0.1'}, ({port}) => console.log(JSON.stringify({url: 'http://127.0.0.1:' + port})));
`;

const ask = (url, agent, {method, path, token, body}) =>
	new Promise((resolve, reject) => {
		const headers = {
			authorization: `Bearer ${token}`,
			...(body && {'content-type': 'application/json', 'content-length': body.length}),
		};
		const outgoing = request(`${url}${path}`, {method, agent, headers}, response => {
			const parts = [];
			response.on('data', part => parts.push(part));
			response.on('end', () => resolve({status: response.statusCode, text: Buffer.concat(parts).toString()}));
		});
		outgoing.on('error', reject);
		outgoing.end(body);
	});

/** Calls answered in a second; throws at a wrong answer. */
const throughput = async (url, call, isRight) => {
	const agent = new Agent({keepAlive: true, maxSockets: atATime});
	let left = aRound;
	const started = performance.now();
	const client = async () => {
		while (left-- > 0) {
			const {status, text} = await ask(url, agent, call);
			if (status !== 200 || !isRight(text)) throw new Error(`a wrong answer: ${status} ${text.slice(0, 200)}`);
		}
	};
	await Promise.all(Array.from({length: atATime}, client));
	agent.destroy();
	return aRound / ((performance.now() - started) / 1000);
};

/** Resident memory of a process, in MB. Linux alone tells; elsewhere nothing is measured. */
const memory = pid => {
	try {
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
	} catch {
		return undefined;
	}
};

export const run = async () => {
	const home = mkdtempSync(join(tmpdir(), 'sandbox-'));
	const bare = await serve(['--input-type=module', '-e', bareServer]);
	const ours = await serve([join(root, 'bin/messenger-tool.js'), 'sandbox', '--json'], {MESSENGER_CONFIG_DIR: home});
	try {
		const [page] = ours.firstLine.pages;
		const read = {method: 'GET', path: '/v26.0/me?fields=id,name', token: page.token};
		const send = {
			method: 'POST',
			path: '/v26.0/me/messages',
			token: page.token,
			body: Buffer.from(
				JSON.stringify({recipient: {id: page.psids[0]}, messaging_type: 'RESPONSE', message: {text: 'Hello'}}),
			),
		};
		const best = {bareRead: 0, bareSend: 0, read: 0, send: 0};
		let early;
		for (let round = 0; round < rounds; round++) {
			best.bareRead = Math.max(best.bareRead, await throughput(bare.url, read, () => true));
			best.read = Math.max(best.read, await throughput(ours.url, read, text => JSON.parse(text).id === page.id));
			best.bareSend = Math.max(best.bareSend, await throughput(bare.url, send, () => true));
			best.send = Math.max(
				best.send,
				await throughput(ours.url, send, text => JSON.parse(text).recipient_id === page.psids[0]),
			);
			if (round === 2) early = memory(ours.pid);
		}
		const late = memory(ours.pid);
		return [
			{
				name: 'reads answered by the sandbox, times a bare server',
				value: best.read / best.bareRead,
				limit: 0.5,
				unit: '×',
				atLeast: true,
			},
			{
				name: 'messages taken by the sandbox, times a bare server',
				value: best.send / best.bareSend,
				limit: 0.5,
				unit: '×',
				atLeast: true,
			},
			...(early && late
				? [
						{
							name: `memory of the sandbox after ${rounds * aRound * 2} calls, times that after ${6 * aRound}`,
							value: late / early,
							limit: 1.3,
							unit: '×',
						},
					]
				: []),
		];
	} finally {
		await Promise.all([bare.stop(), ours.stop()]);
		rmSync(home, {recursive: true, force: true});
	}
};
