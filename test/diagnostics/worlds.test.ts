import {describe, expect, it} from 'vitest';
import {examine} from './examine.js';
import {healthyWorld, ids} from './healthy-world.js';
import {worlds} from './worlds.js';

describe('one thing wrong', () => {
	it.each(worlds)('$cause: $name', async ({world, options, cause, certainty = 'confirmed', also = [], verdict}) => {
		const {report, ids} = await examine(world, options);
		expect(ids).toEqual([cause, ...also]);
		expect(report.causes[0]?.certainty).toBe(certainty);
		if (verdict) expect(report.summary.verdict).toBe(verdict);
	});
});

describe('what is said of a recipient', () => {
	it.each([
		['event.echo-answered', ids.page, ['message_echoes'], 'The bot answers the echoes of its own messages'],
		['recipient.page-itself', ids.page, [], `The recipient is the page itself (${ids.page})`],
		['recipient.page-itself', ids.otherPage, [], `The recipient is a page (${ids.otherPage}), no person`],
	] as const)('%s: the title fits what was found of %s', async (cause, recipient, more, title) => {
		const world = healthyWorld();
		world.pages = world.pages.map(page => ({...page, fields: ['messages', 'messaging_postbacks', ...more]}));
		const {report} = await examine(world, {target: {recipient}});
		expect(report.causes[0]).toMatchObject({id: cause, title});
	});

	it.each([
		['300000000000009', 'Another app (300000000000009) has the conversation'],
		['263902037430900', 'Not this app but the inbox of the page has the conversation'],
	])('messaging.thread-not-owned: %s', async (owner, title) => {
		const world = healthyWorld();
		world.pages = world.pages.map(page => ({...page, owners: {[ids.psid]: owner}}));
		const {report} = await examine(world, {target: {recipient: ids.psid}});
		expect(report.causes[0]).toMatchObject({id: 'messaging.thread-not-owned', title});
	});
});
