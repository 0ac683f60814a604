// 50 clients for half a minute, each in its own conversation, with a bot that hears everything: sends, reads, batches,
// subscriptions, refusals. Every answer is checked, and every delivery; and memory must not grow.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {crowd, encode} from './load.mjs';
import {serve} from './served.mjs';

const bin = join(import.meta.dirname, '../bin/messenger-tool.js');
const clients = 50;
const [earlyMs, lateMs] = [10_000, 30_000];

const nameOf = index => `Client ${index}`;
const psidOf = index => `40000000000${String(index).padStart(5, '0')}7`;

const seed = callbackUrl => ({
	apps: [{name: 'Bot', live: true, permissions: {pages_messaging: 'live'}, webhook: {callbackUrl}}],
	pages: [
		{
			name: 'Page',
			managers: ['Alex Admin'],
			subscribed: ['messages', 'message_echoes', 'message_deliveries'],
			conversations: Array.from({length: clients}, (_, index) => ({
				with: nameOf(index),
				psid: psidOf(index),
				messages: [{from: 'person', text: 'Hello'}],
			})),
		},
	],
});

/** Counts the echoes of each message. */
const startBot = async () => {
	const echoes = new Map();
	const server = createServer((request, response) => {
		const parts = [];
		request.on('data', part => parts.push(part));
		request.on('end', () => {
			response.end('EVENT_RECEIVED');
			for (const {message} of JSON.parse(Buffer.concat(parts)).entry[0].messaging)
				if (message?.is_echo)
					echoes.set(message.mid, {text: message.text, times: (echoes.get(message.mid)?.times ?? 0) + 1});
		});
	});
	await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
	return {url: `http://127.0.0.1:${server.address().port}/webhook`, echoes, close: () => server.close()};
};

/** Resident memory of a process, in MB; undefined where the system does not tell. */
const memory = pid => {
	try {
		return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
	} catch {
		return undefined;
	}
};

const expect = (isRight, what, answer) => {
	if (!isRight) throw new Error(`${what}: ${JSON.stringify(answer).slice(0, 400)}`);
};

/** What a client does in one round. @returns how many calls it made */
const makeActs = (page, sent) => {
	const version = '/v26.0';
	const call = async (ask, method, path, body, wanted = 200) => {
		const {status, body: text} = await ask(encode({method, path: `${version}${path}`, token: page.token, body}));
		const answer = JSON.parse(text);
		expect(status === wanted, `${method} ${path}`, answer);
		return answer;
	};
	const message = (index, text, id = psidOf(index)) => ({
		recipient: {id},
		messaging_type: 'RESPONSE',
		message: {text},
	});
	const note = (index, text, answer) => {
		expect(answer.recipient_id === psidOf(index) && !sent.has(answer.message_id), 'a message of somebody else', answer);
		sent.set(answer.message_id, text);
		return answer.message_id;
	};
	const send = async (ask, index, text) =>
		note(index, text, await call(ask, 'POST', '/me/messages', message(index, text)));

	const acts = [
		send,
		async (ask, index, text) => {
			const mid = await send(ask, index, text);
			const answer = await call(ask, 'GET', `/${mid}?fields=message,to`);
			expect(
				answer.message === text && answer.to.data[0].name === nameOf(index),
				'a message that was read back',
				answer,
			);
		},
		async ask => {
			const answer = await call(ask, 'GET', '/me?fields=id,name');
			expect(answer.id === page.id && answer.name === 'Page', 'the page', answer);
		},
		async (ask, index, text) => {
			const body = new URLSearchParams(
				Object.entries(message(index, text)).map(([name, value]) => [
					name,
					typeof value === 'string' ? value : JSON.stringify(value),
				]),
			).toString();
			const batch = [
				{method: 'GET', relative_url: 'me?fields=id'},
				{method: 'POST', relative_url: 'me/messages', body},
				{method: 'GET', relative_url: `${psidOf(index)}?fields=first_name,last_name`},
			];
			const answer = await call(ask, 'POST', '/', {batch});
			const [me, posted, person] = answer.map(part => part.code === 200 && JSON.parse(part.body));
			expect(me.id === page.id && `${person.first_name} ${person.last_name}` === nameOf(index), 'a batch', answer);
			note(index, text, posted);
		},
		async ask => {
			const subscribed_fields = ['messages', 'message_echoes', 'message_deliveries'];
			expect((await call(ask, 'POST', '/me/subscribed_apps', {subscribed_fields})).success, 'a subscription', {});
			const {data} = await call(ask, 'GET', '/me/subscribed_apps');
			expect(data.length === 1 && data[0].subscribed_fields.length === 3, 'the subscriptions', data);
		},
		async (ask, index, text) => {
			const {error} = await call(ask, 'POST', '/me/messages', message(index, text, '1234567890123456'), 400);
			expect(error.code === 100 && error.error_subcode === 2018001, 'a refusal', error);
		},
		async (ask, index) => {
			const {data} = await call(ask, 'GET', `/me/conversations?user_id=${psidOf(index)}&fields=participants`);
			expect(
				data.length === 1 && data[0].participants.data.some(({name}) => name === nameOf(index)),
				'a conversation',
				data,
			);
		},
	];
	return async (ask, index, round) => acts[(index + round) % acts.length](ask, index, `${nameOf(index)}, ${round}`);
};

const settle = async (bot, sent) => {
	for (let tries = 0; bot.echoes.size < sent.size && tries < 300; tries++)
		await new Promise(resolve => setTimeout(resolve, 100));
	let wrong = 0;
	for (const [mid, text] of sent) {
		const echo = bot.echoes.get(mid);
		if (echo?.text !== text || echo.times !== 1) wrong++;
	}
	return wrong + Math.max(bot.echoes.size - sent.size, 0);
};

export const run = async () => {
	const home = mkdtempSync(join(tmpdir(), 'crowd-'));
	const bot = await startBot();
	const file = join(home, 'seed.json');
	writeFileSync(file, JSON.stringify(seed(bot.url)));
	const sandbox = await serve([bin, 'sandbox', '--json', '--seed', file], {MESSENGER_CONFIG_DIR: home});
	try {
		const sent = new Map();
		let early;
		const look = setTimeout(() => {
			early = memory(sandbox.pid);
		}, earlyMs);
		const rate = await crowd(sandbox.url, clients, lateMs, makeActs(sandbox.firstLine.pages[0], sent));
		const late = memory(sandbox.pid);
		clearTimeout(look);
		const wrong = await settle(bot, sent);
		return [
			{name: '50 clients for 30 s, each answer checked: rounds in a second', value: rate, unit: ''},
			{name: `50 clients for 30 s: of ${sent.size} messages, echoes lost or wrong`, value: wrong, limit: 0, unit: ''},
			...(early && late
				? [
						{name: '50 clients: memory of the sandbox after 30 s', value: late, unit: 'MB'},
						{name: '50 clients: memory after 30 s, times that after 10 s', value: late / early, limit: 1.3, unit: '×'},
					]
				: []),
		];
	} finally {
		await sandbox.stop();
		bot.close();
		rmSync(home, {recursive: true, force: true});
	}
};
