import {describe, expect, it} from 'vitest';
import {Redactor, redact} from '../../src/core/redact.js';
import {Secret} from '../../src/core/secret.js';

const knowing = (...values: readonly string[]): Redactor => {
	const redactor = new Redactor();
	redactor.add(...values.map(value => new Secret(value)));
	return redactor;
};

const secret = 'v"er\\y s€cret/+=&%41 0123456789';

describe('a redactor', () => {
	it.each([
		['as it is', secret],
		['in an address', encodeURIComponent(secret)],
		['in a form', new URLSearchParams({a: secret}).toString()],
		['in JSON', JSON.stringify({a: secret})],
		['in base64', Buffer.from(secret).toString('base64')],
		['in base64 for addresses', Buffer.from(secret).toString('base64url')],
		['in hexadecimal digits', Buffer.from(secret).toString('hex')],
		['in base64 after one byte', Buffer.from(`a${secret}b`).toString('base64')],
		['in base64 after two bytes', Buffer.from(`ab${secret}bc`).toString('base64url')],
		['in base64 of a header', Buffer.from(`user:${secret}`).toString('base64')],
	])('masks what it knows %s', (_, text) => {
		const shown = knowing(secret).text(`before ${text} after`);
		expect(shown).toMatch(/^before .*v"er…89.* after$/);
		expect(shown.length).toBeLessThan(40);
	});

	it('masks the longest where one holds another, and every one of them', () => {
		const [short, long] = ['0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdefGHIJ'];
		expect(knowing(short, long).text(`${long} ${short} ${long}${short}`)).toBe('0123…IJ 0123…ef 0123…IJ0123…ef');
		expect(knowing(long, short).text(`x${short}${long}`)).toBe('x0123…ef0123…IJ');
	});

	it('leaves alone what only begins like what it knows', () => {
		const known = '0123456789abcdef';
		expect(knowing(known).text(`01, 01234567 and 0123456789abcdeg, but ${known}`)).toBe(
			'01, 01234567 and 0123456789abcdeg, but 0123…ef',
		);
		expect(knowing(known).text('0xyzxyzxyz 01xyzxyzxyz')).toBe('0xyzxyzxyz 01xyzxyzxyz');
	});

	it('leaves words of everyday texts alone, however secret they are called', () => {
		expect(knowing('page', '', 'a').text('a page is a page')).toBe('a page is a page');
	});

	it('lets through what is the result, and that alone', () => {
		const redactor = knowing('the-first-secret-value', 'the-other-secret-value');
		redactor.allow(new Secret('the-first-secret-value'));
		expect(redactor.text('the-first-secret-value the-other-secret-value')).toBe('the-first-secret-value the-…ue');
	});

	it('takes the empty text for no secret', () => {
		const redactor = knowing('the-first-secret-value');
		redactor.allow(new Secret(''));
		expect(redactor.text('a the-first-secret-value')).toBe('a the-…ue');
	});

	it('goes through a text once, however many it knows', () => {
		const values = Array.from({length: 5_000}, (_, index) => `EAAtoken${String(index).padStart(40, 'x')}`);
		const redactor = knowing(...values);
		const text = values.slice(0, 500).join('\n');
		const startedAt = performance.now();
		for (let line = 0; line < 20; line++) redactor.text(text);
		expect(performance.now() - startedAt).toBeLessThan(4_000);
		expect(redactor.text(text)).not.toMatch(/EAAtoken/);
	});
});

describe('what looks like a secret', () => {
	it.each([
		['EAABsbCS1iHgBAKZCkQZDZD0123456789', 'EAAB…89'],
		['300000000000001|0123456789abcdef0123456789abcdef', '3000…ef'],
		['300000000000001%7C0123456789abcdef0123456789abcdef', '3000…ef'],
		['?access_token=abcdefghijklmnopqrstuvwx&x=1', '?access_token=abcd…wx&x=1'],
		["'client_secret' => 'abcdefghijklmnopqrstuvwx'", "'client_secret' => 'abcd…wx'"],
		['{"password":"hunter2hunter2hunter2"}', '{"password":"hunt…r2"}'],
		[
			String.raw`{"why":"it begins with \"access_token=abc\", which"}`,
			String.raw`{"why":"it begins with \"access_token=…\", which"}`,
		],
		['https://user:hunter2!@bot.example.com/hook', 'https://…@bot.example.com/hook'],
		['https://user:hunter2!@:not:an:address', 'https://…@:not:an:address'],
		['the proxy user:hunter2!@10.0.0.1:3128 refused', 'the proxy user:…@10.0.0.1:3128 refused'],
		['"https://bot.example.com/?a=1&token=0123456789abcdef#x"', '"https://bot.example.com/?a=1&token=0123…ef#x"'],
		['Authorization: Basic dXNlcjpodW50ZXIyIQ==', 'Authorization: Basic dXNl…=='],
		['"authorization": "Bearer hunter2"', '"authorization": "Bearer …"'],
		['{\\"authorization\\":\\"Bearer 0123456789abcdef\\"}', '{\\"authorization\\":\\"Bearer 0123…ef\\"}'],
		['GET /hook?key=hunter2&hub.mode=subscribe', 'GET /hook?key=…&hub.mode=subscribe'],
		['/hook?a=1&amp;X-Amz-Signature=0123456789abcdef&amp;b', '/hook?a=1&amp;X-Amz-Signature=0123…ef&amp;b'],
	])('is masked without being known: %s', (text, shown) => {
		expect(redact(text)).toBe(shown);
		expect(redact(shown)).toBe(shown);
	});

	it.each([
		'write to ann@example.com or mailto:ann.lee@example.com',
		'{"key":"appId","tokens":{"page":{"expiresAt":null}}}',
		'https://m.me/200000000000001?ref=token-of-thanks',
		'at send (npm:got@14.6.6) https://bot.example.com:8443/@scope/name?page=2&author=Ann',
		'12:30:45 user@host: signature=missing',
		'Basic authentication, an authorization: Basic is not enough',
	])('is not everything: %s', text => {
		expect(redact(text)).toBe(text);
	});

	it('is looked for in no more time than a text is long', () => {
		for (const part of [
			'://',
			'a:',
			'user:pass',
			'&token',
			'?a-',
			';key=',
			'://a:b',
			'x'.repeat(50),
			'authorization:',
		]) {
			const startedAt = performance.now();
			redact(part.repeat(200_000 / part.length));
			expect([part, performance.now() - startedAt < 2_000]).toEqual([part, true]);
		}
	});
});
