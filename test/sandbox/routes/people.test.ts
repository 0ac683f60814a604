import {createHmac} from 'node:crypto';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {textAt} from '../asking.js';
import {startWorld, type TestWorld} from '../world.js';

let world: TestWorld;
let psid: string;
let ann: string;

beforeEach(async () => {
	world = await startWorld();
	psid = world.coffee.psids[0] ?? '';
	ann = world.sandbox.state().threads[psid]?.person ?? '';
});

afterEach(() => world.sandbox.close());

const proof = (token: string) => ({
	appsecret_proof: createHmac('sha256', world.sandbox.app.secret).update(token).digest('hex'),
});
const coffee = (method: string, path: string, params: Record<string, string> = {}) =>
	world.ask(method, path, params, world.coffee.token);

describe('GET /{psid}', () => {
	test('tells names and picture', async () => {
		expect(await coffee('GET', `/${psid}`)).toEqual({
			first_name: 'Ann',
			last_name: 'Lee',
			profile_pic: expect.stringContaining(psid),
			id: psid,
		});
		expect(await coffee('GET', `/${psid}`, {fields: 'name'})).toEqual({name: 'Ann Lee', id: psid});
	});

	test('100/33: with the token of another page, of an app-scoped id', async () => {
		for (const id of [world.books.psids[0], world.admin.id])
			expect(await coffee('GET', `/${id}`)).toMatchObject({error: {code: 100, error_subcode: 33}});
	});

	test('100/2018247: locale without its permission', async () => {
		expect(await coffee('GET', `/${psid}`, {fields: 'first_name,locale'})).toMatchObject({
			error: {code: 100, error_subcode: 2018247, message: '(#100) Insufficient permission to access user profile.'},
		});
	});

	test('100/2018218: somebody without a profile', async () => {
		await world.sandbox.change(({people}) => {
			const person = people[ann];
			if (person) person.withoutProfile = true;
		});
		expect(await coffee('GET', `/${psid}`)).toMatchObject({error: {code: 100, error_subcode: 2018218}});
	});
});

describe('ids', () => {
	test('of pages for an app-scoped one', async () => {
		const ask = (params: Record<string, string> = {}) =>
			world.ask('GET', `/${ann}/ids_for_pages`, {...proof(world.appToken), ...params}, world.appToken);
		expect(await ask()).toMatchObject({data: [{id: psid, page: {id: world.coffee.id, name: 'Sandbox Coffee'}}, {}]});
		expect(await ask({page: world.books.id})).toMatchObject({data: [{id: world.books.psids[0]}]});
	});

	test('of apps for a page-scoped one', async () => {
		expect(await coffee('GET', `/${psid}/ids_for_apps`, proof(world.coffee.token))).toMatchObject({
			data: [{id: ann, app: {id: world.app, name: 'Sandbox Bot'}}],
		});
	});

	test('are empty where app and page belong to different portfolios', async () => {
		await world.sandbox.change(({apps}) => {
			for (const app of Object.values(apps)) delete app.business;
		});
		expect(await coffee('GET', `/${psid}/ids_for_apps`, proof(world.coffee.token))).toEqual({data: []});
	});

	test('100: want a proof', async () => {
		expect(await coffee('GET', `/${psid}/ids_for_apps`)).toMatchObject({
			error: {code: 100, message: 'API calls from the server require an appsecret_proof argument'},
		});
	});
});

describe('conversations', () => {
	test('the latest first, with people and messages on demand', async () => {
		expect(await coffee('GET', '/me/conversations', {platform: 'messenger'})).toMatchObject({
			data: [{id: expect.stringMatching(/^t_\d+$/), updated_time: expect.stringMatching(/\+0000$/)}, {}],
		});
		const one = await coffee('GET', '/me/conversations', {
			user_id: psid,
			fields: 'participants,messages{message,from},is_owner,can_reply',
		});
		expect(one).toMatchObject({
			data: [
				{
					participants: {
						data: [
							{name: 'Ann Lee', id: psid},
							{name: 'Sandbox Coffee', id: world.coffee.id},
						],
					},
					messages: {data: [{message: 'Are you open today?', from: {id: psid}}]},
					can_reply: true,
				},
			],
		});
		const thread = textAt(one, 'data.0.id');
		const messages = await coffee('GET', `/${thread}/messages`, {fields: 'message'});
		expect(messages).toMatchObject({data: [{message: 'Are you open today?'}]});
		expect(await coffee('GET', `/${textAt(messages, 'data.0.id')}`, {fields: 'message,to'})).toMatchObject({
			message: 'Are you open today?',
			to: {data: [{id: world.coffee.id}]},
		});
	});

	test('none for somebody who never wrote', async () => {
		expect(await coffee('GET', '/me/conversations', {user_id: world.admin.id})).toEqual({data: []});
	});

	test('100/33: of another page', async () => {
		const thread = textAt(await coffee('GET', '/me/conversations'), 'data.0.id');
		expect(await world.ask('GET', `/${thread}`, {}, world.books.token)).toMatchObject({
			error: {code: 100, error_subcode: 33},
		});
	});
});

