import {MessengerClient} from 'messaging-api-messenger';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {type Case, outcome, refused, type Stage, setStage} from './client.js';

let stage: Stage;

beforeEach(async () => {
	stage = await setStage();
});

afterEach(() => stage.world.sandbox.close());

const postback = (title: string) => ({type: 'postback', title, payload: title}) as const;

const cases: Readonly<Record<string, readonly [code: number, words: string, run: Case['run']]>> = {
	'100/2018001: an id of another page': [
		100,
		'No matching user found',
		({client, world}) => client.sendText(world.books.psids[0] ?? '', 'Hi'),
	],
	'100: 2,001 characters': [
		100,
		'less than or equal to 2000',
		({client, psid}) => client.sendText(psid, 'x'.repeat(2001)),
	],
	'105: four buttons': [
		105,
		'has too many elements',
		({client, psid}) => client.sendButtonTemplate(psid, 'Choose', ['A', 'B', 'C', 'D'].map(postback)),
	],
	'100: a persona of nowhere': [100, 'Invalid persona', ({client, psid}) => client.typingOn(psid, {personaId: '42'})],
	'100/2018074: an attachment of nowhere': [
		100,
		'Invalid Data',
		({client, psid}) => client.sendImage(psid, {attachmentId: '42'}),
	],
	'100/2018047: bytes without a file name, which the client then sends as text': [
		100,
		'Upload attachment failure',
		({client, psid}) => client.sendImage(psid, Buffer.from('x')),
	],
	'100/2018145: a menu without Get Started': [
		100,
		'You must set a Get Started button',
		({client}) => client.setPersistentMenu([postback('Help')]),
	],
	'10/2018300: while the inbox has the thread': [
		10,
		'another app is controlling this thread',
		async ({client, psid}) => {
			await client.passThreadControlToPageInbox(psid);
			return client.sendText(psid, 'Hi');
		},
	],
	'10/2018278: a day later': [
		10,
		'outside of allowed window',
		async ({client, psid, world}) => {
			await world.sandbox.moveClock(25 * 3_600_000);
			return client.sendText(psid, 'Hi');
		},
	],
	'100: a retired tag': [
		100,
		'Message tag ACCOUNT_UPDATE is deprecated',
		({client, psid}) => client.sendText(psid, 'Hi', {tag: 'ACCOUNT_UPDATE'}),
	],
	'2200: a webhook that does not answer': [
		2200,
		'Callback verification failed',
		({client, world}) =>
			client.createSubscription({
				callbackUrl: 'http://127.0.0.1:1/',
				verifyToken: 'v',
				accessToken: world.appToken,
			}),
	],
	'100: a metric that there is not': [
		100,
		'valid insights metric',
		({client}) => client.getInsights(['likes' as never]),
	],
	'100/33: the profile of a stranger': [
		100,
		'Unsupported get request',
		({client}) => client.getUserProfile('12345678901'),
	],
};

test.each(Object.entries(cases))('%s', async (_, [code, words, run]) => {
	expect(await outcome({run, gives: undefined}, stage)).toMatchObject(refused(code, words));
});

test.each([
	['190: a token of nowhere', 'nonsense', 190, 'Invalid OAuth access token'],
	['2500: no token', '', 2500, 'An active access token must be used'],
])('%s', async (_, accessToken, code, words) => {
	const client = new MessengerClient({accessToken, origin: stage.world.sandbox.url});
	const run = () => client.getPageInfo();
	expect(await outcome({run, gives: undefined}, stage)).toMatchObject(refused(code, words));
});
