import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {textAt} from '../asking.js';
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

const day = 86_400_000;

/** Sends JSON as bots do. */
const post = async (body: object, token = world.coffee.token, edge = 'messages'): Promise<unknown> => {
	const answer = await fetch(`${world.sandbox.url}/v26.0/me/${edge}?access_token=${encodeURIComponent(token)}`, {
		method: 'POST',
		headers: {'content-type': 'application/json'},
		body: JSON.stringify(body),
	});
	return answer.json();
};

const send = (message: unknown, rest: object = {}) =>
	post({recipient: {id: psid}, messaging_type: 'RESPONSE', message, ...rest});

const template = (payload: object) => send({attachment: {type: 'template', payload}});
const sent = () => ({recipient_id: psid, message_id: expect.stringMatching(/^m_[A-Za-z0-9]+$/)});
const refused = (code: number, subcode: number | undefined, message: string | RegExp) => ({
	error: {
		code,
		...(subcode !== undefined && {error_subcode: subcode}),
		message: typeof message === 'string' ? message : expect.stringMatching(message),
	},
});
const postback = (title: string) => ({type: 'postback', title, payload: title});

describe('what can be sent', () => {
	test('text, as JSON and as a form', async () => {
		expect(await send({text: 'Hello 👋'})).toEqual(sent());
		const form = {recipient: JSON.stringify({id: psid}), message: JSON.stringify({text: 'Hello'})};
		expect(await world.ask('POST', '/me/messages', form, world.coffee.token)).toEqual(sent());
		expect(await world.ask('POST', `/${world.coffee.id}/messages`, form, world.coffee.token)).toEqual(sent());
	});

	test('brackets in a form', async () => {
		const form = {
			'recipient[id]': psid,
			'message[text]': 'Hello',
			'message[quick_replies][0][content_type]': 'user_email',
		};
		expect(await world.ask('POST', '/me/messages', form, world.coffee.token)).toEqual(sent());
	});

	test('2,000 characters, however many UTF-16 units they have', async () => {
		expect(await send({text: '👋'.repeat(2000)})).toEqual(sent());
	});

	test('quick replies, metadata, a reply, a persona', async () => {
		const persona = await post(
			{name: 'Kim', profile_picture_url: 'https://example.com/kim.png'},
			world.coffee.token,
			'personas',
		);
		const mid = textAt(await send({text: 'One'}), 'message_id');
		expect(
			await send(
				{text: 'Two', metadata: 'm', quick_replies: [{content_type: 'text', title: 'Yes', payload: 'YES'}]},
				{reply_to: {mid}, persona_id: textAt(persona, 'id')},
			),
		).toEqual(sent());
	});

	test('attachments by URL, kept for later and sent again by id', async () => {
		const payload = {url: 'https://example.com/cat.png', is_reusable: true};
		const answer = await send({attachment: {type: 'image', payload}});
		expect(answer).toEqual({...sent(), attachment_id: expect.stringMatching(/^\d+$/)});
		const again = {attachment: {type: 'image', payload: {attachment_id: textAt(answer, 'attachment_id')}}};
		expect(await send(again)).toEqual(sent());
	});

	test('attachments by upload', async () => {
		const upload = async (type: string, file: Blob) => {
			const form = new FormData();
			form.set('recipient', JSON.stringify({id: psid}));
			form.set('message', JSON.stringify({attachment: {type, payload: {}}}));
			form.set('filedata', file, 'cat.png');
			const init = {method: 'POST', headers: {authorization: `Bearer ${world.coffee.token}`}, body: form};
			return (await fetch(`${world.sandbox.url}/v26.0/me/messages`, init)).json();
		};
		const png = new Blob(['not really'], {type: 'image/png'});
		expect(await upload('image', png)).toEqual(sent());
		expect(await upload('video', png)).toMatchObject(refused(100, 2018047, '(#100) Upload attachment failure.'));
		const large = new Blob([new Uint8Array(25 * 1024 * 1024 + 1)], {type: 'image/png'});
		expect(await upload('image', large)).toMatchObject(refused(100, 2018109, /Attachment size exceeds/));
	});

	test('templates', async () => {
		const buttons = ['A', 'B', 'C'].map(postback);
		const element = {title: 'T', subtitle: 'S', image_url: 'https://example.com/t.png', buttons};
		expect(await template({template_type: 'button', text: 'Choose', buttons})).toEqual(sent());
		expect(await template({template_type: 'generic', elements: Array.from({length: 10}, () => element)})).toEqual(
			sent(),
		);
		const media = {media_type: 'image', url: 'https://facebook.com/photo/1', buttons: [postback('A')]};
		expect(await template({template_type: 'media', elements: [media]})).toEqual(sent());
		const receipt = {recipient_name: 'A', order_number: '1', currency: 'EUR', payment_method: 'Cash'};
		expect(await template({template_type: 'receipt', ...receipt, summary: {total_cost: 3}})).toEqual(sent());
	});

	test('sender actions', async () => {
		for (const sender_action of ['typing_on', 'typing_off', 'mark_seen'])
			expect(await post({recipient: {id: psid}, sender_action})).toEqual({recipient_id: psid});
		const mid = textAt(await send({text: 'One'}), 'message_id');
		const react = {recipient: {id: psid}, sender_action: 'react', payload: {message_id: mid, reaction: 'love'}};
		expect(await post(react)).toEqual({recipient_id: psid});
	});
});