describe('thread control', () => {
	const inbox = '263902037430900';
	const act = (name: string, params: Record<string, string> = {}) =>
		coffee('POST', `/me/${name}`, {recipient: JSON.stringify({id: psid}), ...params});
	const owner = () => coffee('GET', '/me/thread_owner', {recipient: psid});

	test('passes, is refused, takes back, releases', async () => {
		expect(await owner()).toEqual({data: [{thread_owner: {app_id: world.app}}]});
		expect(await act('pass_thread_control', {target_app_id: inbox})).toEqual({success: true});
		expect(await owner()).toEqual({data: [{thread_owner: {app_id: inbox, expiration: expect.any(Number)}}]});
		expect(await act('release_thread_control')).toMatchObject({error: {code: 10, error_subcode: 2018300}});
		expect(await act('request_thread_control')).toEqual({success: true});
		expect(await act('take_thread_control')).toEqual({success: true});
		expect(await owner()).toMatchObject({data: [{thread_owner: {app_id: world.app}}]});
		expect(await act('release_thread_control')).toEqual({success: true});
		expect(await owner()).toEqual({data: [{thread_owner: {app_id: world.app}}]});
		await coffee('DELETE', '/me/subscribed_apps');
		expect(await owner()).toEqual({data: []});
	});

	test('100/2534037: to an app that the page does not know', async () => {
		expect(await act('pass_thread_control', {target_app_id: '42'})).toMatchObject({
			error: {code: 100, error_subcode: 2534037},
		});
	});
});

