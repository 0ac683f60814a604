import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {startWorld, type TestWorld} from '../world.js';
import {startAccountBot} from './account-bot.js';
import {startFormBot} from './form-bot.js';
import type {BotSettings} from './serve.js';
import {startTutorialBot} from './tutorial-bot.js';

let world: TestWorld;

beforeEach(async () => {
	world = await startWorld();
});

afterEach(() => world.sandbox.close());

const settings = (): BotSettings => ({
	graphUrl: world.sandbox.url,
	pageToken: world.coffee.token,
	appSecret: world.sandbox.app.secret,
	verifyToken: world.sandbox.app.verifyToken,
});

const ann = () => world.sandbox.person('Ann');

describe('a bot as the tutorials have it', () => {
	beforeEach(async () => world.sandbox.setWebhook(await startTutorialBot(settings())));

	test('talks, with quick replies, a card, its buttons and its menu', async () => {
		const me = ann();
		await me.says('Hello');
		await me.hears('You said Hello');
		await me.presses('Red');
		await me.hears('You chose RED');
		await me.says('menu');
		expect((await me.hears('Espresso')).buttons.map(({title}) => title)).toEqual(['Shop', 'Order']);
		expect(await me.presses('Shop')).toMatchObject({opens: 'https://coffee.example.com'});
		await me.presses('Order');
		await me.hears('Thank you: ORDER');
		await me.presses('Help');
		await me.hears('Thank you: HELP');
	});

	test('knows who comes by a link for the first time, and who comes again', async () => {
		const zoe = world.sandbox.person('Zoe');
		await zoe.follows('poster');
		await zoe.hears('Welcome from poster, Zoe!');
		await zoe.follows('flyer');
		await zoe.hears('Welcome from flyer, Zoe!');
		const yan = world.sandbox.person('Yan');
		await yan.starts();
		await yan.hears('Welcome, Yan!');
		await yan.optsIn('from-the-shop');
		await yan.hears('You came by from-the-shop');
	});

	test('sends a picture back, and is not led astray by its own echoes', async () => {
		const me = ann();
		await me.sends('image', 'https://example.com/cat.png');
		expect((await me.hears()).attachments).toEqual([{type: 'image', payload: {url: 'https://example.com/cat.png'}}]);
		await world.sandbox.settled();
		expect(await me.heard()).toHaveLength(1);
		expect(world.sandbox.deliveries().map(({field}) => field)).toContain('message_echoes');
	});
});

describe('a bot that sends forms, with a proof, for the page by its id', () => {
	beforeEach(async () => {
		await world.sandbox.change(({apps}) => {
			for (const app of Object.values(apps)) app.requireProof = true;
		});
		const fields = [...(world.sandbox.state().pages[world.coffee.id]?.subscriptions[world.app]?.fields ?? []), 'feed'];
		await world.sandbox.change(({pages}) => {
			const subscription = pages[world.coffee.id]?.subscriptions[world.app];
			if (subscription) subscription.fields = fields;
		});
		await world.sandbox.setWebhook(await startFormBot(settings(), world.coffee.id), {fields});
	});

	test('answers words and feelings', async () => {
		const me = ann();
		await me.says('Hello');
		const {attachments, mid} = await me.hears();
		expect(attachments).toMatchObject([{type: 'image', payload: {url: 'https://example.com/a.png'}}]);
		await me.reads();
		await me.reacts('❤', mid);
		await me.hears('You feel love');
	});

	test('answers a comment in private', async () => {
		const zoe = world.sandbox.person('Zoe Zimmer');
		await zoe.comments('How much?');
		await zoe.hears('About “How much?”: write to us');
	});
});

test('a bot with accounts learns who is there, and hears of linking and unlinking', async () => {
	const {webhook, linked} = await startAccountBot(settings());
	await world.sandbox.setWebhook(webhook);
	const me = ann();
	await me.says('Hello');
	await me.hears('Log in?');
	const {opens = ''} = await me.presses('Log In');
	const back = await fetch(opens);
	expect(await back.text()).toBe('You are logged in. Back to Messenger.');
	await me.hears('Hello account-17');
	expect([...linked.keys()]).toEqual([await me.psid()]);
	expect(await (await fetch(back.url)).text()).toBe('This link has been used, or is too old.');
	await me.says('Hello again');
	await me.hears('Log out?');
	await me.presses('Log Out');
	await me.hears('Goodbye');
});
