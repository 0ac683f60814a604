import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {browserPath, builtPage, launch, whySkipped} from './browser.js';
import {type Item, type PageWorld, startPageWorld} from './world.js';

const loginServer = async (): Promise<string> => {
	const server = createServer((request, response) => {
		const back = new URL(request.url ?? '/', 'http://login').searchParams.get('redirect_uri');
		response.writeHead(302, {location: `${back}&authorization_code=ann-42`}).end();
	});
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/login`;
};

describe.skipIf(!browserPath)(`the chat${whySkipped}`, () => {
	let browser: Browser;
	let assets: URL;
	beforeAll(async () => {
		[browser, assets] = await Promise.all([launch(), builtPage()]);
	});
	afterAll(() => browser.close());

	const open = async (world: PageWorld, person = 'Terry Tester'): Promise<Page> => {
		const tab = await browser.newPage({viewport: {width: 1280, height: 800}});
		onTestFinished(() => tab.close());
		await tab.goto(world.page.url);
		await tab.getByRole('button', {name: person}).click();
		return tab;
	};

	it('carries a conversation from hello to the linked account', async () => {
		const login = await loginServer();
		const world = await startPageWorld(assets, async (item: Item, send) => {
			const recipient = item.sender;
			if (item.message?.quick_reply)
				return send({recipient, message: {text: `You chose ${JSON.stringify(item.message.quick_reply)}`}});
			if (item.message)
				return send({
					recipient,
					message: {text: 'Hello! Tea or coffee?', quick_replies: [{content_type: 'text', title: 'Tea', payload: 'T'}]},
				});
			if (item.postback)
				return send({
					recipient,
					message: {
						attachment: {
							type: 'template',
							payload: {template_type: 'button', text: 'Who are you?', buttons: [{type: 'account_link', url: login}]},
						},
					},
				});
			if (item.account_linking) return send({recipient, message: {text: 'Welcome back, linked friend'}});
			return undefined;
		});
		await world.ask('POST', '/me/messenger_profile', {
			access_token: world.coffee.token,
			whitelisted_domains: JSON.stringify([new URL(login).origin.replace('http:', 'https:')]),
			get_started: JSON.stringify({payload: 'BEGIN'}),
		});
		const tab = await open(world);
		const log = tab.getByRole('log');

		await tab.getByRole('textbox', {name: 'Message'}).fill('hello');
		await tab.keyboard.press('Enter');
		await log.getByText('Hello! Tea or coffee?').waitFor();
		await tab.getByRole('group', {name: 'Quick replies'}).getByRole('button', {name: 'Tea'}).click();
		await log.getByText('You chose {"payload":"T"}').waitFor();

		await tab.getByText('⋯').click();
		await tab.getByRole('button', {name: 'Press Get Started'}).click();
		await tab.getByRole('button', {name: 'Log In'}).click();
		const [popup] = await Promise.all([
			tab.waitForEvent('popup'),
			tab.getByRole('link', {name: /Continue on 127/}).click(),
		]);
		await popup.getByText('You are logged in').waitFor();
		await log.getByText('Welcome back, linked friend').waitFor();
		expect(await tab.locator('section.chat > header').getByText('linked', {exact: true}).isVisible()).toBe(true);
	});

	it('shows what Meta would refuse, with its cause and what helps', async () => {
		const world = await startPageWorld(assets, (item: Item, send) =>
			item.message ? send({recipient: item.sender, message: {text: 'x'.repeat(2_001)}}) : undefined,
		);
		const tab = await open(world);

		await tab.getByRole('textbox', {name: 'Message'}).fill('hi');
		await tab.keyboard.press('Enter');

		const refused = tab.getByRole('article', {name: /^Refused/});
		await refused.getByText('payload.text-too-long').waitFor();
		expect(await refused.getByRole('list', {name: 'What helps'}).getByRole('listitem').count()).toBeGreaterThan(0);
	});
});
