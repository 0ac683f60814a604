import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {browserPath, builtPage, launch, whySkipped} from './browser.js';
import {type PageWorld, startPageWorld} from './world.js';

const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);

describe.skipIf(!browserPath)(`what people do in the chat${whySkipped}`, () => {
	let browser: Browser;
	let assets: URL;
	beforeAll(async () => {
		[browser, assets] = await Promise.all([launch(), builtPage()]);
	});
	afterAll(() => browser.close());

	const open = async (world: PageWorld): Promise<Page> => {
		const tab = await browser.newPage({viewport: {width: 1280, height: 800}});
		onTestFinished(() => tab.close());
		await tab.goto(world.page.url);
		await tab.getByRole('button', {name: 'Terry Tester'}).click();
		return tab;
	};
	const setProfile = (world: PageWorld, profile: Readonly<Record<string, unknown>>): Promise<unknown> =>
		world.ask('POST', '/me/messenger_profile', {
			access_token: world.coffee.token,
			...Object.fromEntries(Object.entries(profile).map(([key, value]) => [key, JSON.stringify(value)])),
		});
	/** The last event that the bot got. */
	const last = (world: PageWorld): unknown => world.bot.items().at(-1);
	const write = async (tab: Page, text: string): Promise<void> => {
		await tab.getByRole('textbox', {name: 'Message'}).fill(text);
		await tab.keyboard.press('Enter');
	};

	it('begins with an ice breaker, uses the menu, comes by a link with a ref', async () => {
		const world = await startPageWorld(assets);
		await setProfile(world, {
			get_started: {payload: 'BEGIN'},
			greeting: [{locale: 'default', text: 'Welcome, {{user_first_name}}!'}],
			ice_breakers: [{locale: 'default', call_to_actions: [{question: 'Are you open?', payload: 'OPEN'}]}],
			persistent_menu: [
				{locale: 'default', call_to_actions: [{type: 'postback', title: 'Start over', payload: 'AGAIN'}]},
			],
		});
		const tab = await open(world);
		const log = tab.getByRole('log');
		await log.getByText('Welcome, Terry!').waitFor();
		await log.getByRole('button', {name: 'Are you open?'}).click();
		await log.getByRole('article').getByText('Are you open?').waitFor();
		expect(last(world)).toMatchObject({postback: {payload: 'OPEN', title: 'Are you open?'}});

		await tab.getByText('☰').click();
		await tab.getByRole('button', {name: 'Start over'}).click();
		await log.getByRole('article').getByText('Start over').waitFor();
		expect(last(world)).toMatchObject({postback: {payload: 'AGAIN'}});

		await tab.getByText('⋯').click();
		await tab.getByLabel('Open by m.me link').fill('https://m.me/coffee?ref=summer%20sale');
		await tab.getByRole('button', {name: 'Open', exact: true}).click();
		await log.getByText('Terry opened m.me with ref=summer sale').waitFor();
		await expect.poll(() => last(world)).toMatchObject({referral: {ref: 'summer sale', source: 'SHORTLINK'}});
	});

	it('answers, changes, reacts, and takes the reaction back', async () => {
		const world = await startPageWorld(assets, ({message, sender}, send) =>
			message ? send({recipient: sender, message: {text: 'What else?'}}) : undefined,
		);
		const tab = await open(world);
		const log = tab.getByRole('log');
		await write(tab, 'Helo');
		const answer = log.getByRole('article', {name: /Sandbox Coffee/});
		await answer.getByText('What else?').waitFor();

		await log.getByRole('article', {name: /Terry/}).hover();
		await tab.getByRole('button', {name: 'Edit'}).click();
		await write(tab, 'Hello');
		await log.getByText('edited').waitFor();
		expect(last(world)).toMatchObject({message_edit: {text: 'Hello'}});

		await answer.hover();
		await answer.getByText('☺').click();
		await answer.getByRole('button', {name: 'Wow'}).click();
		await answer.getByRole('button', {name: /^Reaction 😮/}).click();
		await expect.poll(() => last(world)).toMatchObject({reaction: {action: 'unreact', reaction: 'wow'}});

		await answer.hover();
		await answer.getByRole('button', {name: 'Reply'}).click();
		await write(tab, 'Nothing');
		await log.locator('.quoted').getByText('What else?').waitFor();
		const replies = world.bot.items().map(item => (item.message as {reply_to?: {mid: string}} | undefined)?.reply_to);
		expect(replies.some(reply => reply?.mid.startsWith('m_'))).toBe(true);
	});

	it('sends a picture that the bot can fetch', async () => {
		const world = await startPageWorld(assets);
		const tab = await open(world);
		const [chooser] = await Promise.all([
			tab.waitForEvent('filechooser'),
			tab.getByRole('button', {name: 'Send a picture or file'}).click(),
		]);
		await chooser.setFiles({name: 'dot.png', mimeType: 'image/png', buffer: pixel});
		const picture = tab.getByRole('log').getByRole('img', {name: 'Picture'});
		await picture.waitFor();
		const {message} = last(world) as {message: {attachments: [{type: string; payload: {url: string}}]}};
		expect(message.attachments[0].type).toBe('image');
		const fetched = await fetch(message.attachments[0].payload.url);
		expect(fetched.headers.get('content-type')).toBe('image/png');
		expect(Buffer.from(await fetched.arrayBuffer())).toEqual(pixel);
	});

	it('shows typing, seen and personas', async () => {
		const world = await startPageWorld(assets);
		const tab = await open(world);
		const log = tab.getByRole('log');
		await write(tab, 'Hi');
		await log.getByRole('article').first().waitFor();
		const recipient = {id: await world.sandbox.person('Terry').psid()};
		await world.send({recipient, sender_action: 'mark_seen'});
		await log.getByText('Seen', {exact: true}).waitFor();
		await world.send({recipient, sender_action: 'typing_on'});
		await log.getByText('Sandbox Coffee is typing').waitFor();
		const made = (await world.ask('POST', '/me/personas', {
			access_token: world.coffee.token,
			name: 'Jane of the counter',
			profile_picture_url: 'https://example.invalid/jane.png',
		})) as {readonly id: string};
		await world.send({recipient, message: {text: 'Jane here'}, persona_id: made.id});
		await log.getByText('Jane of the counter').waitFor();
		expect(await log.getByText('Sandbox Coffee is typing').count()).toBe(0);
		expect(await log.getByText('Seen', {exact: true}).count()).toBe(0);
	});

	it('lets somebody new come, and says why the bot hears nothing of a stranger', async () => {
		const world = await startPageWorld(assets);
		await world.sandbox.change(state => {
			for (const app of Object.values(state.apps)) app.live = false;
		});
		const tab = await open(world);
		await tab.getByRole('textbox', {name: 'New person'}).fill('Nora New');
		await tab.getByRole('button', {name: 'Add'}).click();
		await tab.getByRole('heading', {name: /with Nora New/}).waitFor();
		await write(tab, 'Anybody there?');
		await tab.getByText(/the app is not live, and this person has no role on it/).waitFor();
	});
});
