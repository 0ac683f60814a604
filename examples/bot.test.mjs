// How a bot is tested without Meta: `node --test`.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {startSandbox} from 'messenger-tool/sandbox';
import {startBot} from './bot.mjs';

let sandbox;
let bot;

before(async () => {
	sandbox = await startSandbox();
	const {secret: appSecret, verifyToken} = sandbox.app;
	bot = await startBot({graphUrl: sandbox.url, pageToken: sandbox.pages[0].token, appSecret, verifyToken});
	await sandbox.setWebhook(`http://127.0.0.1:${bot.address().port}/webhook`);
});

after(async () => {
	await sandbox.close();
	bot.close();
});

test('Ann says hello, asks for the opening hours, and logs in', async () => {
	const ann = sandbox.person('Ann');
	await ann.says('Hello');
	await ann.hears(/what can I do/i);
	await ann.presses('Opening hours');
	assert.match((await ann.hears('open')).text, /from 8 to 18/);
	const {opens} = await ann.presses('Log In');
	assert.match(opens, /^https:\/\/coffee\.example\.com\/login\?.*account_linking_token=/);
	await ann.linksAccount('ann-17');
	await ann.hears('Welcome back, ann-17!');
});

test('nobody else is believed', async () => {
	const body = JSON.stringify({object: 'page', entry: [{messaging: [{sender: {id: '1'}, message: {text: 'Hi'}}]}]});
	const forged = await fetch(`http://127.0.0.1:${bot.address().port}/webhook`, {method: 'POST', body});
	assert.equal(forged.status, 403);
});
