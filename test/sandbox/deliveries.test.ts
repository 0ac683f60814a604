import {createHmac} from 'node:crypto';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {type Bot, startBot, subscribe} from './bot.js';
import {movableClock} from './movable-clock.js';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;
let bot: Bot;
let clock: ReturnType<typeof movableClock>;
const fields = [
	'messages',
	'messaging_postbacks',
	'message_echoes',
	'message_deliveries',
	'message_reads',
	'message_reactions',
	'messaging_referrals',
	'messaging_optins',
	'messaging_account_linking',
	'messaging_handovers',
	'message_edits',
	'standby',
];
const minute = 60_000;

beforeEach(async () => {
	clock = movableClock();
	world = await startWorld({clock});
	bot = await startBot();
	await subscribe(world.sandbox, bot.url, fields);
});

afterEach(async () => {
	await world.sandbox.close();
	await bot.close();
});

const ann = () => world.sandbox.person('Ann');
const send = (message: object, name = 'Ann') =>
	world.sandbox
		.person(name)
		.psid()
		.then(id =>
			world.ask(
				'POST',
				'/me/messages',
				{recipient: JSON.stringify({id}), message: JSON.stringify(message)},
				world.coffee.token,
			),
		);

describe('a delivery', () => {
	test('is what Meta sends, signed over its very bytes', async () => {
		await ann().says('Grüße 👋 a/b');
		const [{headers, body} = {headers: {}, body: ''}] = bot.received;
		expect(body).toMatch(/^[\x20-\x7e]+$/);
		expect(body).toContain('Gr\\u00fc\\u00dfe \\ud83d\\udc4b a\\/b');
		const digest = (algorithm: string) => createHmac(algorithm, world.sandbox.app.secret).update(body).digest('hex');
		expect(headers['x-hub-signature-256']).toBe(`sha256=${digest('sha256')}`);
		expect(headers['x-hub-signature']).toBe(`sha1=${digest('sha1')}`);
		expect(headers['content-type']).toBe('application/json');
		expect(JSON.parse(body)).toEqual({
			object: 'page',
			entry: [
				{
					time: clock.now().getTime(),
					id: world.coffee.id,
					messaging: [
						{
							sender: {id: await ann().psid()},
							recipient: {id: world.coffee.id},
							timestamp: clock.now().getTime(),
							message: {mid: expect.stringMatching(/^m_/), text: 'Grüße 👋 a/b'},
						},
					],
				},
			],
		});
	});

	test('is kept to be looked at', async () => {
		const {deliveries} = await ann().says('hi');
		expect(world.sandbox.deliveries()).toEqual(deliveries);
		expect(deliveries).toMatchObject([
			{field: 'messages', state: 'delivered', url: bot.url, attempts: [{status: 200}], standby: false},
		]);
	});

	test('comes once more on demand', async () => {
		const {deliveries} = await ann().says('hi');
		await world.sandbox.repeatDelivery(deliveries[0]?.id ?? '');
		expect(bot.received[1]?.body).toBe(bot.received[0]?.body);
		await expect(world.sandbox.repeatDelivery('d99')).rejects.toThrow(RangeError);
	});

	test('keeps the order of one conversation', async () => {
		await Promise.all(Array.from({length: 20}, (_, index) => ann().says(String(index))));
		const texts = bot.items().map(item => (item.message as {text: string}).text);
		expect(texts).toEqual(Array.from({length: 20}, (_, index) => String(index)));
	});
});

