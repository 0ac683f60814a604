import {describe, expect, it} from 'vitest';
import {buildDelivery} from '../../src/webhook/build-delivery.js';
import {eventTemplates} from '../../src/webhook/event-templates.js';
import {parseEvents} from '../../src/webhook/parse-events.js';

const now = new Date(1_790_000_000_000);
const inEntry = (entry: object): string => JSON.stringify({object: 'page', entry: [{id: '1', time: 5, ...entry}]});
const only = (body: string): unknown => {
	const events = parseEvents(body);
	expect(events).toHaveLength(1);
	return events[0];
};

describe('parseEvents', () => {
	it.each(eventTemplates)('reads $name as an event of $field', template => {
		const [event] = parseEvents(buildDelivery(template, {now}).body);
		expect(event?.field).toBe(template.name === 'lead-form-submit' ? 'form_id' : template.field);
		expect(event?.pageId).toBe('200000000000001');
	});

	it.each([
		['message-quick-reply', {kind: 'message', quickReply: 'RED', text: 'Red', attachments: []}],
		[
			'message-image',
			{kind: 'message', attachments: [{type: 'image', url: 'https://scontent.example/fake/image.jpg'}]},
		],
		['message-referral', {kind: 'message', referral: {ref: 'spring-sale', source: 'ADS', adId: '600000000000001'}}],
		['message-deleted', {kind: 'message', isDeleted: true}],
		['message-echo', {kind: 'echo', appId: '300000000000001', sender: '200000000000001'}],
		['message-edit', {kind: 'edit', edits: 1}],
		['postback-get-started', {kind: 'postback', payload: 'GET_STARTED', referral: {ref: 'spring-sale'}}],
		['referral', {kind: 'referral', ref: 'spring-sale'}],
		['optin-checkbox', {kind: 'optin', userRef: 'user-ref-1'}],
		['account-linking', {kind: 'account-linking', status: 'linked', authorizationCode: 'fake-authorization-code'}],
		['delivery', {kind: 'delivery', mids: ['m_earlier'], watermark: 1_790_000_000_000}],
		['delivery-watermark', {kind: 'delivery', mids: []}],
		['read', {kind: 'read', watermark: 1_790_000_000_000}],
		['reaction', {kind: 'reaction', reaction: 'love', emoji: '❤'}],
		['request-thread-control', {kind: 'thread-control', action: 'request', newOwner: '300000000000002'}],
		['policy-enforcement', {kind: 'policy-enforcement', action: 'block'}],
		['dashboard-test', {kind: 'change'}],
		['call', {kind: 'other', field: 'calls'}],
	])('reads what %s says', (name, expected) => {
		const template = eventTemplates.find(template => template.name === name);
		expect(parseEvents(buildDelivery(template ?? {}, {now}).body)[0]).toMatchObject(expected);
	});

	it('keeps ids that came as numbers', () => {
		expect(
			only('{"entry":[{"id":200000000000000123,"messaging":[{"sender":{"id":4000000000000000123},"message":{}}]}]}'),
		).toMatchObject({pageId: '200000000000000123', sender: '4000000000000000123'});
	});

	it('marks standby, also when messaging is there too', () => {
		const events = parseEvents(inEntry({messaging: [{message: {}}], standby: [{message: {}}]}));
		expect(events.map(({standby}) => standby)).toEqual([false, true]);
	});

	it('survives a missing sender, unknown keys and values of the wrong type', () => {
		expect(only(inEntry({messaging: [{optin: {user_ref: 'u'}}]}))).toMatchObject({kind: 'optin', userRef: 'u'});
		expect(only(inEntry({messaging: [{sender: {id: '2'}, brand_new: {a: 1}}]}))).toMatchObject({
			kind: 'other',
			field: 'brand_new',
			sender: '2',
		});
		expect(
			only(inEntry({messaging: [{sender: 7, message: {text: {}, attachments: 'x'}, timestamp: 'soon'}]})),
		).toMatchObject({
			kind: 'message',
			attachments: [],
			timestamp: 5,
		});
	});

	it.each([
		'{}',
		'null',
		'[]',
		'7',
		'{"entry":{}}',
		'{"entry":[]}',
		'{"entry":[{}]}',
		'{"entry":[null,{"messaging":[]}]}',
	])('finds nothing in %s', body => expect(parseEvents(body)).toEqual([]));

	it('refuses what is not JSON', () => expect(() => parseEvents('entry=1')).toThrow(SyntaxError));
});
