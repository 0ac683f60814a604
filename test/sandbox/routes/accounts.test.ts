import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {textAt} from '../asking.js';
import {startWorld, type TestWorld} from '../world.js';

let world: TestWorld;

beforeEach(async () => {
	world = await startWorld();
});

afterEach(() => world.sandbox.close());

const bakery = {name: 'Bakery', category_enum: 'BRAND'};
const accounts = (params: Record<string, string> = {}, token = world.admin.token) =>
	world.ask('GET', '/me/accounts', params, token);

describe('GET /me/accounts', () => {
	test('shows pages with token, category and tasks', async () => {
		expect(await accounts()).toMatchObject({
			data: [
				{
					access_token: expect.stringMatching(/^EAA[A-Za-z0-9]+$/),
					category: 'Software',
					category_list: [{id: '2211', name: 'Software'}],
					name: 'Sandbox Coffee',
					id: world.coffee.id,
					tasks: ['ANALYZE', 'ADVERTISE', 'MESSAGING', 'MODERATE', 'CREATE_CONTENT', 'MANAGE'],
				},
				{id: world.books.id},
			],
			paging: {cursors: {before: expect.any(String), after: expect.any(String)}},
		});
	});

	test('holds 25 pages unless told otherwise, and cursors lead through all of them', async () => {
		for (let count = 0; count < 58; count++)
			await world.ask('POST', '/me/accounts', {...bakery, name: `Page ${count}`}, world.tester.token);
		const ids: string[] = [];
		const sizes: number[] = [];
		for (let after: string | undefined = ''; after !== undefined; ) {
			const answer = await accounts({fields: 'id', ...(after && {after})}, world.tester.token);
			const {data, paging} = answer as {data: {id: string}[]; paging: {cursors: {after: string}; next?: string}};
			sizes.push(data.length);
			ids.push(...data.map(({id}) => id));
			after = paging.next === undefined ? undefined : paging.cursors.after;
		}
		expect(sizes).toEqual([25, 25, 8]);
		expect(new Set(ids).size).toBe(58);
	});

	test('paging.next leads on by itself', async () => {
		const first = await accounts({limit: '1'});
		const next = await (await fetch(textAt(first, 'paging.next'))).json();
		expect(next).toMatchObject({data: [{id: world.books.id}], paging: {previous: expect.any(String)}});
		expect(next).not.toHaveProperty('paging.next');
	});

	test('summary tells how many there are', async () => {
		expect(await accounts({summary: 'total_count', limit: '1'})).toMatchObject({summary: {total_count: 2}});
	});

	test('fields choose', async () => {
		expect(await accounts({fields: 'name', limit: '1'})).toMatchObject({
			data: [{name: 'Sandbox Coffee', id: world.coffee.id}],
		});
	});

	test('is empty without pages_show_list, and without a role', async () => {
		await world.ask('DELETE', '/me/permissions/pages_show_list', {}, world.admin.token);
		expect(await accounts()).toEqual({data: []});
		expect(await accounts({}, world.tester.token)).toEqual({data: []});
	});

	test('leaves out pages that were not ticked, and pages that only the portfolio reaches', async () => {
		await world.sandbox.change(({people, pages}) => {
			const grant = people[world.admin.id]?.grants[world.app];
			if (grant) grant.pages = [world.books.id];
			const [, books] = Object.values(pages);
			if (books) books.onlyByBusiness = true;
		});
		expect(await accounts()).toEqual({data: []});
		const businesses = await world.ask('GET', '/me/businesses', {}, world.admin.token);
		const id = textAt(businesses, 'data.0.id');
		expect(await world.ask('GET', `/${id}/owned_pages`, {fields: 'name'}, world.admin.token)).toMatchObject({
			data: [{id: world.coffee.id}, {id: world.books.id}],
		});
		expect(await world.ask('GET', `/${id}/client_pages`, {}, world.admin.token)).toEqual({data: []});
	});

	test('100: a page token has no accounts', async () => {
		expect(await accounts({}, world.coffee.token)).toMatchObject({
			error: {code: 100, message: '(#100) Tried accessing nonexisting field (accounts) on node type (Page)'},
		});
	});

	test('2500: nor has an app token', async () => {
		expect(await accounts({}, world.appToken)).toMatchObject({error: {code: 2500}});
	});

	test('100: a limit that is no number, a cursor of nowhere', async () => {
		expect(await accounts({limit: 'many'})).toMatchObject({error: {code: 100}});
		expect(await accounts({after: 'bm93aGVyZQ'})).toMatchObject({error: {code: 100}});
	});
});