describe('events', () => {
	const last = async () => {
		await world.sandbox.settled();
		return bot.items().at(-1);
	};

	test('echo and delivery receipt follow what the page sends', async () => {
		await send({text: 'Hello', metadata: 'm'});
		await world.sandbox.settled();
		expect(bot.items()).toMatchObject([
			{
				sender: {id: world.coffee.id},
				recipient: {id: await ann().psid()},
				message: {is_echo: true, app_id: Number(world.app), metadata: 'm', text: 'Hello', mid: expect.any(String)},
			},
			{delivery: {mids: [expect.any(String)], watermark: clock.now().getTime()}},
		]);
	});

	test('reading, reacting, editing', async () => {
		await send({text: 'Hello'});
		await ann().reads();
		expect(await last()).toMatchObject({read: {watermark: clock.now().getTime()}});
		await ann().reacts('❤');
		expect(await last()).toMatchObject({reaction: {action: 'react', emoji: '❤', reaction: 'love'}});
		await ann().takesReactionBack();
		expect(await last()).toMatchObject({reaction: {action: 'unreact', reaction: 'love'}});
		await ann().says('teh');
		await ann().edits('the');
		expect(await last()).toMatchObject({message_edit: {text: 'the', num_edit: 1}});
	});

	test('quick replies, postbacks, menu', async () => {
		await send({text: 'Colour?', quick_replies: [{content_type: 'text', title: 'Red', payload: 'RED'}]});
		await ann().presses('Red');
		expect(await last()).toMatchObject({message: {text: 'Red', quick_reply: {payload: 'RED'}}});
		const buttons = [{type: 'postback', title: 'Go', payload: 'GO'}];
		await send({attachment: {type: 'template', payload: {template_type: 'button', text: 'Choose', buttons}}});
		await ann().presses('Go');
		expect(await last()).toMatchObject({postback: {title: 'Go', payload: 'GO', mid: expect.any(String)}});
		await expect(ann().presses('Stop')).rejects.toThrow('Nothing called “Stop” can be pressed; there is “Go”');
		const profile = {
			get_started: JSON.stringify({payload: 'START'}),
			persistent_menu: JSON.stringify([
				{locale: 'default', call_to_actions: [{type: 'postback', title: 'Help', payload: 'HELP'}]},
			]),
		};
		await world.ask('POST', '/me/messenger_profile', profile, world.coffee.token);
		await ann().presses('Help');
		expect(await last()).toMatchObject({postback: {payload: 'HELP'}});
	});

	test('links: a referral in a conversation, Get Started with it in a new one', async () => {
		await ann().follows('summer');
		expect(await last()).toMatchObject({referral: {ref: 'summer', source: 'SHORTLINK', type: 'OPEN_THREAD'}});
		await expect(world.sandbox.person('Zoe New').follows('summer')).rejects.toThrow('no Get Started button');
		await world.ask(
			'POST',
			'/me/messenger_profile',
			{get_started: JSON.stringify({payload: 'START'})},
			world.coffee.token,
		);
		await world.sandbox.person('Zoe New').follows('summer');
		expect(await last()).toMatchObject({postback: {payload: 'START', referral: {ref: 'summer'}}});
	});

	test('plugins: optin, and the checkbox whose user_ref can be written to', async () => {
		await ann().optsIn('door');
		expect(await last()).toMatchObject({sender: {id: await ann().psid()}, optin: {ref: 'door'}});
		await world.sandbox.person('Mia').optsIn('door', 'ref-1');
		expect(await last()).toMatchObject({sender: {user_ref: 'ref-1'}, optin: {ref: 'door', user_ref: 'ref-1'}});
		const form = {recipient: JSON.stringify({user_ref: 'ref-1'}), message: JSON.stringify({text: 'Hi'})};
		const answer = await world.ask('POST', '/me/messages', form, world.coffee.token);
		expect(answer).toEqual({message_id: expect.any(String)});
		expect(await world.ask('POST', '/me/messages', form, world.coffee.token)).toMatchObject({
			error: {code: 100, error_subcode: 2018001},
		});
	});

	test('a one-time token works once, after the window', async () => {
		await ann().allowsOnce('LATER');
		const {optin} = (await last()) as {optin: {one_time_notif_token: string}};
		clock.move(48 * 60 * minute);
		const form = {
			recipient: JSON.stringify({one_time_notif_token: optin.one_time_notif_token}),
			message: JSON.stringify({text: 'Now'}),
		};
		expect(await world.ask('POST', '/me/messages', form, world.coffee.token)).toMatchObject({
			recipient_id: await ann().psid(),
		});
		expect(await world.ask('POST', '/me/messages', form, world.coffee.token)).toMatchObject({
			error: {code: 100, message: '(#100) Invalid fbid'},
		});
	});

	test('account linking, through the login page and back', async () => {
		const buttons = [{type: 'account_link', url: 'https://bot.example.com/login?x=1'}];
		await send({attachment: {type: 'template', payload: {template_type: 'button', text: 'Please', buttons}}});
		const {opens} = await ann().presses('Log In');
		const login = new URL(opens ?? '');
		expect(login.searchParams.get('x')).toBe('1');
		const token = login.searchParams.get('account_linking_token') ?? '';
		const who = {fields: 'recipient', account_linking_token: token};
		expect(await world.ask('GET', '/me', who, world.coffee.token)).toMatchObject({recipient: await ann().psid()});
		const back = new URL(login.searchParams.get('redirect_uri') ?? '');
		back.searchParams.set('authorization_code', 'CODE');
		expect((await fetch(back)).status).toBe(200);
		expect(await last()).toMatchObject({account_linking: {status: 'linked', authorization_code: 'CODE'}});
		expect((await fetch(back)).status).toBe(400);
		await ann().unlinksAccount();
		expect(await last()).toMatchObject({account_linking: {status: 'unlinked'}});
	});
});

