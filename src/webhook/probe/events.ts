import {buildDelivery, type DeliverySpec} from '../build-delivery.js';
import {eventTemplates} from '../event-templates.js';

/** A delivery to try a server with, and what to call it. */
export interface Shape {
	readonly name: string;
	body(now: Date): Buffer;
}

const event = (name: string, spec: Partial<DeliverySpec> = {}, called = name): Shape => ({
	name: called,
	body: now => {
		const template = eventTemplates.find(candidate => candidate.name === name);
		if (!template) throw new RangeError(`there is no event ${name}`);
		return buildDelivery(template, {now, ...spec}).body;
	},
});

const made = (name: string, template: {readonly item?: object; readonly entry?: object}): Shape => ({
	name,
	body: now => buildDelivery(template, {now}).body,
});

const people = {sender: {id: '{psid}'}, recipient: {id: '{page}'}, timestamp: '{now}'};

/** The plainest event there is: a re-serialised body is the same bytes. */
export const ordinary = event('message-text');

/** What only the raw bytes get right: escaped letters, an escaped slash. */
export const escaped: readonly Shape[] = [
	event('message-text', {overrides: ['message.text=Grüße ❤ 😀 你好']}, 'a text with umlauts and emoji'),
	event('message-text', {overrides: ['message.text=https://example.com/a']}, 'a text with slashes'),
];

export const receipt = event('delivery');

/** A receipt, because a bot answers nothing to it. */
export const largeReceipt = made('a receipt of 300 kB', {
	item: {
		...people,
		delivery: {
			mids: Array.from({length: 9000}, (_, index) => `m_test_${String(index).padStart(22, '0')}`),
			watermark: '{now}',
		},
	},
});

/** For bots that take no receipts. */
export const largeText = event(
	'message-text',
	{overrides: [`message.text=${'Hello '.repeat(50_000)}`]},
	'a text of 300 kB',
);

/** Everything else that Meta sends, what trips most bots first. */
export const shapes: readonly Shape[] = [
	event('message-text', {standby: true}, 'standby'),
	event('dashboard-test', {}, 'changes'),
	event('message-echo'),
	event('optin-checkbox', {}, 'optin without sender'),
	made('empty messaging', {entry: {messaging: []}}),
	made('unknown event', {item: {...people, brand_new_event: {id: '1'}}}),
	event('delivery'),
	event('read'),
	event('postback'),
	event('referral'),
	event('optin'),
	event('account-linking'),
	event('reaction'),
	event('reaction-unreact', {}, 'reaction without emoji'),
	event('message-quick-reply'),
	event('message-image'),
	event('message-sticker'),
	event('message-fallback', {}, 'attachment without payload'),
	event('message-deleted'),
	event('message-edit'),
	event('pass-thread-control'),
	event('policy-enforcement', {}, 'policy-enforcement without sender'),
	event('postback', {standby: true}, 'postback in standby'),
	event('call', {}, 'calls'),
	made('unknown keys', {
		item: {...people, brand_new_key: true, message: {mid: '{mid}', text: 'Hello', brand_new_key: {}}},
	}),
	made('several events in one entry', {
		entry: {
			messaging: [
				{...people, message: {mid: '{mid}', text: 'Hello'}},
				{...people, read: {watermark: '{now}'}},
			],
		},
	}),
	made('entry without events', {entry: {}}),
	{name: 'no entries', body: () => Buffer.from('{"object":"page","entry":[]}')},
	event('message-text', {entries: 3}, 'entries of several pages'),
];

/** Deliveries that a handler can take without doing anything. */
export const harmless: readonly Shape[] = [
	event('read'),
	event('delivery'),
	made('unknown event', {item: {...people, brand_new_event: {id: '1'}}}),
	made('empty messaging', {entry: {messaging: []}}),
];
