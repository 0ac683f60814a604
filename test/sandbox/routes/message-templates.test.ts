import {afterEach, beforeEach, expect, test} from 'vitest';
import {movableClock} from '../movable-clock.js';
import {startWorld, type TestWorld} from '../world.js';

let world: TestWorld;
let clock: ReturnType<typeof movableClock>;
let psid: string;

beforeEach(async () => {
	clock = movableClock();
	world = await startWorld({clock});
	psid = world.coffee.psids[0] ?? '';
});

afterEach(() => world.sandbox.close());

const path = '/me/message_templates';
const ask = (method: string, params: Record<string, string> = {}) =>
	world.ask(method, path, params, world.coffee.token);

const components = [
	{type: 'BODY', text: 'Order {{1}} arrives {{2}}'},
	{type: 'BUTTONS', buttons: [{type: 'URL', text: 'Track', url: 'https://example.com/track'}]},
];

const create = (rest: Record<string, string> = {}) =>
	ask('POST', {
		name: 'order_update',
		language: 'en',
		category: 'UTILITY',
		components: JSON.stringify(components),
		...rest,
	});

const send = (template: object, messagingType = 'UTILITY') =>
	world.ask(
		'POST',
		'/me/messages',
		{
			recipient: JSON.stringify({id: psid}),
			messaging_type: messagingType,
			message: JSON.stringify({template}),
		},
		world.coffee.token,
	);

const filled = (...texts: readonly string[]) => ({
	name: 'order_update',
	language: {code: 'en'},
	components: [{type: 'body', parameters: texts.map(text => ({type: 'text', text}))}],
});

test('a template is approved, listed and deleted', async () => {
	const made = {id: expect.stringMatching(/^\d+$/), status: 'APPROVED', category: 'UTILITY'};
	expect(await create()).toEqual(made);
	expect(await create({name: 'plain', components: '[{"type":"BODY","text":"Hi"}]'})).toEqual(made);
	expect(await ask('GET', {name: 'order_update'})).toMatchObject({
		data: [{name: 'order_update', language: 'en', status: 'APPROVED', category: 'UTILITY', components}],
	});
	expect(await ask('DELETE', {name: 'order_update'})).toEqual({success: true});
	expect(await ask('GET')).toMatchObject({data: [{name: 'plain'}]});
});

test('it reaches a person after the window has closed, with the values and the buttons', async () => {
	await create();
	clock.move(3 * 86_400_000);
	expect(await send(filled('17', 'today'))).toEqual({recipient_id: psid, message_id: expect.stringMatching(/^m_/)});
	const ann = world.sandbox.person('Ann');
	await ann.hears('Order 17 arrives today');
	expect(await ann.presses('Track')).toMatchObject({opens: 'https://example.com/track'});
});

test('100: a template of nowhere, a missing value, another messaging type, a name taken, what is no template', async () => {
	await create();
	const invalid = {error: {code: 100, message: '(#100) Invalid parameter'}};
	expect(await send({name: 'nothing', language: {code: 'en'}})).toMatchObject(invalid);
	expect(await send({name: 'order_update', language: {code: 'de'}})).toMatchObject(invalid);
	expect(await send(filled('17'))).toMatchObject(invalid);
	expect(await send(filled('17', 'today'), 'RESPONSE')).toMatchObject(invalid);
	expect(await create()).toMatchObject(invalid);
	expect(await ask('DELETE', {name: 'nothing'})).toMatchObject(invalid);
	const required = (name: string) => ({error: {code: 100, message: `(#100) The parameter ${name} is required`}});
	expect(await send({language: {code: 'en'}})).toMatchObject(required('message[template][name]'));
	expect(await create({name: ''})).toMatchObject(required('name'));
	expect(await create({name: 'x', components: '[]'})).toMatchObject(required('components[body]'));
	expect(await create({name: 'x', category: 'MARKETING'})).toMatchObject({
		error: {code: 100, message: '(#100) Param category must be one of {UTILITY}'},
	});
	expect(await create({name: 'Order Update'})).toMatchObject({error: {code: 100}});
});

test('10/2018278: UTILITY without a template does not open the window', async () => {
	clock.move(3 * 86_400_000);
	const params = {
		recipient: JSON.stringify({id: psid}),
		messaging_type: 'UTILITY',
		message: JSON.stringify({text: 'Hi'}),
	};
	expect(await world.ask('POST', '/me/messages', params, world.coffee.token)).toMatchObject({
		error: {code: 10, error_subcode: 2018278},
	});
});
