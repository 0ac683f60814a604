import {describe, expect, it} from 'vitest';
import {eventNames, makeDelivery, parseEvents, sign, verifySignature} from '../../src/index.js';

const secret = '0123456789abcdef0123456789abcdef';

describe('deliveries, for programs', () => {
	it.each(eventNames())('makes %s so that it verifies and can be read', event => {
		const {body, headers} = makeDelivery(event, {secret, page: '200000000000001', psid: '4000000000000001'});
		expect(verifySignature({body, headers, secrets: secret})).toMatchObject({valid: true, algorithm: 'sha256'});
		expect(parseEvents(body).length).toBeGreaterThan(0);
	});

	it('changes what it is told to', () => {
		const {body} = makeDelivery('message-text', {
			secret,
			set: ['message.text=Hi there'],
			at: new Date(1_800_000_000_000),
		});
		expect(parseEvents(body)[0]).toMatchObject({kind: 'message', text: 'Hi there', timestamp: 1_800_000_000_000});
	});

	it.each([
		['an event', 'message-txt', []],
		['a path', 'message-text', ['message.txt=Hi']],
	])('refuses %s that does not exist', (_, event, set) => {
		expect(() => makeDelivery(event, {secret, set})).toThrow(RangeError);
	});

	it('says why a signature does not match', () => {
		const body = Buffer.from('{"object":"page","entry":[]}');
		const {sha256} = sign(body, secret);
		const altered = Buffer.concat([body, Buffer.from('\n')]);
		expect(verifySignature({body: altered, signature: sha256, secrets: secret})).toMatchObject({
			valid: false,
			reason: 'line-end',
		});
	});
});
