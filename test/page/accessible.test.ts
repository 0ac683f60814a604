import axe from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {browserPath, builtPage, launch, whySkipped} from './browser.js';
import {type Item, type PageWorld, startPageWorld} from './world.js';

interface Violation {
	readonly id: string;
	readonly impact: string;
	readonly nodes: readonly {readonly html: string}[];
}

const seriousIn = async (tab: Page): Promise<readonly string[]> => {
	await tab.evaluate(axe.source);
	const {violations} = (await tab.evaluate('axe.run(document)')) as {violations: Violation[]};
	return violations
		.filter(({impact}) => impact === 'serious' || impact === 'critical')
		.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 160)).join(' | ')}`);
};

const element = (title: string): object => ({
	title,
	subtitle: 'More',
	buttons: [{type: 'postback', title: 'Take it', payload: 'T'}],
});

const answer = async ({sender, message}: Item, send: PageWorld['send']): Promise<unknown> => {
	if (!message) return undefined;
	await send({recipient: sender, sender_action: 'typing_on'});
	await send({recipient: sender, message: {text: 'x'.repeat(2_001)}});
	const payload = {template_type: 'generic', elements: [element('One'), element('Two')]};
	await send({recipient: sender, message: {attachment: {type: 'template', payload}}});
	return send({
		recipient: sender,
		message: {text: 'Well?', quick_replies: [{content_type: 'text', title: 'Yes', payload: 'Y'}]},
	});
};

describe.skipIf(!browserPath)(`for everybody${whySkipped}`, () => {
	let browser: Browser;
	let assets: URL;
	beforeAll(async () => {
		[browser, assets] = await Promise.all([launch(), builtPage()]);
	});
	afterAll(() => browser.close());

	it.each([
		[360, 'light'],
		[360, 'dark'],
		[1280, 'light'],
		[1280, 'dark'],
	] as const)(
		'has no serious problem at %d px, %s, and nothing sticks out',
		async (width, colorScheme) => {
			const world = await startPageWorld(assets, answer);
			const {page, sandbox} = world;
			await sandbox.person('Terry').says('Hi');
			await sandbox.settled();
			const tab = await browser.newPage({viewport: {width, height: 740}, colorScheme});
			onTestFinished(() => tab.close());
			// The colours of what fades in or hides are not judged in passing.
			const look = async (name: string): Promise<void> => {
				expect([name, await seriousIn(tab)]).toEqual([name, []]);
				expect([name, await tab.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width]);
			};
			await tab.goto(page.url);
			await tab
				.getByRole('heading', {name: /Sandbox Coffee/})
				.first()
				.waitFor();
			await look('nothing said yet');
			await tab.goto('about:blank');
			await tab.goto(page.url);
			if (width < 800) await tab.getByRole('combobox', {name: 'Person'}).selectOption({label: 'Terry Tester'});
			else await tab.getByRole('button', {name: /Terry Tester/}).click();
			await tab.getByRole('button', {name: 'Yes'}).waitFor();
			await look('chat');
			await tab.getByText('⋯').click();
			await look('what people do');
			await tab.keyboard.press('Escape');
			for (const view of ['Deliveries', 'Calls']) {
				await tab.getByRole('link', {name: new RegExp(`^${view}`)}).click();
				await look(view);
				await tab.locator('.row-list a').first().click();
				await tab.getByRole('region', {name: 'Details'}).locator('pre').first().waitFor();
				await look(`${view}, one chosen`);
			}
		},
		60_000,
	);

	it('can be used by keyboard alone', async () => {
		const {page, bot} = await startPageWorld(assets, answer);
		const tab = await browser.newPage();
		onTestFinished(() => tab.close());
		await tab.goto(page.url);
		const person = tab.getByRole('button', {name: /Terry Tester/});
		await person.focus();
		await tab.keyboard.press('Enter');
		await tab.getByRole('textbox', {name: 'Message'}).focus();
		await tab.keyboard.type('Hello');
		await tab.keyboard.press('Enter');
		const reply = tab.getByRole('button', {name: 'Yes'});
		await reply.focus();
		await tab.keyboard.press('Enter');
		await tab.getByRole('log').getByRole('article').getByText('Yes', {exact: true}).waitFor();
		expect(bot.items().at(-1)).toMatchObject({message: {text: 'Yes', quick_reply: {payload: 'Y'}}});
		const react = tab
			.getByRole('article', {name: /Sandbox Coffee/})
			.last()
			.getByText('☺');
		await react.focus();
		await tab.keyboard.press('Enter');
		await tab.keyboard.press('Tab');
		await tab.keyboard.press('Enter');
		await tab.getByRole('button', {name: 'Reaction ❤: take it back'}).waitFor();
	});
});
