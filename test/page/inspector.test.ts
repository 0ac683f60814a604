import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {verify} from '../../src/webhook/signature.js';
import {browserPath, builtPage, launch, whySkipped} from './browser.js';
import {startPageWorld} from './world.js';

describe.skipIf(!browserPath)(`the inspector${whySkipped}`, () => {
	let browser: Browser;
	let assets: URL;
	beforeAll(async () => {
		[browser, assets] = await Promise.all([launch(), builtPage()]);
	});
	afterAll(() => browser.close());

	it('shows a delivery and sends it again: as duplicate, forged, out of order', async () => {
		const {page, sandbox, bot} = await startPageWorld(assets);
		const terry = sandbox.person('Terry');
		await terry.says('first');
		await terry.says('second');
		const tab = await browser.newPage();
		onTestFinished(() => tab.close());
		await tab.goto(`${page.url}#/deliveries`);
		await tab.getByRole('link', {name: /message "second"/}).click();
		const detail = tab.getByRole('region', {name: 'Details'});
		await detail.getByRole('region', {name: 'Answer'}).getByText('EVENT_RECEIVED').waitFor();
		await detail.getByRole('region', {name: 'Request headers'}).getByText('x-hub-signature-256: sha256=').waitFor();

		const badges = tab.getByRole('region', {name: 'Deliveries'});
		await detail.getByRole('button', {name: 'Send duplicate'}).click();
		await badges.getByText('duplicate', {exact: true}).waitFor();
		await detail.getByRole('button', {name: 'Send with wrong signature'}).click();
		await badges.getByText('200 taken although forged').waitFor();
		await detail.getByRole('button', {name: 'Send out of order'}).click();
		await badges.getByText('out of order').nth(1).waitFor();

		const texts = bot.items().map(item => (item.message as {readonly text: string}).text);
		expect(texts).toEqual(['first', 'second', 'second', 'second', 'second', 'first']);
		expect(bot.received[2]?.body).toBe(bot.received[1]?.body);
		const signed = bot.received.map(({body, headers}) =>
			verify({body: Buffer.from(body), headers, secrets: sandbox.app.secret}),
		);
		expect(signed.map(({valid}) => valid)).toEqual([true, true, true, false, true, true]);
	});

	it('filters, and replays what is shown', async () => {
		const {page, sandbox, bot} = await startPageWorld(assets);
		const terry = sandbox.person('Terry');
		for (const text of ['apple', 'pear', 'apple pie']) await terry.says(text);
		const tab = await browser.newPage();
		onTestFinished(() => tab.close());
		await tab.goto(`${page.url}#/deliveries`);
		await tab.getByRole('searchbox', {name: 'Filter'}).fill('APPLE');
		await tab.getByRole('button', {name: 'Replay 2 shown'}).click();
		await tab.getByRole('button', {name: 'Replay 4 shown'}).waitFor();
		const texts = bot.items().map(item => (item.message as {readonly text: string}).text);
		expect(texts.slice(3)).toEqual(['apple', 'apple pie']);
	});

	it('says when the bot fails, and tells the refused calls with their causes', async () => {
		const {page, sandbox, bot, send} = await startPageWorld(assets);
		bot.answer = 500;
		await sandbox.person('Terry').says('Hi');
		await send({recipient: {id: '12345'}, message: {text: 'Hello'}});
		const tab = await browser.newPage();
		onTestFinished(() => tab.close());
		await tab.goto(`${page.url}#/deliveries`);
		await tab.getByText('500, tried again later').waitFor();
		await tab.getByRole('link', {name: /^Calls/}).click();
		await tab.getByRole('link', {name: /No matching user found/}).click();
		const detail = tab.getByRole('region', {name: 'Details'});
		await detail
			.getByText(/^recipient\./)
			.first()
			.waitFor();
		await detail.getByRole('button', {name: 'Copy as curl'}).waitFor();
	});

	it('copies a call as curl that names the variable of the token', async () => {
		const {page, send, sandbox} = await startPageWorld(assets);
		await send({recipient: {id: '12345'}, message: {text: "it's"}});
		const {origin} = new URL(page.url);
		const context = await browser.newContext({permissions: ['clipboard-read', 'clipboard-write']});
		onTestFinished(() => context.close());
		const tab = await context.newPage();
		await tab.goto(`${page.url}#/calls`);
		await tab.getByRole('link', {name: /No matching user found/}).click();
		await tab.getByRole('button', {name: 'Copy as curl'}).click();
		await tab.getByRole('button', {name: 'Copied'}).waitFor();
		const curl = await tab.evaluate('navigator.clipboard.readText()');
		expect(origin).toMatch(/^http:\/\/127/);
		expect(curl).toContain(`curl -X POST '${sandbox.url}/v26.0/me/messages'`);
		expect(curl).toContain('"Authorization: Bearer $MESSENGER_PAGE_TOKEN"');
		expect(curl).toContain(String.raw`it'\''s`);
	});
});
