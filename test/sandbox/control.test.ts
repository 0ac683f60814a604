import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {routes} from '../../src/sandbox/routes/index.js';
import {type Bot, startBot, subscribe} from './bot.js';
import {startWorld, type TestWorld} from './world.js';

let world: TestWorld;

beforeEach(async () => {
	world = await startWorld();
});

afterEach(() => world.sandbox.close());

const control = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
	const init = {method, headers, ...(body && {body: JSON.stringify(body)})};
	const answer = await fetch(`${world.sandbox.url}/_sandbox${path}`, init);
	return {status: answer.status, body: await answer.json()};
};

test('tells the world and the coverage', async () => {
	expect((await control('GET', '')).body).toMatchObject({
		url: world.sandbox.url,
		app: {id: world.app, secret: world.sandbox.app.secret},
		pages: [{id: world.coffee.id}, {}],
	});
	expect((await control('GET', '/routes')).body).toHaveLength(routes.length);
});

test('keeps and loads a state', async () => {
	const {body: state} = await control('GET', '/state');
	await world.ask('DELETE', '/me/subscribed_apps', {}, world.coffee.token);
	expect(await control('PUT', '/state', Object(state))).toMatchObject({status: 200});
	expect(await world.ask('GET', '/me/subscribed_apps', {}, world.coffee.token)).toMatchObject({data: [{}]});
	expect(await control('PUT', '/state', {})).toMatchObject({
		status: 400,
		body: {error: {message: 'This is not the state of a sandbox'}},
	});
});

test('resets', async () => {
	await world.ask('DELETE', '/me/subscribed_apps', {}, world.coffee.token);
	await control('POST', '/reset');
	expect(await world.ask('GET', '/me/subscribed_apps', {}, world.coffee.token)).toMatchObject({data: [{}]});
});

test('moves the clock', async () => {
	await control('POST', '/clock', {move: '3h'});
	expect(await world.ask('GET', '/me', {}, world.admin.token)).toMatchObject({error: {code: 190, error_subcode: 463}});
	expect(await control('POST', '/clock', {move: 'soon'})).toMatchObject({
		status: 400,
		body: {error: {message: 'soon is no duration: write 90m, 2h, 1d or milliseconds'}},
	});
});

test('arms and disarms', async () => {
	const {body} = await control('POST', '/faults', {cause: 'token.expired', calls: 1});
	expect(body).toEqual({armed: [{id: 'token.expired', callsLeft: 1, at: []}]});
	expect((await control('GET', '/faults')).body).toMatchObject({armable: expect.arrayContaining(['rate.app-limit'])});
	expect((await control('DELETE', '/faults?cause=token.expired')).body).toEqual({armed: []});
	expect(await control('POST', '/faults', {cause: 'nothing'})).toMatchObject({status: 400});
});

describe('people', () => {
	let bot: Bot;

	beforeEach(async () => {
		bot = await startBot();
		await subscribe(world.sandbox, bot.url, ['messages', 'message_reads']);
	});

	afterEach(() => bot.close());

	test('act', async () => {
		const {body} = await control('POST', '/people/Ann/says', {text: 'hi'});
		expect(body).toMatchObject({deliveries: [{state: 'delivered', attempts: [{status: 200}]}]});
		await control('POST', '/people/Ann/reads');
		expect(bot.items()).toMatchObject([{message: {text: 'hi'}}, {read: {}}]);
		expect((await control('GET', '/deliveries')).body).toHaveLength(2);
		expect((await control('GET', '/calls')).body).toMatchObject([{method: 'POST', status: 200}]);
	});

	test('see what the page wrote', async () => {
		const psid = world.coffee.psids[0] ?? '';
		const form = {recipient: JSON.stringify({id: psid}), message: JSON.stringify({text: 'Hello'})};
		await world.ask('POST', '/me/messages', form, world.coffee.token);
		expect((await control('GET', '/people/Ann')).body).toMatchObject({name: 'Ann', psid, heard: [{text: 'Hello'}]});
	});

	test('400: cannot do everything, and need words', async () => {
		expect(await control('POST', '/people/Ann/dances')).toMatchObject({
			status: 400,
			body: {error: {message: expect.stringMatching(/^A person can do says, .*, not dances$/)}},
		});
		expect(await control('POST', '/people/Ann/says', {})).toMatchObject({
			status: 400,
			body: {error: {message: '“text” is missing in the body'}},
		});
	});
});

test('403: no web page acts on the sandbox', async () => {
	expect(await control('POST', '/reset', undefined, {origin: 'https://evil.example.com'})).toMatchObject({status: 403});
});

test('404: what there is not', async () => {
	expect(await control('GET', '/weather')).toMatchObject({status: 404});
});
