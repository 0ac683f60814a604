import {verify} from '@octokit/webhooks-methods';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {Interrupted} from '../../src/core/stop.js';
import {verifySignature} from '../../src/index.js';
import {eventTemplates} from '../../src/webhook/event-templates.js';
import {run} from '../front-door.js';
import {type Received, startReceiver} from '../webhook/receiver.js';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;

beforeEach(async () => {
	world = await startWorld();
	await world.ask('POST', '/me/messenger_profile', {get_started: '{"payload":"a/b & <ä>"}'}, world.coffee.token);
});

afterEach(() => world.sandbox.close());

const secret = () => world.sandbox.app.secret;
const settings = () => ({
	MESSENGER_APP_SECRET: secret(),
	MESSENGER_VERIFY_TOKEN: world.sandbox.app.verifyToken,
	MESSENGER_APP_ID: world.app,
});

/** What a person does that is hard on whoever parses before verifying. */
const deeds: Readonly<Record<string, () => Promise<unknown>>> = {
	'accents, an emoji and a flag': () => ann().says('Größe? 👋🏽 🇩🇪 “naïve”'),
	'slashes and what HTML escapes': () => ann().says('https://example.com/a?b=<c>&d="e"\\'),
	'lone surrogates, control characters, line separators': () => ann().says('\ud83d \u0000\u2028\u2029\t\r\n'),
	nothing: () => ann().says(''),
	'a picture': () => ann().sends('image', 'https://example.com/größe/ä.png?x=1&y=2'),
	'Get Started': () => ann().starts('ref=ä/1'),
	'a reaction': async () => {
		await send({text: 'Hi'});
		await ann().reacts('❤️');
	},
	'a linked account': () => ann().linksAccount('code/ä+1=='),
	'an echo': () => send({text: 'Grüße / 👋', metadata: 'größe/1'}),
};

const ann = () => world.sandbox.person('Ann');

const send = async (message: object): Promise<void> => {
	const params = {recipient: JSON.stringify({id: world.coffee.psids[0]}), message: JSON.stringify(message)};
	expect(await world.ask('POST', '/me/messages', params, world.coffee.token)).toHaveProperty('message_id');
	await world.sandbox.settled();
};

/** Judges a delivery by everybody's means. */
const demandSigned = async ({body, headers}: Pick<Received, 'body' | 'headers'>): Promise<void> => {
	const signature = String(headers['x-hub-signature-256']);
	expect(await verify(secret(), body.toString(), signature)).toBe(true);
	expect(await verify('another secret', body.toString(), signature)).toBe(false);
	expect(verifySignature({body, headers, secrets: secret()})).toMatchObject({valid: true, algorithm: 'sha256'});
	const command = ['verify-signature', '--signature', signature, '--json'];
	expect((await run(command, {env: settings(), stdin: body.toString()})).json).toMatchObject({valid: true});
};

test.each(Object.keys(deeds))('a delivery of the sandbox passes a published verifier: %s', async name => {
	const server = await startReceiver(({url}) => ({
		status: 200,
		body: new URL(url, 'http://bot').searchParams.get('hub.challenge') ?? '',
	}));
	await world.sandbox.setWebhook(server.url);
	await deeds[name]?.();
	const deliveries = server.received.filter(({method}) => method === 'POST');
	expect(deliveries.length).toBeGreaterThan(0);
	for (const delivery of deliveries) await demandSigned(delivery);
});

test('so does every event of trigger', async () => {
	const server = await startReceiver();
	for (const {name} of eventTemplates)
		expect((await run(`trigger ${name} --to ${server.url}`, {env: settings()})).code).toBe(0);
	expect(server.received).toHaveLength(eventTemplates.length);
	for (const {body, headers} of server.received)
		expect(await verify(secret(), body.toString(), String(headers['x-hub-signature-256']))).toBe(true);
});

describe('listen', () => {
	/** Runs `listen`, acts on its address, and gives back what it told of deliveries. */
	const listening = async (act: (url: string) => Promise<unknown>): Promise<readonly unknown[]> => {
		let stop: (reason: Error) => void = () => {};
		let acted: Promise<unknown> | undefined;
		const outcome = run('listen --port 0 --json', {
			env: settings(),
			heard: text => {
				const url = /"url":"(http:[^"]+)"/.exec(text)?.[1];
				if (url && !acted) acted = act(url).finally(() => stop(new Interrupted('SIGTERM')));
			},
			stop: interrupt => {
				stop = interrupt;
			},
		});
		const {stdout} = await outcome;
		await acted;
		const events = stdout
			.trim()
			.split('\n')
			.map(line => JSON.parse(line) as {event: string});
		return events.filter(({event}) => event === 'delivery');
	};

	test('takes what the sandbox delivers, after its handshake', async () => {
		const told = await listening(async url => {
			await world.sandbox.setWebhook(url);
			for (const deed of Object.values(deeds)) await deed();
		});
		expect(told.length).toBeGreaterThanOrEqual(Object.keys(deeds).length);
		for (const delivery of told) expect(delivery).toMatchObject({valid: true});
	});

	test('takes what trigger sends, and believes nobody else', async () => {
		const told = await listening(async url => {
			const text = ['--set', 'message.text=Größe / 👋'];
			await run(['trigger', 'message-text', '--to', url, ...text], {env: settings()});
			await run(['trigger', 'postback', '--to', url], {env: {...settings(), MESSENGER_APP_SECRET: 'f'.repeat(32)}});
		});
		expect(told).toMatchObject([{valid: true}, {valid: false}]);
	});
});
