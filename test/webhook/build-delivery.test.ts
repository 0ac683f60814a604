import {readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {Problem} from '../../src/causes/cause.js';
import {buildDelivery} from '../../src/webhook/build-delivery.js';
import {eventTemplates} from '../../src/webhook/event-templates.js';

const now = new Date(1_790_000_000_000);
const template = (name: string): (typeof eventTemplates)[number] => {
	const found = eventTemplates.find(template => template.name === name);
	if (!found) throw new Error(`no event ${name}`);
	return found;
};
const build = (name: string, spec: object = {}): string =>
	buildDelivery(template(name), {now, ...spec}).body.toString();

describe('eventTemplates', () => {
	it('has every file of the folder, under the name of the file', () => {
		const files = readdirSync(new URL('../../src/webhook/events', import.meta.url)).map(file =>
			file.replace('.json', ''),
		);
		expect(eventTemplates.map(({name}) => name)).toEqual(files.sort());
	});

	it.each(eventTemplates)('$name becomes plain ASCII, with nothing left to fill in', ({name}) => {
		expect(build(name)).toMatch(/^[\x20-\x7e]+$/);
		expect(build(name)).not.toMatch(/"\{(?:page|psid|mid|now|seconds)\}"/);
	});
});

describe('buildDelivery', () => {
	it('casts the page and the person, in an echo the other way round', () => {
		expect(build('message-echo', {page: '11', psid: '22'})).toContain('"sender":{"id":"11"},"recipient":{"id":"22"}');
	});

	it('puts standby in its own list, without the payload of a postback', () => {
		const body = build('postback', {standby: true});
		expect(body).toContain('"standby":[');
		expect(body).not.toContain('payload');
	});

	it('makes entries of several pages, each with its own message', () => {
		const {entry} = JSON.parse(build('message-text', {entries: 3, page: '199'}));
		expect(entry.map(({id}: {id: string}) => id)).toEqual(['199', '200', '201']);
		expect(
			new Set(entry.map((item: {messaging: {message: {mid: string}}[]}) => item.messaging[0]?.message.mid)).size,
		).toBe(3);
	});

	it('replaces values of any type where they stand', () => {
		const body = build('message-image', {
			overrides: ['message.attachments[0].payload.url=https://x.example/a=b', 'timestamp=7', 'message.mid=12'],
		});
		expect(JSON.parse(body).entry[0].messaging[0]).toMatchObject({
			timestamp: 7,
			message: {mid: '12', attachments: [{payload: {url: 'https://x.example/a=b'}}]},
		});
	});

	it.each([
		'message.txt=Hi',
		'text=Hi',
		'message.text.x=Hi',
		'__proto__.x=1',
		'message',
		'=x',
		'timestamp=soon',
		'message=[]',
	])('refuses --set %s as usage.invalid', setting => {
		const refused = (): string => build('message-text', {overrides: [setting]});
		expect(refused).toThrow(Problem);
		try {
			refused();
		} catch (error) {
			expect((error as Problem).finding.cause.id).toBe('usage.invalid');
		}
	});
});
