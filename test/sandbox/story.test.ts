import {afterEach, beforeEach, expect, test} from 'vitest';
import {type Sandbox, startSandbox} from '../../src/sandbox.js';
import {type Ask, asking, textAt} from './asking.js';

let sandbox: Sandbox;
let ask: Ask;

beforeEach(async () => {
	sandbox = await startSandbox();
	ask = asking(sandbox);
});

afterEach(() => sandbox.close());

test('a fresh world lets the whole recipe through: page, subscription, token that lasts', async () => {
	const appToken = `${sandbox.app.id}|${sandbox.app.secret}`;
	const created = await ask('POST', `/${sandbox.app.id}/accounts/test-users`, {installed: 'true'}, appToken);
	expect(created).toMatchObject({error: {code: 200}});

	const list = await ask('GET', `/${sandbox.app.id}/accounts/test-users`, {}, appToken);
	const user = textAt(list, 'data.0.id');
	const short = textAt(list, 'data.0.access_token');

	const before = await ask('GET', '/me/accounts', {}, short);
	expect(before).toEqual({data: []});

	const bakery = {name: 'Bakery', category_enum: 'BRAND'};
	const page = textAt(await ask('POST', `/${user}/accounts`, bakery, short), 'id');
	const long = await ask('GET', '/oauth/access_token', {
		grant_type: 'fb_exchange_token',
		client_id: sandbox.app.id,
		client_secret: sandbox.app.secret,
		fb_exchange_token: short,
	});
	expect(long).toMatchObject({token_type: 'bearer', expires_in: 5_184_000});

	const accounts = await ask('GET', '/me/accounts', {}, textAt(long, 'access_token'));
	expect(accounts).toMatchObject({data: [{id: page, name: 'Bakery', tasks: expect.arrayContaining(['MESSAGING'])}]});
	const token = textAt(accounts, 'data.0.access_token');
	expect(await ask('POST', '/me/subscribed_apps', {subscribed_fields: 'messages,messaging_postbacks'}, token)).toEqual({
		success: true,
	});
	expect(await ask('GET', `/${page}/subscribed_apps`, {}, token)).toMatchObject({
		data: [{id: sandbox.app.id, subscribed_fields: ['messages', 'messaging_postbacks']}],
	});
	expect(await ask('GET', '/debug_token', {input_token: token}, appToken)).toMatchObject({
		data: {type: 'PAGE', expires_at: 0, is_valid: true, profile_id: page},
	});
});
