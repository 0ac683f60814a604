import {setTimeout as sleep} from 'node:timers/promises';
import {describe, expect, it, onTestFinished} from 'vitest';
import {sandboxDesk} from '../../src/page/sandbox-desk.js';
import type {PageEvent} from '../../src/page/wire.js';
import {makeBotNotices} from '../../src/sandbox/deliveries/bot-notices.js';
import {makeCourier} from '../../src/sandbox/deliveries/courier.js';
import {personEvent} from '../../src/sandbox/deliveries/items.js';
import {Slots} from '../../src/sandbox/deliveries/slots.js';
import {WaitingRoom} from '../../src/sandbox/deliveries/waiting-room.js';
import {memoryStore} from '../../src/sandbox/world/memory-store.js';
import type {World} from '../../src/sandbox/world/world.js';
import {type Bot, startBot, subscribe} from './bot.js';
import {movableClock} from './movable-clock.js';
import {startWorld, type TestWorld} from './world.js';

const fields = ['messages'];

const startBoth = async (options: Parameters<typeof startWorld>[0] = {}): Promise<{world: TestWorld; bot: Bot}> => {
	const [world, bot] = await Promise.all([startWorld(options), startBot()]);
	onTestFinished(async () => {
		await world.sandbox.close();
		await bot.close();
	});
	await subscribe(world.sandbox, bot.url, fields);
	return {world, bot};
};

describe('a bot that never answers', () => {
	it.concurrent('gets 32 events at a time, and every one that counts as tried', async () => {
		const {world, bot} = await startBoth();
		bot.answer = 'hang';
		const tried = (): number => world.sandbox.deliveries().reduce((sum, {attempts}) => sum + attempts.length, 0);
		for (let index = 0; index < 50; index++) void world.sandbox.person(`Person ${index}`).says('hi');
		await sleep(2_000);
		expect(bot.received).toHaveLength(32);
		expect(tried()).toBe(0);
		await sleep(5_000);
		expect(tried()).toBe(32);
		// The others had their turn; each got the time that Meta gives, from when it was sent.
		expect(bot.received).toHaveLength(64);
		expect(new Set(bot.received.map(({body}) => body)).size).toBe(50);
	});

	it.concurrent('is called slow in the chat while the event is tried, and in the notes of the sandbox', {
		timeout: 60_000,
	}, async () => {
		const notices: string[] = [];
		const {world, bot} = await startBoth({onNotice: (notice: string) => notices.push(notice)});
		const told: PageEvent[] = [];
		const desk = sandboxDesk(world.sandbox, {version: '0'})(event => told.push(event));
		onTestFinished(() => desk.close());
		const notes = (): string[] =>
			told.flatMap(event => (event.type === 'entry' && event.entry.kind === 'note' ? [event.entry.text] : []));
		bot.answer = 'hang';
		const acted = desk.act({page: world.coffee.id, person: 'Ann', act: {act: 'say', text: 'hi'}});
		await expect.poll(notes, {timeout: 8_000}).toHaveLength(1);
		expect(notes()[0]).toBe(
			`The bot is slow: ${bot.url} did not answer within 5 s, as long as Meta waits. It is sent the event again.`,
		);
		expect(notices).toEqual([
			`The bot at ${bot.url} did not answer within 5 s, as long as Meta waits. Events are sent again: at once, then less and less often.`,
		]);
		bot.answer = 500;
		await acted;
		expect(notes()[1]).toBe(
			`The bot did not take it: ${bot.url} answered 500, not 200, 3 times. It is sent again later.`,
		);
	});
});

it('says that a bot fails and recovers once, and what Meta would do about it', async () => {
	const clock = movableClock();
	const notices: string[] = [];
	const {world, bot} = await startBoth({clock, onNotice: (notice: string) => notices.push(notice)});
	bot.answer = 500;
	await world.sandbox.person('Ann').says('one');
	await world.sandbox.person('Ann').says('two');
	expect(notices).toEqual([expect.stringMatching(/answered 500, not 200\. Events are sent again/)]);
	await world.sandbox.moveClock(16 * 60_000);
	expect(notices.at(-1)).toMatch(/no event for 15 minutes: here Meta alerts/);
	bot.answer = 200;
	await world.sandbox.moveClock(20 * 60_000);
	expect(notices.at(-1)).toBe(`The bot at ${bot.url} takes events again.`);
	expect(notices.filter(notice => notice.endsWith('takes events again.'))).toHaveLength(1);
});

it('keeps no more events than there is room for, and says so', async () => {
	const {world, bot} = await startBoth();
	bot.answer = 500;
	const room = new WaitingRoom({events: 2, bytes: 1_000_000});
	const notices: string[] = [];
	const now = (): number => Date.now();
	const courier = makeCourier({
		store: memoryStore(() => structuredClone(world.sandbox.state()) as World),
		now,
		onMove: () => undefined,
		onTrouble: () => undefined,
		notices: makeBotNotices(notice => notices.push(notice), now),
		room,
	});
	onTestFinished(() => courier.close());
	const [psid = ''] = world.coffee.psids;
	const send = () =>
		courier.send(personEvent({page: world.coffee.id, psid, now: now()}, 'messages', {message: {mid: 'm', text: 'hi'}}));
	await send();
	await send();
	expect(room.events).toBe(2);
	expect(await send()).toEqual({deliveries: [], left: {[world.app]: 'too many events wait'}});
	await send();
	expect(notices.filter(notice => /^2 events wait for bots\. More are not kept/.test(notice))).toHaveLength(1);
	courier.clear();
	expect(room.events).toBe(0);
	expect((await send()).deliveries).toHaveLength(1);
});

it('a room is full by bytes, too, those of answers among them', () => {
	const room = new WaitingRoom({events: 10, bytes: 100});
	const parcel = {};
	room.hold(parcel, 60);
	expect(room.full).toBe(false);
	room.hold(parcel, 60);
	expect(room.full).toBe(true);
	room.leave(parcel);
	expect(room).toMatchObject({full: false, events: 0});
});

it('work of one lane holds up no other, and goes on in turn', async () => {
	const slots = new Slots(1);
	const done: string[] = [];
	let release = (): void => undefined;
	const work = (name: string) => async () => void done.push(name);
	const first = slots.run('a', () => new Promise<void>(resolve => (release = resolve)));
	const others = [slots.run('a', work('a2')), slots.run('a', work('a3')), slots.run('b', work('b'))];
	await others[2];
	expect(done).toEqual(['b']);
	release();
	await Promise.all([first, ...others]);
	expect(done).toEqual(['b', 'a2', 'a3']);
	await expect(slots.run('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	await slots.run('a', work('a4'));
	expect(done.at(-1)).toBe('a4');
});