describe('who gets an event', () => {
	const left = async () => Object.values((await ann().says('hi')).left);

	test('only apps that have the field in both lists', async () => {
		await world.ask('POST', '/me/subscribed_apps', {subscribed_fields: 'messaging_postbacks'}, world.coffee.token);
		expect(await left()).toEqual(['field not subscribed on the page']);
		await world.ask('POST', '/me/subscribed_apps', {subscribed_fields: 'messages'}, world.coffee.token);
		await subscribe(world.sandbox, bot.url, ['messaging_postbacks']);
		expect(await left()).toEqual(['field not subscribed on the app']);
		await world.ask('DELETE', '/me/subscribed_apps', {}, world.coffee.token);
		expect(await left()).toEqual(['page not subscribed']);
		expect(bot.received).toEqual([]);
	});

	test('people with a role alone while the app is in development', async () => {
		await world.sandbox.change(({apps}) => {
			for (const app of Object.values(apps)) app.live = false;
		});
		expect(await left()).toEqual(['app not live and person without a role']);
		expect((await world.sandbox.person('Terry').says('hi')).deliveries).toHaveLength(1);
	});

	test('in standby while another app controls the thread: no payload of a postback', async () => {
		const recipient = JSON.stringify({id: await ann().psid()});
		const inbox = {recipient, target_app_id: '263902037430900'};
		await world.ask('POST', '/me/pass_thread_control', inbox, world.coffee.token);
		await ann().postsBack('GO', 'Go');
		expect(JSON.parse(bot.received.at(-1)?.body ?? '')).toMatchObject({
			entry: [{standby: [{postback: {title: 'Go', mid: expect.any(String)}}]}],
		});
		expect(bot.received.at(-1)?.body).not.toContain('payload');
		expect(world.sandbox.deliveries().at(-1)).toMatchObject({standby: true});
	});
});

describe('a callback that fails', () => {
	const subscribed = () => world.ask('GET', '/me/subscribed_apps', {}, world.coffee.token);

	test('is tried three times at once, and again later until it takes the event', async () => {
		bot.answer = 500;
		const {deliveries} = await ann().says('hi');
		expect(deliveries).toMatchObject([{state: 'pending', attempts: [{status: 500}, {status: 500}, {status: 500}]}]);
		bot.answer = 200;
		await world.sandbox.moveClock(2 * minute);
		expect(deliveries).toMatchObject([{state: 'delivered', attempts: {length: 4}}]);
		expect(new Set(bot.received.map(({body}) => body)).size).toBe(1);
		expect(world.sandbox.notices()).toEqual([]);
	});

	test('raises an alert after a quarter of an hour, and loses the page after an hour', async () => {
		bot.answer = 503;
		const {deliveries} = await ann().says('hi');
		await world.sandbox.moveClock(16 * minute);
		expect(world.sandbox.notices()).toMatchObject([{kind: 'alert', app: world.app, page: world.coffee.id}]);
		expect(await subscribed()).toMatchObject({data: [{}]});
		await world.sandbox.moveClock(45 * minute);
		expect(world.sandbox.notices()).toMatchObject([{kind: 'alert'}, {kind: 'unsubscribed'}]);
		expect(await subscribed()).toEqual({data: []});
		expect(deliveries).toMatchObject([{state: 'given up'}]);
		bot.answer = 200;
		expect((await ann().says('hello?')).deliveries).toEqual([]);
	});

	test('that recovers starts from nothing again', async () => {
		bot.answer = 500;
		await ann().says('hi');
		await world.sandbox.moveClock(10 * minute);
		bot.answer = 200;
		await world.sandbox.moveClock(5 * minute);
		bot.answer = 500;
		await ann().says('hi again');
		await world.sandbox.moveClock(10 * minute);
		expect(world.sandbox.notices()).toEqual([]);
	});

	test('because it never answers: the sandbox ends nevertheless', async () => {
		bot.answer = 'hang';
		const saying = ann().says('hi');
		const started = performance.now();
		await world.sandbox.close();
		expect(performance.now() - started).toBeLessThan(4_000);
		expect((await saying).deliveries).toMatchObject([{state: 'pending'}]);
		world = await startWorld({clock});
	});

	test('because nobody listens', async () => {
		await bot.close();
		const {deliveries} = await ann().says('hi');
		expect(deliveries).toMatchObject([{state: 'pending', attempts: [{fault: 'refused'}, {}, {}]}]);
	});
});
