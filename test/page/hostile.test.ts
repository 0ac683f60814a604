import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {browserPath, builtPage, launch, whySkipped} from './browser.js';
import {startPageWorld} from './world.js';

const script = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
const inert = 'javascript:window.hacked=1';

describe.skipIf(!browserPath)(`hostile payloads${whySkipped}`, () => {
	let browser: Browser;
	let assets: URL;
	beforeAll(async () => {
		[browser, assets] = await Promise.all([launch(), builtPage()]);
	});
	afterAll(() => browser.close());

	it('change nothing: not markup in every field, nor addresses that run, nor texts of 2 MB', async () => {
		const {page, sandbox, coffee} = await startPageWorld(assets);
		const terry = sandbox.person('Terry');
		const psid = await terry.psid();
		const buttons = [
			{type: 'web_url', title: `${script} open`, url: inert},
			{type: script, title: script, payload: script},
			{type: 'postback', title: {toString: null}, payload: [script]},
		];
		const element = {
			title: script,
			subtitle: script,
			image_url: inert,
			default_action: {type: 'web_url', url: inert},
			buttons,
		};
		const templates: object[] = [
			{template_type: 'generic', elements: [element, element, null, 7, 'x']},
			{template_type: 'button', text: script, buttons},
			{template_type: 'media', elements: [{media_type: 'video', url: inert, buttons}]},
			{
				template_type: 'receipt',
				order_number: script,
				currency: script,
				recipient_name: script,
				elements: [{title: script, price: script, subtitle: {}}],
				summary: {total_cost: script},
				address: {city: script},
			},
			{template_type: script, elements: 'none'},
			{template_type: 'one_time_notif_req', title: script, payload: script},
		];
		// No call may bring some of these: they stand in the world as if Meta had let them through.
		await sandbox.change(world => {
			const thread = world.threads[psid];
			const present = world.pages[coffee.id];
			if (!thread || !present) throw new TypeError('The world lacks something');
			present.name = script;
			present.profile = {
				greeting: [{locale: 'default', text: script}],
				persistent_menu: [{locale: 'default', call_to_actions: buttons}],
			};
			present.personas.p = {id: 'p', name: script, pictureUrl: inert};
			const messages: object[] = [
				...templates.map(payload => ({attachments: [{type: 'template', payload}]})),
				...['image', 'audio', 'video', 'file', script].map(type => ({attachments: [{type, payload: {url: inert}}]})),
				{text: script, persona: 'p', reaction: script},
				{text: 'long '.repeat(400_000)},
				{text: '\u202e\u0000 end', attachments: ['x', null, {payload: script}]},
				{text: 'choose', quickReplies: [{content_type: script, title: script, image_url: inert, payload: script}, 5]},
			];
			thread.messages = messages.map((message, index) => ({
				...message,
				mid: `m_${index}`,
				at: Date.now(),
				from: 'page' as const,
			}));
		});
		const tab = await browser.newPage();
		onTestFinished(() => tab.close());
		const errors: string[] = [];
		const asked: string[] = [];
		tab.on('pageerror', error => errors.push(error.message));
		tab.on('console', message => message.type() === 'error' && errors.push(message.text()));
		tab.on('dialog', dialog => {
			errors.push(`dialog ${dialog.message()}`);
			dialog.dismiss().catch(() => undefined);
		});
		tab.on('request', request => asked.push(request.url()));
		await tab.goto(page.url);
		await tab.getByRole('button', {name: /Terry Tester/}).click();
		await tab.getByRole('article').nth(14).waitFor();
		for (const button of await tab.getByRole('log').getByRole('button', {disabled: false}).all())
			if (await button.isVisible()) await button.click({timeout: 2_000}).catch(() => undefined);

		expect(await tab.evaluate('window.hacked')).toBeUndefined();
		expect(await tab.locator('script').count()).toBe(1);
		expect(await tab.locator('[href^="javascript" i], [src^="javascript" i]').count()).toBe(0);
		expect(await tab.getByText(script).count()).toBeGreaterThan(10);
		expect(asked.filter(url => !url.startsWith(new URL(page.url).origin))).toEqual([]);
		expect(errors).toEqual([]);
		await tab.getByRole('textbox', {name: 'Message'}).fill('still here');
	}, 60_000);

	it('are shown as refused when they are too long', async () => {
		const {page, sandbox, send} = await startPageWorld(assets);
		const psid = await sandbox.person('Terry').psid();
		await sandbox.person('Terry').says('Hi');
		await send({recipient: {id: psid}, message: {text: script.repeat(30_000)}});
		const tab = await browser.newPage();
		onTestFinished(() => tab.close());
		await tab.goto(page.url);
		await tab.getByRole('button', {name: /Terry Tester/}).click();
		await tab.getByRole('article', {name: /^Refused/}).waitFor();
		expect(await tab.evaluate('window.hacked')).toBeUndefined();
	});
});
