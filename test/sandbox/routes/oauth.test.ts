import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {textAt} from '../asking.js';
import {movableClock} from '../movable-clock.js';
import {startWorld, type TestWorld} from '../world.js';

let world: TestWorld;
let clock: ReturnType<typeof movableClock>;

beforeEach(async () => {
	clock = movableClock();
	world = await startWorld({clock});
});

afterEach(() => world.sandbox.close());

const client = () => ({client_id: world.app, client_secret: world.sandbox.app.secret});
const oauth = (params: Record<string, string>, method = 'GET') => world.ask(method, '/oauth/access_token', params);
const exchange = (params: Record<string, string> = {}) =>
	oauth({grant_type: 'fb_exchange_token', ...client(), fb_exchange_token: world.admin.token, ...params});

describe('/oauth/access_token', () => {
	test('makes a token of sixty days, and the same again', async () => {
		const first = await exchange();
		expect(first).toEqual({access_token: expect.any(String), token_type: 'bearer', expires_in: 5_184_000});
		expect(await exchange()).toEqual(first);
		expect(await exchange({fb_exchange_token: textAt(first, 'access_token')})).toMatchObject({token_type: 'bearer'});
	});

	test('client_credentials give the app token, by POST as well', async () => {
		for (const method of ['GET', 'POST'])
			expect(await oauth({grant_type: 'client_credentials', ...client()}, method)).toEqual({
				access_token: world.appToken,
				token_type: 'bearer',
			});
	});

	test('1: the wrong secret', async () => {
		expect(await exchange({client_secret: 'wrong'})).toMatchObject({
			error: {code: 1, message: 'Error validating client secret.'},
		});
	});

	test('101: the wrong app, no number, none', async () => {
		expect(await exchange({client_id: '42'})).toMatchObject({
			error: {code: 101, message: 'Error validating application. Invalid application ID.'},
		});
		expect(await exchange({client_id: 'APP_ID'})).toMatchObject({
			error: {code: 101, message: expect.stringContaining('Cannot get application info due to a system error')},
		});
		expect(await oauth({grant_type: 'fb_exchange_token'})).toMatchObject({
			error: {code: 101, message: 'Missing client_id parameter.'},
		});
	});

	test('1: nothing to exchange', async () => {
		expect(await exchange({fb_exchange_token: ''})).toMatchObject({
			error: {code: 1, message: 'fb_exchange_token parameter not specified'},
		});
	});

	test('190/463: an expired token cannot be exchanged', async () => {
		clock.move(3 * 3_600_000);
		expect(await exchange()).toMatchObject({error: {code: 190, error_subcode: 463}});
	});
});

describe('/debug_token', () => {
	const debug = (input_token: string, token = world.appToken) => world.ask('GET', '/debug_token', {input_token}, token);
	const seconds = () => Math.floor(clock.now().getTime() / 1000);

	test('tells a short user token', async () => {
		expect(await debug(world.admin.token)).toEqual({
			data: {
				app_id: world.app,
				type: 'USER',
				application: 'Sandbox Bot',
				data_access_expires_at: seconds() + 90 * 86_400,
				expires_at: seconds() + 7_200,
				is_valid: true,
				scopes: expect.arrayContaining(['pages_messaging']),
				granular_scopes: expect.arrayContaining([{scope: 'pages_messaging'}]),
				user_id: world.admin.id,
			},
		});
	});

	test('tells a page token that lasts', async () => {
		expect(await debug(world.coffee.token)).toMatchObject({
			data: {type: 'PAGE', expires_at: 0, is_valid: true, profile_id: world.coffee.id, issued_at: seconds()},
		});
	});

	test('tells a system user', async () => {
		const token = Object.values(world.sandbox.state().tokens).find(({kind}) => kind === 'system-user');
		expect(await debug(token?.value ?? '')).toMatchObject({data: {type: 'SYSTEM_USER', expires_at: 0}});
		expect(await world.ask('GET', '/me/accounts', {}, token?.value)).toMatchObject({
			data: [{id: world.coffee.id}, {id: world.books.id}],
		});
	});

	test('tells an app token', async () => {
		expect(await debug(world.appToken)).toMatchObject({data: {type: 'APP', app_id: world.app, is_valid: true}});
	});

	test('names the pages that were ticked', async () => {
		await world.sandbox.change(({people}) => {
			const grant = people[world.admin.id]?.grants[world.app];
			if (grant) grant.pages = [world.coffee.id];
		});
		expect(await debug(world.admin.token)).toMatchObject({
			data: {granular_scopes: expect.arrayContaining([{scope: 'pages_show_list', target_ids: [world.coffee.id]}])},
		});
	});

	test('says in an answer of 200 why a token is not valid', async () => {
		clock.move(3 * 3_600_000);
		expect(await debug(world.admin.token)).toMatchObject({
			data: {is_valid: false, type: 'USER', error: {code: 190, subcode: 463}},
		});
		expect(await debug('nonsense')).toEqual({
			data: {
				error: {code: 190, message: 'Invalid OAuth access token - Cannot parse access token'},
				is_valid: false,
				scopes: [],
			},
		});
	});

	test('100: the caller has to be the app or a developer of it', async () => {
		expect(await debug(world.coffee.token, world.coffee.token)).toMatchObject({
			error: {
				code: 100,
				message:
					'(#100) You must provide an app access token or a user access token that is an owner or developer of the app',
			},
		});
		expect(await debug(world.coffee.token, world.admin.token)).toMatchObject({data: {is_valid: true}});
		expect(await debug(world.coffee.token, world.tester.token)).toMatchObject({error: {code: 100}});
	});
});

test('/{app}/roles and /{app}/permissions', async () => {
	expect(await world.ask('GET', `/${world.app}/roles`, {}, world.appToken)).toMatchObject({
		data: expect.arrayContaining([
			{app_id: world.app, user: world.admin.id, role: 'administrators'},
			{app_id: world.app, user: world.tester.id, role: 'testers'},
		]),
	});
	expect(
		await world.ask(
			'GET',
			`/${world.app}/permissions`,
			{status: '["live"]', permission: 'pages_messaging'},
			world.appToken,
		),
	).toEqual({data: [{permission: 'pages_messaging', status: 'live'}]});
	expect(await world.ask('GET', `/${world.app}`, {fields: 'name,has_messenger_product'}, world.appToken)).toEqual({
		name: 'Sandbox Bot',
		has_messenger_product: true,
		id: world.app,
	});
});
