import {MessengerClient} from 'messaging-api-messenger';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {type Case, type Method, outcome, refused, type Stage, setStage} from './client.js';
import {messageCases} from './messages.js';
import {pageCases} from './page.js';

/** `sendBatch` has a test of its own. */
const cases: Readonly<Record<Exclude<Method, 'sendBatch'>, Case>> = {...messageCases, ...pageCases};

let stage: Stage;

beforeEach(async () => {
	stage = await setStage();
});

afterEach(() => stage.world.sandbox.close());

test('no method of the client is left out', () => {
	const methods = Object.getOwnPropertyNames(MessengerClient.prototype).filter(name => name !== 'constructor');
	expect(methods.filter(name => name !== 'sendBatch' && !Object.hasOwn(cases, name))).toEqual([]);
});

test.each(Object.entries(cases))('%s', async (_, aCase) => {
	expect(await outcome(aCase, stage)).toEqual(aCase.gives);
});

test('every call of it was answered by the oldest version that still is', async () => {
	await outcome(cases.getPageInfo, stage);
	expect(stage.world.sandbox.calls().at(-1)).toMatchObject({path: '/me', version: 'v21.0', status: 200});
});

describe('with a proof beside every call', () => {
	beforeEach(async () => {
		await stage.world.sandbox.close();
		stage = await setStage({proof: true});
		await stage.world.sandbox.change(({apps}) => {
			for (const app of Object.values(apps)) app.requireProof = true;
		});
	});

	test.each(['sendText', 'sendVideo', 'uploadFile', 'getUserProfile', 'setPersistentMenu', 'getAllPersonas'] as const)(
		'%s',
		async method => {
			expect(await outcome(cases[method], stage)).toEqual(cases[method].gives);
		},
	);

	test('100: debugToken calls with the app token, and brings the proof of the page token', async () => {
		expect(await outcome(cases.debugToken, stage)).toMatchObject(refused(100, 'Invalid appsecret_proof'));
	});
});
