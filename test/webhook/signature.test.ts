import {createHmac} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {Secret} from '../../src/core/secret.js';
import {metaJson} from '../../src/webhook/meta-json.js';
import {sign, verify} from '../../src/webhook/signature.js';

const secret = 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b';
const event = {
	object: 'page',
	entry: [{id: '200000000000001', time: 1790000000000, note: 'äöå ❤ https://x.example/y'}],
};
const body = Buffer.from(metaJson(event));
const signature = sign(body, secret).sha256;
const faultOf = (
	altered: Uint8Array | string,
	header: string = signature,
	secrets: string | string[] = secret,
): string => verify({body: Buffer.from(altered), signature: header, secrets}).reason;

describe('metaJson', () => {
	it('writes plain ASCII with lower-case escapes and escaped slashes', () => {
		expect(metaJson({a: 'äöå/❤😀'})).toBe('{"a":"\\u00e4\\u00f6\\u00e5\\/\\u2764\\ud83d\\ude00"}');
	});
});

describe('sign', () => {
	it('is an HMAC of the bytes', () => {
		for (const algorithm of ['sha256', 'sha1'] as const)
			expect(sign(body, new Secret(secret))[algorithm]).toBe(
				`${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`,
			);
	});
});

describe('verify', () => {
	it('accepts either header, prefers sha256, and names of headers in any case', () => {
		const both = sign(body, secret);
		const valid = (headers: Record<string, string>): unknown => {
			const result = verify({body, headers, secrets: secret});
			return result.valid && result.algorithm;
		};
		expect(valid({'X-Hub-Signature-256': both.sha256, 'X-Hub-Signature': both.sha1})).toBe('sha256');
		expect(valid({'x-hub-signature': both.sha1})).toBe('sha1');
		expect(valid({'X-HUB-SIGNATURE-256': both.sha256.replace('sha256=', 'SHA256=')})).toBe('sha256');
		expect(valid({'x-hub-signature-256': sign(body, 'other').sha256, 'x-hub-signature': both.sha1})).toBe(false);
	});

	it('says which of several secrets signed', () => {
		expect(verify({body, signature, secrets: ['old', new Secret(secret)]})).toMatchObject({
			valid: true,
			secretIndex: 1,
		});
	});

	it.each([
		['missing-header', () => faultOf(body, '')],
		['malformed-header', () => faultOf(body, 'nonsense')],
		['malformed-header', () => faultOf(body, signature.slice(7))],
		['malformed-header', () => faultOf(body, `"${signature}"`)],
		['malformed-header', () => faultOf(body, signature.slice(0, -1))],
		['malformed-header', () => faultOf(body, `sha256=${createHmac('sha256', secret).update(body).digest('base64')}`)],
		['no-secret', () => faultOf(body, signature, [])],
		['no-secret', () => faultOf(body, signature, '')],
		['other-algorithm', () => faultOf(body, sign(body, secret).sha1.replace('sha1', 'sha256'))],
		['other-algorithm', () => faultOf(body, signature.replace('sha256', 'sha1'))],
		['empty-body', () => faultOf('')],
		['secret-padded', () => faultOf(body, signature, `${secret}\n`)],
		['secret-padded', () => faultOf(body, signature, `"${secret}"`)],
		['secret-padded', () => faultOf(body, sign(body, `${secret}\n`).sha256)],
		['line-end', () => faultOf(`${body}\n`)],
		['line-end', () => faultOf(`${body}\r\n`)],
		['line-end', () => faultOf(body, sign(Buffer.from(`${body}\n`), secret).sha256)],
		['line-end', () => faultOf('{"a":\r\n1}', sign(Buffer.from('{"a":\n1}'), secret).sha256)],
		['byte-order-mark', () => faultOf(`\ufeff${body}`)],
		['charset', () => faultOf(Buffer.from(body.toString(), 'utf16le'))],
		['charset', () => faultOf(Buffer.from('{"a":"ä"}', 'latin1'), sign(Buffer.from('{"a":"ä"}'), secret).sha256)],
		['charset', () => faultOf(Buffer.from(JSON.stringify(event)).toString('latin1'))],
		['base64', () => faultOf(body.toString('base64'))],
		['reserialised', () => faultOf(JSON.stringify(event))],
		['reserialised', () => faultOf(JSON.stringify(event, undefined, 2))],
		['reserialised', () => faultOf(JSON.stringify(body.toString()))],
		['reserialised', () => faultOf(JSON.stringify({...event, extra: 'ä'}))],
		['truncated', () => faultOf(body.subarray(0, 60))],
		['wrong-secret', () => faultOf(body, signature, 'ffffffffffffffffffffffffffffffff')],
	] as const)('says %s', (reason, found) => expect(found()).toBe(reason));

	it('reads hostile bodies in linear time', () => {
		const started = process.cpuUsage();
		for (const text of [`"${'\\"'.repeat(200_000)}`, '"'.repeat(400_000), '['.repeat(400_000), ' '.repeat(400_000)])
			expect(['wrong-secret', 'reserialised', 'truncated', 'line-end']).toContain(faultOf(text));
		expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
	});
});
