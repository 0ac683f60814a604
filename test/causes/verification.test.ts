import {describe, expect, it} from 'vitest';
import {plain} from '../../src/causes/plain.js';
import type {Sign} from '../../src/causes/sign.js';
import {readVerification} from '../../src/causes/verification.js';

const failed = (details: string): string => `Callback verification failed with the following errors: ${details}`;
const returned = (body: string): string =>
	`Response does not match challenge, expected value="1234567", received="${body}`;

describe('readVerification', () => {
	it.each<[string, readonly Sign[]]>([
		[failed('HTTP Status Code = 404; HTTP Message = Not Found'), ['verify.not-found']],
		[failed('HTTP Status Code = 403; HTTP Message = Forbidden'), ['verify.forbidden']],
		[failed('HTTP Status Code = 405; HTTP Message = Method Not Allowed'), ['verify.method']],
		[failed('HTTP Status Code = 500; HTTP Message = Internal Server Error'), ['verify.error']],
		[failed('HTTP Status Code = 502; HTTP Message = Bad Gateway'), ['verify.unavailable']],
		[failed('HTTP Status Code = 402; HTTP Message = Payment Required'), ['verify.quota']],
		[failed('HTTP Status Code = 301; HTTP Message = Moved Permanently'), ['verify.redirect']],
		[failed('curl_errno = 6; curl_error = Could not resolve host'), ['verify.no-connection']],
		[failed('curl_errno = 28; curl_error = Operation timed out'), ['verify.timeout']],
		[failed('curl_errno = 35; curl_error = SSL connect error'), ['verify.handshake']],
		[failed('curl_errno = 60; curl_error = SSL certificate problem; HTTP Status Code = 200'), ['verify.certificate']],
		[failed('the host was identified as malicious and/or abusive'), ['verify.malicious']],
		[returned('"1234567""'), ['verify.wrapped']],
		[returned('1234567 \n"'), ['verify.wrapped']],
		[returned('{"hub.challenge":1234567}"'), ['verify.wrapped']],
		[returned('Invalid verify tok..." Parameters: {"hub.challenge"=>"1234567"}'), ['verify.refusal']],
		[returned('OK"'), ['verify.empty']],
		[returned('"'), ['verify.empty']],
		[returned('<!DOCTYPE html><html lang="en"'), ['verify.page']],
		[returned('<!DOCTYPE html><html class="h-full" ngrok'), ['verify.page', 'verify.tunnel-page']],
		[returned('Hello, I am a bot"'), ['verify.greeting']],
		['The callback URL or verify token couldn’t be validated.', ['verify.failed']],
		['The bot answers 404 when I say hello', []],
	])('%s', (text, signs) => {
		expect(readVerification(plain(text))).toEqual(signs);
	});
});
