import {afterEach, beforeEach, expect, test} from 'vitest';
import {type Bot, startBot, subscribe} from './bot.js';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;
let bot: Bot;

const reply = (item: Readonly<Record<string, unknown>>, message: object) =>
	world.ask(
		'POST',
		'/me/messages',
		{recipient: JSON.stringify(item.sender), message: JSON.stringify(message)},
		world.coffee.token,
	);

beforeEach(async () => {
	world = await startWorld();
	bot = await startBot(item => {
		const {message, postback} = item as {message?: {text?: string}; postback?: {payload: string}};
		if (message?.text === 'hi') return reply(item, {text: 'Hello there'});
		if (message?.text === 'twice') return reply(item, {text: 'One'}).then(() => reply(item, {text: 'Two'}));
		if (message?.text === 'card') {
			const buttons = [{type: 'postback', title: 'More', payload: 'MORE'}];
			const payload = {template_type: 'generic', elements: [{title: 'Card', subtitle: 'Sub', buttons}]};
			return reply(item, {attachment: {type: 'template', payload}});
		}
		return postback ? reply(item, {text: `You pressed ${postback.payload}`}) : undefined;
	});
	await subscribe(world.sandbox, bot.url, ['messages', 'messaging_postbacks']);
});

afterEach(async () => {
	await world.sandbox.close();
	await bot.close();
});

test('says and hears', async () => {
	const ann = world.sandbox.person('Ann');
	await ann.says('hi');
	expect(await ann.hears(/hello/i)).toMatchObject({text: 'Hello there', buttons: [], quickReplies: []});
});

test('hears each message once, in order', async () => {
	const ann = world.sandbox.person('Ann');
	await ann.says('twice');
	expect((await ann.hears()).text).toBe('One');
	expect((await ann.hears()).text).toBe('Two');
	expect((await ann.heard()).map(({text}) => text)).toEqual(['One', 'Two']);
});

test('reads cards and presses their buttons', async () => {
	const ann = world.sandbox.person('Ann');
	await ann.says('card');
	expect(await ann.hears('Card')).toMatchObject({
		text: 'Card\nSub',
		buttons: [{title: 'More', type: 'postback', payload: 'MORE'}],
	});
	await ann.presses('More');
	await ann.hears('You pressed MORE');
});

test('comes into the world when there is nobody of the name', async () => {
	const zoe = world.sandbox.person('Zoe Zimmer');
	await zoe.says('hi');
	await zoe.hears('Hello');
	expect(await world.ask('GET', `/${await zoe.psid()}`, {}, world.coffee.token)).toMatchObject({last_name: 'Zimmer'});
});

test('talks to the page that is meant', async () => {
	const ann = world.sandbox.person('Ann', {page: 'Sandbox Books'});
	expect(await ann.psid()).toBe(world.books.psids[0]);
	expect((await ann.says('hi')).left).toEqual({[world.app]: 'page not subscribed'});
	await expect(world.sandbox.person('Ann', {page: 'Nowhere'}).says('hi')).rejects.toThrow('No page is called Nowhere');
});

test('NotHeard: says what came instead, and what became of the event', async () => {
	const ann = world.sandbox.person('Ann');
	await ann.says('hi');
	await ann.hears('Hello');
	await ann.says('mumble');
	await expect(ann.hears('Hello', {within: 60})).rejects.toThrow(
		/^Hello did not come within 60 ms\. What came: nothing\. The last event \(messages\) went to .*: status 200\.$/,
	);
});

test('2200, 2201: setWebhook wants the handshake', async () => {
	await world.sandbox.setWebhook(bot.url, {fields: ['messages']});
	await expect(world.sandbox.setWebhook(`${world.sandbox.url}/nowhere`)).rejects.toMatchObject({details: {code: 2200}});
	await bot.close();
	await expect(world.sandbox.setWebhook(bot.url)).rejects.toThrow(/^\(#2200\) .*curl_errno = 7/);
});

test('blocks the page', async () => {
	const ann = world.sandbox.person('Ann');
	await ann.blocks();
	const refused = await reply({sender: {id: await ann.psid()}}, {text: 'Hi'});
	expect(refused).toMatchObject({error: {code: 551, error_subcode: 1545041}});
	await ann.unblocks();
	expect(await reply({sender: {id: await ann.psid()}}, {text: 'Hi'})).toHaveProperty('message_id');
});
