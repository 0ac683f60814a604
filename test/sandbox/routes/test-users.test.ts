import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {textAt} from '../asking.js';
import {movableClock} from '../movable-clock.js';
import {startWorld, type TestWorld} from '../world.js';

let world: TestWorld;
const clock = movableClock();

beforeEach(async () => {
	world = await startWorld({clock, settings: {testUserCreation: 'allowed'}});
});

afterEach(() => world.sandbox.close());

const edge = () => `/${world.app}/accounts/test-users`;
const create = (params: Record<string, string> = {}) => world.ask('POST', edge(), params, world.appToken);

test('lists those of the app, with a token that works now, under both paths', async () => {
	const list = {
		data: [
			{id: world.tester.id, login_url: expect.stringContaining(world.tester.id), access_token: expect.any(String)},
		],
	};
	expect(await world.ask('GET', edge(), {}, world.appToken)).toMatchObject(list);
	clock.move(5 * 3_600_000);
	const later = await world.ask('GET', `/${world.app}/accounts`, {type: 'test-users'}, world.appToken);
	expect(later).toMatchObject(list);
	expect(await world.ask('GET', '/me', {}, textAt(later, 'data.0.access_token'))).toMatchObject({id: world.tester.id});
});

test('creates one, with a token when the app is installed at once', async () => {
	expect(await create({name: 'Tim Test'})).toEqual({
		id: expect.stringMatching(/^\d{17}$/),
		login_url: expect.any(String),
		email: expect.stringMatching(/@tfbnw\.net$/),
		password: expect.any(String),
	});
	const token = textAt(
		await create({installed: 'true', permissions: 'pages_show_list,pages_messaging'}),
		'access_token',
	);
	expect(await world.ask('GET', '/me/permissions', {}, token)).toEqual({
		data: [
			{permission: 'pages_show_list', status: 'granted'},
			{permission: 'pages_messaging', status: 'granted'},
		],
	});
});

describe('is refused', () => {
	test('200: while creation is suspended, which is the case today', async () => {
		await world.sandbox.close();
		world = await startWorld();
		expect(await create()).toMatchObject({error: {code: 200}});
	});

	test('2900: the eleventh', async () => {
		for (let count = 1; count < 10; count++) await create();
		expect(await create()).toMatchObject({error: {code: 2900, message: '(#2900) Too many test accounts'}});
	});

	test('100: a permission that there is not', async () => {
		expect(await create({installed: 'true', permissions: 'manage_pages'})).toMatchObject({error: {code: 100}});
	});

	test('15: with another token than the app’s', async () => {
		expect(await world.ask('GET', edge(), {}, world.admin.token)).toMatchObject({
			error: {code: 15, message: '(#15) This method must be called with an app access_token.'},
		});
	});

	test('100: without the type on the shared path', async () => {
		expect(await world.ask('GET', `/${world.app}/accounts`, {}, world.appToken)).toMatchObject({
			error: {code: 100, message: '(#100) The parameter type is required'},
		});
	});

	test('2902: to detach one that no other app has', async () => {
		expect(await world.ask('DELETE', edge(), {uid: world.tester.id}, world.appToken)).toMatchObject({
			error: {code: 2902},
		});
	});

	test('100/33: to delete somebody who is no test user', async () => {
		expect(await world.ask('DELETE', `/${world.admin.id}`, {}, world.appToken)).toMatchObject({
			error: {code: 100, error_subcode: 33},
		});
	});
});

test('deletes one with its pages', async () => {
	const page = textAt(
		await world.ask('POST', '/me/accounts', {name: 'Bakery', category_enum: 'BRAND'}, world.tester.token),
		'id',
	);
	expect(await world.ask('DELETE', `/${world.tester.id}`, {}, world.appToken)).toEqual({success: true});
	expect(await world.ask('GET', edge(), {}, world.appToken)).toEqual({data: []});
	expect(await world.ask('GET', `/${page}`, {}, world.admin.token)).toMatchObject({
		error: {code: 100, error_subcode: 33},
	});
	expect(await world.ask('GET', '/me', {}, world.tester.token)).toMatchObject({error: {code: 190}});
});

test('renames one', async () => {
	expect(await world.ask('POST', `/${world.tester.id}`, {name: 'Nora New'}, world.appToken)).toEqual({success: true});
	expect(await world.ask('GET', '/me', {}, world.tester.token)).toEqual({name: 'Nora New', id: world.tester.id});
});
