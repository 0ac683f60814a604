import {afterEach, beforeEach, expect, test} from 'vitest';
import {type Bot, startBot, subscribe} from '../bot.js';
import {movableClock} from '../movable-clock.js';
import {startWorld, type TestWorld} from '../world.js';

let world: TestWorld;
let bot: Bot;
let clock: ReturnType<typeof movableClock>;

beforeEach(async () => {
	clock = movableClock();
	world = await startWorld({clock});
	bot = await startBot();
	await subscribe(world.sandbox, bot.url, ['feed', 'message_echoes']);
	const fields = {subscribed_fields: 'feed,message_echoes'};
	expect(await world.ask('POST', '/me/subscribed_apps', fields, world.coffee.token)).toEqual({success: true});
});

afterEach(async () => {
	await world.sandbox.close();
	await bot.close();
});

const reply = (recipient: object, text = 'Hello', token = world.coffee.token) =>
	world.ask('POST', '/me/messages', {recipient: JSON.stringify(recipient), message: JSON.stringify({text})}, token);

const zoe = () => world.sandbox.person('Zoe Zimmer');

test('a comment comes as a change of the field feed, not as an item of a conversation', async () => {
	const {id} = await zoe().comments('How much is it?');
	const [delivery] = bot.received;
	expect(JSON.parse(delivery?.body ?? '')).toEqual({
		object: 'page',
		entry: [
			{
				id: world.coffee.id,
				time: expect.any(Number),
				changes: [
					{
						field: 'feed',
						value: {
							item: 'comment',
							verb: 'add',
							comment_id: id,
							post_id: expect.stringMatching(`^${world.coffee.id}_\\d+$`),
							parent_id: expect.stringMatching(`^${world.coffee.id}_\\d+$`),
							from: {id: await zoe().psid(), name: 'Zoe Zimmer'},
							created_time: expect.any(Number),
							message: 'How much is it?',
						},
					},
				],
			},
		],
	});
	expect(await world.ask('GET', `/${id}`, {fields: 'message,from'}, world.coffee.token)).toEqual({
		message: 'How much is it?',
		from: {name: 'Zoe Zimmer', id: await zoe().psid()},
		id,
	});
});

test('it is answered in private, although its writer never wrote to the page; then the page has to wait', async () => {
	const {id} = await zoe().comments('How much is it?');
	const psid = await zoe().psid();
	expect(await reply({comment_id: id}, 'Three euros')).toEqual({
		recipient_id: psid,
		message_id: expect.stringMatching(/^m_/),
	});
	await zoe().hears('Three euros');
	expect(await reply({id: psid})).toMatchObject({error: {code: 10, error_subcode: 2018278}});
	await zoe().says('Thanks');
	expect(await reply({id: psid})).toHaveProperty('message_id');
});

test('10900: only once', async () => {
	const {id} = await zoe().comments('How much is it?');
	await reply({comment_id: id});
	expect(await reply({comment_id: id})).toMatchObject({
		error: {code: 10900, message: '(#10900) Activity already replied to'},
	});
	expect(await world.ask('GET', `/${id}`, {fields: 'can_reply_privately'}, world.coffee.token)).toMatchObject({
		can_reply_privately: false,
	});
});

test('10903: not after a week', async () => {
	const {id} = await zoe().comments('How much is it?');
	clock.move(7 * 86_400_000);
	expect(await reply({comment_id: id})).toMatchObject({error: {code: 10903}});
});

test('a post on the page is answered in the same way', async () => {
	const {id} = await zoe().posts('Lovely place');
	expect(id).toMatch(`${world.coffee.id}_`);
	expect(await reply({post_id: id})).toHaveProperty('message_id');
});

test('comments come below the same post, or the one that is named', async () => {
	const first = await zoe().comments('One');
	const second = await zoe().comments('Two');
	const third = await zoe().comments('Three', `${world.coffee.id}_77`);
	const posts = bot.received.map(({body}) => JSON.parse(body).entry[0].changes[0].value.post_id);
	expect(posts[0]).toBe(posts[1]);
	expect(posts[2]).toBe(`${world.coffee.id}_77`);
	expect(new Set([first.id, second.id, third.id]).size).toBe(3);
});

test('100/33: a comment of nowhere, one of another page, and the edge that Meta retired', async () => {
	const {id} = await zoe().comments('One');
	const unsupported = {error: {code: 100, error_subcode: 33}};
	expect(await reply({comment_id: '1_2'})).toMatchObject(unsupported);
	expect(await reply({comment_id: id}, 'Hi', world.books.token)).toMatchObject(unsupported);
	expect(await world.ask('GET', `/${id}`, {}, world.books.token)).toMatchObject(unsupported);
	expect(await world.ask('POST', `/${id}/private_replies`, {message: 'Hi'}, world.coffee.token)).toMatchObject(
		unsupported,
	);
});

test('over HTTP, too', async () => {
	const post = async (act: string, body: object) => {
		const init = {method: 'POST', body: JSON.stringify(body)};
		return (await fetch(`${world.sandbox.url}/_sandbox/people/Zoe/${act}`, init)).json();
	};
	expect(await post('comments', {text: 'Nice'})).toMatchObject({id: expect.stringMatching(/^\d+_\d+$/)});
	expect(await post('posts', {text: 'Nice'})).toMatchObject({id: expect.stringMatching(/^\d+_\d+$/)});
});
