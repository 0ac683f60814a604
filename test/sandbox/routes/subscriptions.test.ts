import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {startWorld, type TestWorld} from '../world.js';

let world: TestWorld;
let bot: Server | undefined;

beforeEach(async () => {
	world = await startWorld();
});

afterEach(async () => {
	await world.sandbox.close();
	bot?.close();
	bot?.closeAllConnections();
	bot = undefined;
});

const serve = async (listener: RequestListener): Promise<string> => {
	const server = createServer(listener);
	bot = server;
	await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
};

const healthy: RequestListener = (request, response) => {
	const query = new URL(request.url ?? '', 'http://bot').searchParams;
	const right = query.get('hub.verify_token') === 'secret' && query.get('hub.mode') === 'subscribe';
	response.statusCode = right ? 200 : 403;
	response.end(right ? query.get('hub.challenge') : '');
};

const edge = () => `/${world.app}/subscriptions`;
const get = () => world.ask('GET', edge(), {}, world.appToken);
const post = (params: Record<string, string>) => world.ask('POST', edge(), params, world.appToken);
const page = {object: 'page', fields: 'messages,messaging_postbacks', verify_token: 'secret'};

describe('POST /{app}/subscriptions', () => {
	test('shakes hands with the callback, then keeps it', async () => {
		const callback_url = await serve(healthy);
		expect(await post({...page, callback_url})).toEqual({success: true});
		expect(await get()).toEqual({
			data: [
				{
					object: 'page',
					callback_url,
					active: true,
					fields: [
						{name: 'messages', version: 'v26.0'},
						{name: 'messaging_postbacks', version: 'v26.0'},
					],
				},
			],
		});
	});

	const refused = async (listener: RequestListener, params: Record<string, string> = page) =>
		post({...params, callback_url: await serve(listener)});

	test('2200: the wrong verify token', async () => {
		expect(await refused(healthy, {...page, verify_token: 'wrong'})).toMatchObject({
			error: {
				code: 2200,
				message:
					'(#2200) Callback verification failed with the following errors: HTTP Status Code = 403; HTTP Message = Forbidden',
			},
		});
		expect(await get()).toEqual({data: []});
	});

	test('2200: nobody listens', async () => {
		const callback_url = await serve(healthy);
		await new Promise(resolve => bot?.close(resolve));
		expect(await post({...page, callback_url})).toMatchObject({
			error: {code: 2200, message: expect.stringContaining('curl_errno = 7')},
		});
	});

	test('2200: a redirect is not followed', async () => {
		expect(await refused((_, response) => response.writeHead(302, {location: '/elsewhere'}).end())).toMatchObject({
			error: {code: 2200, message: expect.stringContaining('302')},
		});
	});

	test('2201: something else than the challenge', async () => {
		expect(await refused((_, response) => response.end('<html>'))).toMatchObject({
			error: {
				code: 2201,
				message: expect.stringMatching(
					/^\(#2201\) response does not match challenge, expected value="\d+", received="<html>"$/,
				),
			},
		});
	});

	test('100: plain http on another machine, an object or a field that there is not', async () => {
		const callback_url = 'https://bot.example.com/webhook';
		expect(await post({...page, callback_url: 'http://bot.example.com/'})).toMatchObject({
			error: {code: 100, message: '(#100) Invalid parameter'},
		});
		expect(await post({...page, callback_url, object: 'pages'})).toMatchObject({
			error: {code: 100, message: expect.stringMatching(/Param object must be one of/)},
		});
		expect(await post({...page, callback_url, fields: 'messages,mesages'})).toMatchObject({
			error: {code: 100, message: expect.stringMatching(/Param fields\[1\] must be one of/)},
		});
	});

	test('15: with a user token', async () => {
		expect(await world.ask('POST', edge(), page, world.admin.token)).toMatchObject({error: {code: 15}});
	});
});

test('DELETE removes fields, an object, everything', async () => {
	const callback_url = await serve(healthy);
	const remove = (params: Record<string, string>) => world.ask('DELETE', edge(), params, world.appToken);
	await post({...page, callback_url});
	await post({object: 'user', fields: 'email', verify_token: 'secret', callback_url});
	await remove({object: 'page', fields: 'messages'});
	expect(await get()).toMatchObject({data: [{fields: [{name: 'messaging_postbacks'}]}, {object: 'user'}]});
	await remove({object: 'page'});
	expect(await get()).toMatchObject({data: [{object: 'user'}]});
	await remove({});
	expect(await get()).toEqual({data: []});
});

describe('/{page}/subscribed_apps', () => {
	const mine = (method: string, params: Record<string, string> = {}, token = world.books.token) =>
		world.ask(method, '/me/subscribed_apps', params, token);

	test('GET, POST, DELETE', async () => {
		expect(await mine('GET')).toEqual({data: []});
		expect(await mine('POST', {subscribed_fields: '["messages","message_echoes"]'})).toEqual({success: true});
		expect(await mine('GET')).toEqual({
			data: [
				{
					category: 'Business',
					link: 'https://example.com/',
					name: 'Sandbox Bot',
					id: world.app,
					subscribed_fields: ['messages', 'message_echoes'],
				},
			],
		});
		expect(await mine('DELETE')).toEqual({success: true});
		expect(await mine('GET')).toEqual({data: []});
	});

	test('100: no list', async () => {
		expect(await mine('POST')).toMatchObject({
			error: {code: 100, message: '(#100) The parameter subscribed_fields is required.'},
		});
	});

	test('1: an empty list', async () => {
		expect(await mine('POST', {subscribed_fields: ''})).toMatchObject({
			error: {code: 1, message: 'An unknown error occurred'},
		});
	});

	test('100: a misspelt field, with those that there are', async () => {
		expect(await mine('POST', {subscribed_fields: 'messages,mesages'})).toMatchObject({
			error: {
				code: 100,
				message: expect.stringMatching(
					/^\(#100\) Param subscribed_fields\[1\] must be one of \{affiliation, .*websites?\}$/,
				),
			},
		});
	});

	test('210: a user token', async () => {
		expect(await world.ask('GET', `/${world.books.id}/subscribed_apps`, {}, world.admin.token)).toMatchObject({
			error: {code: 210, message: '(#210) A page access token is required to request this resource.'},
		});
	});

	test('10: the token of another page', async () => {
		expect(await world.ask('GET', `/${world.books.id}/subscribed_apps`, {}, world.coffee.token)).toMatchObject({
			error: {code: 10},
		});
	});

	test('200: without the permission, without that of messages', async () => {
		await world.ask('DELETE', '/me/permissions/pages_messaging', {}, world.admin.token);
		expect(await mine('POST', {subscribed_fields: 'feed,messages'})).toMatchObject({
			error: {
				code: 200,
				message: '(#200) To subscribe to the messages field, one of these permissions is needed: pages_messaging.',
			},
		});
		await world.ask('DELETE', '/me/permissions/pages_manage_metadata', {}, world.admin.token);
		expect(await mine('GET')).toMatchObject({
			error: {code: 200, message: '(#200) Requires pages_manage_metadata permission to manage the object'},
		});
	});

	test('190/492: the person behind the token has lost the role', async () => {
		await world.sandbox.change(({pages}) => {
			for (const page of Object.values(pages)) page.tasks = {};
		});
		expect(await mine('GET')).toMatchObject({error: {code: 190, error_subcode: 492}});
	});

	test('200: a person without a fitting task', async () => {
		await world.sandbox.change(({pages}) => {
			for (const page of Object.values(pages)) page.tasks[world.admin.id] = ['ANALYZE'];
		});
		expect(await mine('GET')).toMatchObject({error: {code: 200}});
	});
});
