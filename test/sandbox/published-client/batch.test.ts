import {MessengerBatch} from 'messaging-api-messenger';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {type Stage, setStage} from './client.js';

let stage: Stage;

beforeEach(async () => {
	stage = await setStage();
});

afterEach(() => stage.world.sandbox.close());

const fine = (body: unknown) => expect.objectContaining({code: 200, body});

test('messages, profiles, menus and labels in one call', async () => {
	const {client, psid} = stage;
	const {id} = await client.createLabel('Regular');
	const menu = [{type: 'postback', title: 'Help', payload: 'HELP'} as const];
	const answers = await client.sendBatch([
		MessengerBatch.sendText(psid, 'Größe & Preis = 5 €'),
		MessengerBatch.typingOn(psid),
		MessengerBatch.getUserProfile(psid),
		MessengerBatch.setUserPersistentMenu(psid, menu),
		MessengerBatch.getUserPersistentMenu(psid),
		MessengerBatch.deleteUserPersistentMenu(psid),
		MessengerBatch.associateLabel(psid, Number(id)),
		MessengerBatch.getAssociatedLabels(psid),
		MessengerBatch.passThreadControlToPageInbox(psid, 'please'),
		MessengerBatch.takeThreadControl(psid, 'mine'),
		MessengerBatch.getThreadOwner(psid),
	]);
	const success = fine({success: true});
	expect(answers).toEqual([
		fine({recipientId: psid, messageId: expect.any(String)}),
		fine({recipientId: psid}),
		fine(expect.objectContaining({firstName: 'Ann', id: psid})),
		fine({result: 'success'}),
		fine({data: [{userLevelPersistentMenu: [expect.objectContaining({callToActions: menu})]}]}),
		fine({result: 'success'}),
		success,
		fine(expect.objectContaining({data: [{pageLabelName: 'Regular', id}]})),
		success,
		success,
		fine(expect.objectContaining({appId: stage.world.app})),
	]);
	expect((await stage.world.sandbox.person('Ann').heard()).map(({text}) => text)).toEqual(['Größe & Preis = 5 €']);
});

test('one refusal leaves the others alone', async () => {
	const {client, psid} = stage;
	const answers = await client.sendBatch([MessengerBatch.sendText('1', 'Hi'), MessengerBatch.sendText(psid, 'Hi')]);
	expect(answers).toMatchObject([
		{code: 400, body: {error: {code: 100, errorSubcode: 2018001}}},
		{code: 200, body: {recipientId: psid}},
	]);
});

test('one after another, with the answer to the first kept', async () => {
	const {client, psid} = stage;
	const answers = await client.sendBatch([
		MessengerBatch.sendText(psid, 'First', {name: 'first', omitResponseOnSuccess: false}),
		MessengerBatch.sendText(psid, 'Second', {dependsOn: 'first'}),
	]);
	expect(answers).toMatchObject([{code: 200}, {code: 200}]);
});

test('headers, as Meta spells them, unless they are not wanted', async () => {
	const {client, psid} = stage;
	const batch = [MessengerBatch.getUserProfile(psid)];
	expect(await client.sendBatch(batch)).toMatchObject([
		{headers: expect.arrayContaining([{name: 'Content-Type', value: 'application/json; charset=UTF-8'}])},
	]);
	expect(await client.sendBatch(batch, {includeHeaders: false})).toEqual([{code: 200, body: expect.any(Object)}]);
});
