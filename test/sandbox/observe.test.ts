import {expect, it, onTestFinished} from 'vitest';
import type {Observation} from '../../src/sandbox.js';
import {startBot, subscribe} from './bot.js';
import {startWorld} from './world.js';

it('tells what was sent and answered, without tokens, until nobody wants to know', async () => {
	const {sandbox, ask, coffee} = await startWorld();
	onTestFinished(() => sandbox.close());
	const seen: Observation[] = [];
	const stop = sandbox.observe(one => seen.push(one));

	await ask('POST', '/me/messages', {
		access_token: coffee.token,
		recipient: JSON.stringify({id: coffee.psids[0]}),
		message: JSON.stringify({text: 'Hello'}),
	});

	const [call] = seen.filter(({kind}) => kind === 'call');
	expect(call).toMatchObject({
		page: coffee.id,
		sent: {recipient: {id: coffee.psids[0]}, message: {text: 'Hello'}},
		answer: {recipient_id: coffee.psids[0]},
		call: {method: 'POST', path: '/me/messages', status: 200},
	});
	expect(JSON.stringify(seen)).not.toContain(coffee.token);
	expect(seen.some(({kind}) => kind === 'change')).toBe(true);

	stop();
	const before = seen.length;
	await sandbox.reset();
	expect(seen).toHaveLength(before);
});

it('tells each step of a delivery, with the beginning of the answer', async () => {
	const {sandbox} = await startWorld();
	onTestFinished(() => sandbox.close());
	const bot = await startBot();
	onTestFinished(() => bot.close());
	await subscribe(sandbox, bot.url, ['messages']);
	const states: string[] = [];
	sandbox.observe(one => one.kind === 'delivery' && states.push(one.delivery.state));

	await sandbox.person('Terry').says('Hi');

	expect(states[0]).toBe('pending');
	expect(states.at(-1)).toBe('delivered');
	expect(sandbox.deliveries()[0]?.attempts[0]).toMatchObject({status: 200, body: 'EVENT_RECEIVED'});
});

it('lets a person react to any message that is kept', async () => {
	const {sandbox} = await startWorld();
	onTestFinished(() => sandbox.close());
	const terry = sandbox.person('Terry');
	await terry.says('Hi');
	const thread = sandbox.state().threads[await terry.psid()];
	const mid = thread?.messages[0]?.mid ?? '';

	await terry.reacts('👍', mid);
	expect(sandbox.state().threads[await terry.psid()]?.messages[0]?.reaction).toBe('👍');
	await expect(terry.reacts('👍', 'm_none')).rejects.toThrow('That message is not kept any more');
});
