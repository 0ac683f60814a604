import {afterEach, beforeEach, expect, test} from 'vitest';
import {startWorld, type TestWorld} from '../world.js';

let world: TestWorld;

beforeEach(async () => {
	world = await startWorld();
});

afterEach(() => world.sandbox.close());

interface Part {
	readonly code: number;
	readonly headers?: readonly {readonly name: string; readonly value: string}[];
	readonly body: string;
}

const batch = async (operations: readonly object[], token: string | undefined = world.coffee.token) =>
	(await world.ask(
		'POST',
		'/',
		{batch: JSON.stringify(operations), include_headers: 'false'},
		token,
	)) as (Part | null)[];

const bodies = (parts: readonly (Part | null)[]): unknown[] => parts.map(part => part && JSON.parse(part.body));

test('answers in order, refusals among them', async () => {
	const parts = await batch([
		{method: 'GET', relative_url: 'me?fields=name'},
		{method: 'GET', relative_url: '4242'},
		{method: 'POST', relative_url: 'v26.0/me/subscribed_apps', body: 'subscribed_fields=messages'},
	]);
	expect(parts.map(part => part?.code)).toEqual([200, 400, 200]);
	expect(bodies(parts)).toMatchObject([
		{name: 'Sandbox Coffee'},
		{error: {code: 100, error_subcode: 33}},
		{success: true},
	]);
});

test('each part may bring its own token', async () => {
	const parts = await batch([
		{method: 'GET', relative_url: 'me'},
		{method: 'GET', relative_url: `me?access_token=${world.books.token}`},
	]);
	expect(bodies(parts)).toMatchObject([{id: world.coffee.id}, {id: world.books.id}]);
});

test('a part uses the result of another, whose answer is left out', async () => {
	const parts = await batch(
		[
			{method: 'GET', name: 'pages', relative_url: 'me/accounts?fields=id'},
			{method: 'GET', relative_url: '{result=pages:$.data.1.id}?fields=name'},
		],
		world.admin.token,
	);
	expect(bodies(parts)).toMatchObject([null, {name: 'Sandbox Books'}]);
});

test('a part whose need failed is not run', async () => {
	const parts = await batch([
		{method: 'GET', name: 'first', relative_url: '4242'},
		{method: 'DELETE', depends_on: 'first', relative_url: 'me/subscribed_apps'},
	]);
	expect(bodies(parts)).toMatchObject([{error: {code: 100}}, null]);
	expect(await world.ask('GET', '/me/subscribed_apps', {}, world.coffee.token)).toMatchObject({data: [{}]});
});

test('headers come along unless they are not wanted', async () => {
	const parts = (await world.ask('POST', '/', {batch: '[{"relative_url":"me"}]'}, world.coffee.token)) as Part[];
	expect(parts[0]?.headers).toContainEqual({name: 'facebook-api-version', value: 'v26.0'});
});

test('100: more than fifty', async () => {
	expect(await batch(Array.from({length: 51}, () => ({relative_url: 'me'})))).toMatchObject({
		error: {code: 100, type: 'GraphBatchException', message: expect.stringContaining('50')},
	});
});

test('GraphBatchException: no token at the top', async () => {
	expect(await world.ask('POST', '/', {batch: '[{"relative_url":"me"}]'})).toMatchObject({
		error: {type: 'GraphBatchException', message: 'Top level app id is invalid'},
	});
});