describe('who cannot be reached', () => {
	const to = (recipient: unknown, token = world.coffee.token) => post({recipient, message: {text: 'Hi'}}, token);

	test('100/2018001: an app-scoped id, the page itself, the PSID of another page, an id of nowhere', async () => {
		const ids = [world.admin.id, world.coffee.id, world.books.psids[0], '12345678901234567'];
		for (const id of ids) expect(await to({id})).toMatchObject(refused(100, 2018001, '(#100) No matching user found'));
		expect(await to({id: psid}, world.books.token)).toMatchObject(refused(100, 2018001, /No matching user/));
	});

	test('100/2018001: an id that was rounded', async () => {
		expect(await to({id: Number(psid)})).toMatchObject(refused(100, 2018001, /No matching user/));
	});

	test('100: no id, nothing, no object', async () => {
		for (const id of ['undefined', 'USER_ID', '+49 170 1234567'])
			expect(await to({id})).toMatchObject(
				refused(100, undefined, '(#100) Param recipient[id] must be a valid ID string (e.g., "123")'),
			);
		expect(await to({})).toMatchObject(refused(100, undefined, '(#100) param recipient must be non-empty.'));
		expect(await post({message: {text: 'Hi'}})).toMatchObject(
			refused(100, undefined, '(#100) The parameter recipient is required'),
		);
		expect(await to(JSON.stringify({id: psid}))).toMatchObject(
			refused(100, undefined, '(#100) Specifying multiple ids with a post method is not supported'),
		);
	});

	test('100: JSON that does not say that it is', async () => {
		const init = {method: 'POST', body: JSON.stringify({recipient: {id: psid}, message: {text: 'Hi'}})};
		const answer = await fetch(`${world.sandbox.url}/v26.0/me/messages?access_token=${world.coffee.token}`, init);
		expect(await answer.json()).toMatchObject(refused(100, undefined, '(#100) The parameter recipient is required'));
	});

	test('230: a phone number', async () => {
		expect(await to({phone_number: '+1(555)0100'})).toMatchObject(
			refused(230, undefined, /pages_messaging_phone_number/),
		);
	});

	test('551/1545041: somebody who blocked the page', async () => {
		await world.sandbox.change(({people}) => {
			for (const person of Object.values(people)) person.blocks = [world.coffee.id];
		});
		expect(await to({id: psid})).toMatchObject(refused(551, 1545041, "(#551) This person isn't available right now."));
	});

	test('200/2018028: people without a role while the app is in development', async () => {
		await world.sandbox.change(({apps}) => {
			for (const app of Object.values(apps)) app.live = false;
		});
		expect(await to({id: psid})).toMatchObject(refused(200, 2018028, /not admins, developers or testers/));
		await world.sandbox.change(({apps, threads}) => {
			for (const app of Object.values(apps)) app.roles[threads[psid]?.person ?? ''] = 'testers';
		});
		expect(await to({id: psid})).toEqual(sent());
	});

	test('10/2018300: while another app controls the thread', async () => {
		await world.sandbox.change(({threads}) => {
			const thread = threads[psid];
			if (thread) thread.owner = '263902037430900';
		});
		expect(await to({id: psid})).toMatchObject(refused(10, 2018300, /another app is controlling this thread/));
	});
});