describe('messenger_profile', () => {
	const edge = '/me/messenger_profile';
	const set = (fields: Readonly<Record<string, unknown>>) =>
		coffee(
			'POST',
			edge,
			Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, JSON.stringify(value)])),
		);
	const menu = [
		{
			locale: 'default',
			call_to_actions: [
				{type: 'postback', title: 'Help', payload: 'HELP'},
				{type: 'web_url', title: 'Site', url: 'https://example.com/'},
			],
		},
	];

	test('sets, shows what is set, clears', async () => {
		expect(await coffee('GET', edge, {fields: 'greeting'})).toEqual({data: []});
		const fields = {
			get_started: {payload: 'START'},
			greeting: [{locale: 'default', text: 'Hello'}],
			persistent_menu: menu,
			whitelisted_domains: ['https://example.com'],
			ice_breakers: [{question: 'Open?', payload: 'OPEN'}],
			account_linking_url: '"https://example.com/login"',
		};
		const {account_linking_url, ...structures} = fields;
		expect(await set(structures)).toEqual({result: 'success'});
		expect(await coffee('POST', edge, {account_linking_url: JSON.parse(account_linking_url)})).toEqual({
			result: 'success',
		});
		expect(await coffee('GET', edge, {fields: 'get_started,persistent_menu,account_linking_url'})).toEqual({
			data: [
				{
					get_started: {payload: 'START'},
					persistent_menu: menu,
					account_linking_url: 'https://example.com/login',
				},
			],
		});
		expect(await coffee('DELETE', edge, {fields: 'persistent_menu,get_started'})).toEqual({result: 'success'});
		expect(await coffee('GET', edge, {fields: 'get_started,persistent_menu'})).toEqual({data: []});
	});

	test('100/2018145: a menu without Get Started, and Get Started taken from a menu', async () => {
		const wanted = {
			error: {
				code: 100,
				error_subcode: 2018145,
				message: '(#100) You must set a Get Started button if you also wish to use persistent menu',
			},
		};
		expect(await set({persistent_menu: menu})).toMatchObject(wanted);
		await set({persistent_menu: menu, get_started: {payload: 'START'}});
		expect(await coffee('DELETE', edge, {fields: '["get_started"]'})).toMatchObject(wanted);
	});

	test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
		['nothing', {}, /Requires one of the params/],
		['a long greeting', {greeting: [{locale: 'default', text: 'x'.repeat(161)}]}, /less than or equal to 160/],
		['a greeting without default', {greeting: [{locale: 'en_US', text: 'x'}]}, /default locale/],
		['a menu without default', {get_started: {payload: 'S'}, persistent_menu: [{locale: 'en_US'}]}, /default locale/],
		['a domain without https', {whitelisted_domains: ['http://example.com']}, /https/],
		['five ice breakers', {ice_breakers: Array.from({length: 5}, () => ({question: 'q', payload: 'p'}))}, /too many/],
	])('refuses %s', async (_, fields, message) => {
		expect(await set(fields)).toMatchObject({error: {message: expect.stringMatching(message)}});
	});

	test('100: fields that there are not, no fields', async () => {
		expect(await coffee('GET', edge, {fields: 'greetings'})).toMatchObject({
			error: {code: 100, message: expect.stringMatching(/Param fields\[0\] must be one of/)},
		});
		expect(await coffee('GET', edge)).toMatchObject({error: {code: 100}});
	});

	test('613: the eleventh call in ten minutes, where limits are enforced', async () => {
		await world.sandbox.change(({settings}) => {
			settings.limits = 'enforced';
		});
		for (let count = 0; count < 10; count++) await coffee('GET', edge, {fields: 'greeting'});
		expect(await coffee('GET', edge, {fields: 'greeting'})).toMatchObject({error: {code: 613}});
	});

	test('a menu for one person', async () => {
		const settings = '/me/custom_user_settings';
		const params = {psid, persistent_menu: JSON.stringify(menu)};
		expect(await coffee('POST', settings, params)).toEqual({result: 'success'});
		expect(await coffee('GET', settings, {psid})).toEqual({data: [{user_level_persistent_menu: menu}]});
		expect(await coffee('DELETE', settings, {psid, params: '["persistent_menu"]'})).toEqual({result: 'success'});
		expect(await coffee('GET', settings, {psid})).toEqual({data: []});
		expect(await coffee('GET', settings, {psid: '42'})).toMatchObject({error: {code: 100, error_subcode: 2018001}});
	});
});

test('personas', async () => {
	const created = await coffee('POST', '/me/personas', {
		name: 'Kim',
		profile_picture_url: 'https://example.com/kim.png',
	});
	const id = textAt(created, 'id');
	const persona = {id, name: 'Kim', profile_picture_url: 'https://example.com/kim.png'};
	expect(await coffee('GET', `/${id}`)).toEqual(persona);
	expect(await coffee('GET', '/me/personas')).toMatchObject({data: [persona]});
	expect(await world.ask('DELETE', `/${id}`, {}, world.books.token)).toMatchObject({
		error: {code: 100, error_subcode: 33},
	});
	expect(await coffee('DELETE', `/${id}`)).toEqual({success: true});
	expect(await coffee('GET', '/me/personas')).toEqual({data: []});
	expect(await coffee('POST', '/me/personas', {name: 'Kim'})).toMatchObject({error: {code: 100}});
});

test('labels', async () => {
	const id = textAt(await coffee('POST', '/me/custom_labels', {page_label_name: 'Regular'}), 'id');
	expect(await coffee('POST', `/${id}/label`, {user: psid})).toEqual({success: true});
	const labels = {data: [{page_label_name: 'Regular', id}]};
	expect(await coffee('GET', '/me/custom_labels')).toMatchObject(labels);
	expect(await coffee('GET', `/${psid}/custom_labels`)).toMatchObject(labels);
	expect(await coffee('DELETE', `/${id}/label`, {user: psid})).toEqual({success: true});
	expect(await coffee('GET', `/${psid}/custom_labels`)).toEqual({data: []});
	expect(await coffee('POST', `/${id}/label`, {user: world.admin.id})).toMatchObject({
		error: {code: 100, error_subcode: 2018001},
	});
	expect(await coffee('DELETE', `/${id}`)).toEqual({success: true});
	expect(await coffee('GET', `/${id}`)).toMatchObject({error: {code: 100, error_subcode: 33}});
});

test('10303: an account_linking_token of nowhere', async () => {
	expect(await coffee('GET', '/me', {fields: 'recipient', account_linking_token: 'none'})).toMatchObject({
		error: {code: 10303},
	});
});