describe('POST /{user}/accounts', () => {
	const create = (params: Record<string, string>, token = world.tester.token) =>
		world.ask('POST', '/me/accounts', params, token);

	test('makes a page that the test user manages', async () => {
		const id = textAt(await create({...bakery, about: 'Bread'}), 'id');
		expect(await accounts({}, world.tester.token)).toMatchObject({data: [{id, category: 'Brand'}]});
		expect(await world.ask('GET', `/${id}`, {fields: 'about'}, world.tester.token)).toEqual({about: 'Bread', id});
	});

	test('200: not for ordinary people', async () => {
		expect(await create(bakery, world.admin.token)).toMatchObject({error: {code: 200}});
	});

	test('100, 194, 152: name, category, a category that there is not', async () => {
		expect(await create({category_enum: 'BRAND'})).toMatchObject({
			error: {code: 100, message: '(#100) The parameter name is required'},
		});
		expect(await create({name: 'Bakery'})).toMatchObject({error: {code: 194}});
		expect(await create({name: 'Bakery', category_enum: 'BREAD'})).toMatchObject({error: {code: 152}});
	});

	test('200: without pages_manage_metadata', async () => {
		await world.ask('DELETE', '/me/permissions/pages_manage_metadata', {}, world.tester.token);
		expect(await create(bakery)).toMatchObject({
			error: {code: 200, message: '(#200) Requires pages_manage_metadata permission to manage the object'},
		});
	});
});

describe('GET /{page}', () => {
	test('gives the token to people with a task on it, and to nobody else', async () => {
		const fields = {fields: 'access_token,name'};
		expect(await world.ask('GET', `/${world.coffee.id}`, fields, world.admin.token)).toEqual({
			access_token: expect.stringMatching(/^EAA/),
			name: 'Sandbox Coffee',
			id: world.coffee.id,
		});
		expect(await world.ask('GET', `/${world.coffee.id}`, fields, world.tester.token)).toMatchObject({
			error: {code: 10},
		});
	});

	test('100: a field that there is not', async () => {
		expect(await world.ask('GET', '/me', {fields: 'id,nose'}, world.coffee.token)).toMatchObject({
			error: {code: 100, message: '(#100) Tried accessing nonexisting field (nose) on node type (Page)'},
		});
	});

	test('2500: fields that cannot be read', async () => {
		expect(await world.ask('GET', '/me', {fields: 'id,accounts{name'}, world.admin.token)).toMatchObject({
			error: {code: 2500, message: expect.stringMatching(/^Syntax error/)},
		});
	});

	test('edges inside fields', async () => {
		expect(
			await world.ask('GET', '/me', {fields: 'name,accounts.limit(1){name,tasks}'}, world.admin.token),
		).toMatchObject({
			name: 'Alex Admin',
			id: world.admin.id,
			accounts: {data: [{name: 'Sandbox Coffee', tasks: expect.any(Array)}], paging: {next: expect.any(String)}},
		});
	});

	test('100/33: an object of nowhere; 803: a name', async () => {
		expect(await world.ask('GET', '/4242', {}, world.admin.token)).toMatchObject({
			error: {
				code: 100,
				error_subcode: 33,
				type: 'GraphMethodException',
				message: expect.stringContaining("Unsupported get request. Object with ID '4242' does not exist"),
			},
		});
		expect(await world.ask('GET', '/PAGE_ID', {}, world.admin.token)).toMatchObject({
			error: {code: 803, message: '(#803) Some of the aliases you requested do not exist: PAGE_ID'},
		});
	});
});