describe('tokens', () => {
	const message = {message: {text: 'Hi'}};

	test('100/33: a user token, the app token', async () => {
		for (const token of [world.admin.token, world.appToken])
			expect(await post({recipient: {id: psid}, ...message}, token)).toMatchObject(
				refused(100, 33, /^Unsupported post request. Object with ID 'me' does not exist/),
			);
	});

	test('210: a user token for the page by its id', async () => {
		const form = {recipient: JSON.stringify({id: psid}), message: JSON.stringify({text: 'Hello'})};
		expect(await world.ask('POST', `/${world.coffee.id}/messages`, form, world.admin.token)).toMatchObject(
			refused(210, undefined, /page access token is required/),
		);
	});

	test('230: without pages_messaging', async () => {
		await world.ask('DELETE', '/me/permissions/pages_messaging', {}, world.admin.token);
		expect(await send({text: 'Hi'})).toMatchObject(refused(230, undefined, /Requires pages_messaging permission/));
	});

	test('100: GET in place of POST', async () => {
		expect(await world.ask('GET', '/me/messages', {}, world.coffee.token)).toMatchObject(
			refused(100, undefined, "(#100) For field 'messages': The parameter user_id is required"),
		);
	});
});

describe('the window', () => {
	const tagged = (tag: string) => send({text: 'Hi'}, {messaging_type: 'MESSAGE_TAG', tag});

	test('10/2018278: closes after a day; a human agent has a week', async () => {
		clock.move(day);
		expect(await send({text: 'Hi'})).toMatchObject(refused(10, 2018278, /sent outside of allowed window/));
		expect(await tagged('HUMAN_AGENT')).toEqual(sent());
		clock.move(6 * day);
		expect(await tagged('HUMAN_AGENT')).toMatchObject(refused(10, 2018278, /outside of allowed window/));
	});

	test('100: a tag that was retired, one that there is not, none', async () => {
		expect(await tagged('CONFIRMED_EVENT_UPDATE')).toMatchObject(
			refused(100, undefined, '(#100) Message tag CONFIRMED_EVENT_UPDATE is deprecated'),
		);
		expect(await tagged('SHOUTING')).toMatchObject(
			refused(100, undefined, '(#100) Param tag must be one of {HUMAN_AGENT, CUSTOMER_FEEDBACK}'),
		);
		expect(await send({text: 'Hi'}, {messaging_type: 'MESSAGE_TAG'})).toMatchObject(refused(100, undefined, /tag/));
		expect(await send({text: 'Hi'}, {messaging_type: 'REPLY'})).toMatchObject(
			refused(100, undefined, /^\(#100\) Param messaging_type must be one of/),
		);
	});
});

const url = (extra: object = {}) => ({type: 'web_url', title: 'Go', url: 'https://example.com/', ...extra});
const button = (...buttons: readonly object[]) => template({template_type: 'button', text: 'T', buttons});
const generic = (...elements: readonly object[]) => template({template_type: 'generic', elements});

test.each<[string, () => Promise<unknown>, number, number | undefined, string | RegExp]>([
	['no message and no action', () => post({recipient: {id: psid}}), 100, 2018015, /Must send either message or state/],
	[
		'both',
		() => send({text: 'Hi'}, {sender_action: 'typing_on'}),
		100,
		undefined,
		/Cannot send both message and state/,
	],
	[
		'an action that there is not',
		() => post({recipient: {id: psid}, sender_action: 'dance'}),
		100,
		undefined,
		/sender_action must be one of/,
	],
	['an empty message', () => send({}), 100, 2018034, /Message cannot be empty/],
	['an empty text', () => send({text: ''}), 100, 2018034, /Message cannot be empty/],
	[
		'text that is none',
		() => send({text: {a: 1}}),
		100,
		undefined,
		'(#100) Param message[text] must be a UTF-8 encoded string',
	],
	[
		'2,001 characters',
		() => send({text: 'x'.repeat(2001)}),
		100,
		undefined,
		'(#100) Length of param message[text] must be less than or equal to 2000',
	],
	[
		'text and attachment',
		() => send({text: 'x', attachment: {type: 'image', payload: {url: 'https://example.com'}}}),
		100,
		2018032,
		/Invalid data/,
	],
	[
		'a misspelt key',
		() => send({txt: 'x'}),
		100,
		undefined,
		'(#100) Invalid keys "txt" were found in param "message".',
	],
	[
		'14 quick replies',
		() =>
			send({
				text: 'x',
				quick_replies: Array.from({length: 14}, () => ({content_type: 'text', title: 'a', payload: 'a'})),
			}),
		105,
		undefined,
		/quick_replies\] has too many elements/,
	],
	[
		'a long quick reply',
		() => send({text: 'x', quick_replies: [{content_type: 'text', title: 'a'.repeat(21), payload: 'a'}]}),
		100,
		undefined,
		/Length of param message\[quick_replies\]\[0\]\[title\] must be less than or equal to 20/,
	],
	[
		'an attachment without type',
		() => send({attachment: {payload: {}}}),
		100,
		undefined,
		'(#100) The parameter message[attachment][type] is required',
	],
	[
		'an attachment without payload',
		() => send({attachment: {type: 'image'}}),
		100,
		undefined,
		'(#100) The parameter message[attachment][payload] is required',
	],
	[
		'an attachment of another type',
		() => send({attachment: {type: 'gif', payload: {}}}),
		100,
		undefined,
		/attachment\]\[type\] must be one of/,
	],
	[
		'a file that cannot be fetched',
		() => send({attachment: {type: 'image', payload: {url: 'https://files.invalid/a.png'}}}),
		100,
		2018008,
		/Failed to fetch the file from the url/,
	],
	[
		'an attachment id of nowhere',
		() => send({attachment: {type: 'image', payload: {attachment_id: '42'}}}),
		100,
		2018074,
		/Invalid Data/,
	],
	[
		'four buttons',
		() => button(...'ABCD'.split('').map(postback)),
		105,
		undefined,
		'(#105) param name_placeholder[buttons] has too many elements.',
	],
	['no button', () => button(), 194, undefined, '(#194) param name_placeholder[buttons] has too few elements.'],
	[
		'a button without title',
		() => button({type: 'postback', payload: 'A'}),
		100,
		2018053,
		/Element button title cannot be empty/,
	],
	['a long button', () => button(postback('x'.repeat(21))), 100, undefined, /less than or equal to 20/],
	[
		'a postback without payload',
		() => button({type: 'postback', title: 'A'}),
		100,
		2018040,
		/Payload cannot be empty for postback type button/,
	],
	[
		'a link without url',
		() => button({type: 'web_url', title: 'A'}),
		100,
		2018041,
		/Web url cannot be empty for url type button/,
	],
	['a link to nowhere', () => button(url({url: 'example'})), 100, undefined, /should represent a valid URL/],
	[
		'a webview on a foreign domain',
		() => button(url({messenger_extensions: true})),
		100,
		undefined,
		/example\.com is not whitelisted for messenger extensions/,
	],
	[
		'a button of another type',
		() => button({type: 'link', title: 'A'}),
		100,
		undefined,
		/must be one of {web_url, postback/,
	],
	[
		'eleven elements',
		() => generic(...Array.from({length: 11}, () => ({title: 'T'}))),
		105,
		undefined,
		/\[elements\] has too many elements/,
	],
	['an element without title', () => generic({subtitle: 'S'}), 100, undefined, /\[title\] is required/],
	[
		'a template that there is not',
		() => template({template_type: 'list', elements: []}),
		100,
		undefined,
		/template_type\] must be one of/,
	],
	[
		'a receipt of a strange time',
		() =>
			template({
				template_type: 'receipt',
				recipient_name: 'A',
				order_number: '1',
				currency: 'EUR',
				payment_method: 'Cash',
				summary: {total_cost: 1},
				timestamp: 'now',
			}),
		1200,
		undefined,
		/Temporary send message failure/,
	],
	['a persona of nowhere', () => send({text: 'x'}, {persona_id: '42'}), 100, undefined, /Invalid persona id/],
	['a reply to nothing', () => send({text: 'x'}, {reply_to: {mid: 'm_none'}}), 100, undefined, /Invalid parameter/],
	[
		'a notification of another type',
		() => send({text: 'x'}, {notification_type: 'LOUD'}),
		100,
		undefined,
		/notification_type must be one of/,
	],
])('refuses %s', async (_, act, code, subcode, message) => {
	expect(await act()).toMatchObject(refused(code, subcode, message));
});

