// What `listen` answers while it forwards, beside a bare server that only computes the HMAC. Both get the same events from
// this process, in turn; what is compared is the number that is answered in a second, in the best round of each: whatever
// else runs on the machine only takes away.
import {createHmac} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {Agent, createServer, request} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {serve} from './served.mjs';

const bin = join(import.meta.dirname, '../bin/messenger-tool.js');
const secret = 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b';
const [atATime, eventsARound, rounds] = [32, 2000, 9];

const bareServer = `
	import {createHmac, timingSafeEqual} from 'node:crypto';
	import {createServer} from 'node:http';
	createServer((request, response) => {
		const parts = [];
		request.on('data', part => parts.push(part));
		request.on('end', () => {
			const expected = Buffer.from('sha256=' + createHmac('sha256', '${secret}').update(Buffer.concat(parts)).digest('hex'));
			const given = Buffer.from(request.headers['x-hub-signature-256'] ?? '');
			response.statusCode = given.length === expected.length && timingSafeEqual(given, expected) ? 200 : 403;
			response.end('EVENT_RECEIVED');
		});
	}).listen(0, '127.0.0.1', function () { console.log(JSON.stringify({url: 'http://127.0.0.1:' + this.address().port + '/webhook'})); });
`;

let made = 0;
const makeEvent = () => {
	const body = Buffer.from(
		JSON.stringify({
			object: 'page',
			entry: [
				{
					id: '200000000000001',
					time: 1790000000000,
					messaging: [
						{
							sender: {id: '4000000000000001'},
							recipient: {id: '200000000000001'},
							timestamp: 1790000000000,
							message: {mid: `m_${made++}`, text: 'Hello'},
						},
					],
				},
			],
		}),
	);
	return {body, signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`};
};

const post = (url, agent, {body, signature}) =>
	new Promise((resolve, reject) => {
		const headers = {
			'content-type': 'application/json',
			'content-length': body.length,
			'x-hub-signature-256': signature,
		};
		const outgoing = request(url, {method: 'POST', agent, headers}, response => {
			response.resume();
			response.on('end', () => resolve(response.statusCode));
		});
		outgoing.on('error', reject);
		outgoing.end(body);
	});

/** Events answered in a second; throws when one is not answered with 200. */
const throughput = async url => {
	const agent = new Agent({keepAlive: true, maxSockets: atATime});
	const events = Array.from({length: eventsARound}, makeEvent);
	const started = performance.now();
	const worker = async () => {
		for (let event = events.pop(); event; event = events.pop()) {
			const status = await post(url, agent, event);
			if (status !== 200) throw new Error(`an event was answered with ${status}`);
		}
	};
	await Promise.all(Array.from({length: atATime}, worker));
	const seconds = (performance.now() - started) / 1000;
	agent.destroy();
	return eventsARound / seconds;
};

export const run = async () => {
	const home = mkdtempSync(join(tmpdir(), 'listen-'));
	let forwarded = 0;
	const target = createServer((incoming, response) => {
		forwarded++;
		incoming.resume().on('end', () => response.end());
	}).listen(0, '127.0.0.1');
	await new Promise(resolve => target.once('listening', resolve));
	const to = `http://127.0.0.1:${target.address().port}/`;
	const env = {
		HOME: home,
		MESSENGER_CONFIG_DIR: home,
		MESSENGER_APP_SECRET: secret,
		MESSENGER_VERIFY_TOKEN: 'bench-token',
	};
	const bare = await serve(['--input-type=module', '-e', bareServer]);
	const ours = await serve([bin, 'listen', '--json', '--port', '0', '--forward-to', to], env);
	try {
		const best = {bare: 0, ours: 0};
		for (let round = 0; round < rounds; round++) {
			best.bare = Math.max(best.bare, await throughput(bare.url));
			best.ours = Math.max(best.ours, await throughput(ours.url));
			// What was put off during the burst must not slow the next pair.
			while (forwarded < (round + 1) * eventsARound) await new Promise(resolve => setTimeout(resolve, 20));
		}
		return [
			{
				name: 'events answered by listen --forward-to, times a bare server',
				value: best.ours / best.bare,
				limit: 0.6,
				unit: '×',
				atLeast: true,
			},
			{
				name: `events not forwarded, of ${rounds * eventsARound}`,
				value: rounds * eventsARound - forwarded,
				limit: 0,
				unit: '',
			},
		];
	} finally {
		await Promise.all([bare.stop(), ours.stop()]);
		target.close();
		rmSync(home, {recursive: true, force: true});
	}
};
