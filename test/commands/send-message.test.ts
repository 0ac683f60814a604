import {describe, expect, it} from 'vitest';
import {ids} from '../diagnostics/healthy-world.js';
import type {StandIn} from '../diagnostics/stand-in-graph.js';
import {run} from '../front-door.js';
import {live, secrets, todaysWorld} from './live-world.js';

const refusing = (code: number, subcode: number, message: string): StandIn => ({
	...todaysWorld(),
	faults: {'POST /{page}/messages': {code, subcode, message}},
});

const posts = (calls: readonly string[]): readonly string[] =>
	calls.filter(call => call.startsWith('POST /') && call !== 'POST /');

describe('send-message', () => {
	it('sends a text', async () => {
		const {env, calls} = await live(todaysWorld());
		const {code, json} = await run(['send-message', ids.psid, 'Hello', '--json'], {env});
		expect(code).toBe(0);
		expect(json).toEqual({
			schemaVersion: 1,
			recipient: ids.psid,
			page: {id: ids.page, name: null},
			action: null,
			recipientId: ids.psid,
			messageId: 'm_1',
		});
		expect(posts(calls)).toEqual([`POST /${ids.page}/messages`]);
	});

	it('sends an action', async () => {
		const {env} = await live(todaysWorld());
		const {code, stdout} = await run(`send-message ${ids.psid} --action typing_on`, {env});
		expect(code).toBe(0);
		expect(stdout).toContain(`typing_on went to ${ids.psid}`);
	});

	it.each([
		['recipient.app-scoped-id', ids.asid],
		['recipient.other-page', ids.otherPsid],
		['recipient.page-itself', ids.page],
		['recipient.no-conversation', '4000000000000033'],
	])('a refusal is diagnosed on the spot: %s', async (cause, recipient) => {
		const {env, calls} = await live(todaysWorld());
		const {code, json} = await run(['send-message', recipient, 'Hello', '--json'], {env});
		expect(code).toBe(4);
		expect(json).toMatchObject({
			error: {id: cause, certainty: 'confirmed', code: 100, subcode: 2018001, fbtraceId: 'AbCdEf'},
		});
		expect(posts(calls)).toHaveLength(1);
	});

	it('names the PSID to send to', async () => {
		const {env} = await live(todaysWorld());
		const {stderr} = await run(['send-message', ids.asid], {env});
		expect(stderr).toContain(`messenger-tool send-message ${ids.psid}`);
		for (const secret of secrets) expect(stderr).not.toContain(secret);
	});

	it.each([
		['recipient.user-unavailable', refusing(551, 1545041, "(#551) This person isn't available right now.")],
		['messaging.outside-window', refusing(10, 2018278, '(#10) This message is sent outside of allowed window.')],
		[
			'messaging.thread-not-owned',
			refusing(10, 2018300, '(#10) Message failed to send because another app is controlling this thread now.'),
		],
		['recipient.user-unavailable', refusing(100, 2018001, '(#100) No matching user found')],
		[
			'app.development-mode',
			refusing(
				200,
				2018028,
				'(#200) Cannot message users who are not admins, developers or testers of the app until pages_messaging permission is reviewed and the app is live.',
			),
		],
	])('Meta refuses a person whom the page knows: %s', async (cause, world) => {
		const {env} = await live(world);
		const {code, json} = await run(['send-message', ids.psid, '--json'], {env});
		expect(code).toBe(4);
		expect(json).toMatchObject({error: {id: cause}});
	});

	it('ends with 5 at a limit', async () => {
		const {env} = await live({
			...todaysWorld(),
			faults: {'POST /{page}/messages': {code: 613, message: '(#613) Calls to this api have exceeded the rate limit.'}},
		});
		expect((await run(`send-message ${ids.psid}`, {env})).code).toBe(5);
	});

	it.each([
		['recipient.malformed', '{{psid}}'],
		['recipient.phone-number', '+15550100123'],
		['recipient.id-precision-loss', '4.0E+15'],
	])('refuses by itself what cannot be an id: %s', async (cause, recipient) => {
		const {env, calls} = await live(todaysWorld());
		const {json, code} = await run(['send-message', recipient, '--json'], {env});
		expect(code).toBe(4);
		expect(json).toMatchObject({error: {id: cause}});
		expect(calls).toEqual([]);
	});

	it('refuses an action with a text, and a text that is too long', async () => {
		const {env, calls} = await live(todaysWorld());
		expect((await run(`send-message ${ids.psid} Hi --action typing_on`, {env})).code).toBe(2);
		expect((await run(`send-message ${ids.psid} --action dance`, {env})).code).toBe(2);
		expect((await run(['send-message', ids.psid, 'x'.repeat(2001), '--json'], {env})).json).toMatchObject({
			error: {id: 'payload.text-too-long'},
		});
		expect(calls).toEqual([]);
	});

	it('does not repeat a write that got no answer', async () => {
		const {env, calls} = await live({...todaysWorld(), faults: {'POST /{page}/messages': 'reset'}});
		expect((await run(`send-message ${ids.psid}`, {env})).code).toBe(3);
		expect(posts(calls)).toHaveLength(1);
	});

	it('names flag and variable when there is no token', async () => {
		const {code, stderr} = await run(`send-message ${ids.psid}`);
		expect(code).toBe(2);
		expect(stderr).toContain('--page-token-file');
		expect(stderr).toContain('MESSENGER_PAGE_TOKEN');
	});
});