test('message_attachments keep a file for later', async () => {
	const payload = {url: 'https://example.com/cat.png', is_reusable: true};
	const answer = await post(
		{message: {attachment: {type: 'image', payload}}},
		world.coffee.token,
		'message_attachments',
	);
	expect(answer).toEqual({attachment_id: expect.stringMatching(/^\d+$/)});
	const id = textAt(answer, 'attachment_id');
	const media = {media_type: 'image', attachment_id: id};
	expect(await template({template_type: 'media', elements: [media]})).toEqual(sent());
	const elsewhere = {
		recipient: {id: world.books.psids[0]},
		message: {attachment: {type: 'image', payload: {attachment_id: id}}},
	};
	expect(await post(elsewhere, world.books.token)).toMatchObject(refused(100, 2018074, /Invalid Data/));
});

test('613: more than 300 messages in a second, where limits are enforced', async () => {
	await world.sandbox.change(({settings}) => {
		settings.limits = 'enforced';
	});
	for (let count = 0; count < 300; count++) expect(await send({text: 'Hi'})).toEqual(sent());
	expect(await send({text: 'Hi'})).toMatchObject(refused(613, undefined, /exceeded the rate limit/));
	clock.move(1_100);
	expect(await send({text: 'Hi'})).toEqual(sent());
});

test('80006: more than 200 calls for each engaged person in a day', async () => {
	await world.sandbox.change(({settings}) => {
		settings.limits = 'enforced';
		settings.engagedUsers = 0.1;
	});
	for (let count = 0; count < 20; count++) {
		await send({text: 'Hi'});
		clock.move(1_000);
	}
	const answer = await fetch(`${world.sandbox.url}/v26.0/me/messages?access_token=${world.coffee.token}`, {
		method: 'POST',
	});
	expect(await answer.json()).toMatchObject(refused(80006, undefined, /too many calls to this Messenger account/));
	expect(JSON.parse(answer.headers.get('x-business-use-case-usage') ?? '')).toMatchObject({
		[world.coffee.id]: [{type: 'messenger', call_count: 100, estimated_time_to_regain_access: 5}],
	});
});
