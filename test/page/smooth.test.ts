import type {Browser} from 'playwright-core';
import {afterAll, beforeAll, describe, expect, it, onTestFinished} from 'vitest';
import {browserPath, builtPage, launch, whySkipped} from './browser.js';
import {startPageWorld} from './world.js';

/** Frames while something runs; the longest pause between two tells whether it was smooth. */
const watchFrames = `
	window.longest = 0;
	let last = performance.now();
	const frame = now => { window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(frame); };
	requestAnimationFrame(frame);
`;

describe.skipIf(!browserPath)(`a thousand messages${whySkipped}`, () => {
	let browser: Browser;
	let assets: URL;
	beforeAll(async () => {
		[browser, assets] = await Promise.all([launch(), builtPage()]);
	});
	afterAll(() => browser.close());

	it('come in, stay, and let one write and scroll', async () => {
		const {page, sandbox, send} = await startPageWorld(assets);
		const terry = sandbox.person('Terry');
		const psid = await terry.psid();
		await terry.says('Tell me everything');
		const tab = await browser.newPage();
		onTestFinished(() => tab.close());
		await tab.goto(page.url);
		await tab.getByRole('button', {name: /Terry Tester/}).click();
		await tab.evaluate(watchFrames);
		const started = performance.now();
		for (let number = 1; number <= 1_000; number++)
			await send({recipient: {id: psid}, message: {text: `Line ${number} of a long story`}});
		const log = tab.getByRole('log');
		await log.getByText('Line 1000 of').waitFor();
		expect(await log.getByRole('article').count()).toBe(1_001);
		console.info(
			`1,000 messages in ${Math.round(performance.now() - started)} ms, longest pause ${await tab.evaluate('Math.round(longest)')} ms`,
		);

		await tab.evaluate('longest = 0');
		const field = tab.getByRole('textbox', {name: 'Message'});
		const before = performance.now();
		await field.pressSequentially('still as quick as ever');
		const perKey = (performance.now() - before) / 22;
		await log.evaluate(element => ((element as unknown as {scrollTop: number}).scrollTop = 0));
		await log.getByText('Line 1 of').waitFor();
		await tab.evaluate('new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))');
		const pause = Number(await tab.evaluate('longest'));
		console.info(`a key takes ${perKey.toFixed(1)} ms, longest pause ${Math.round(pause)} ms`);
		expect(perKey).toBeLessThan(100);
		expect(pause).toBeLessThan(600);
	}, 60_000);
});
