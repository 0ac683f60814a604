import {describe, expect, it} from 'vitest';
import {nearest} from '../../src/core/nearest.js';

describe('the nearest word', () => {
	it.each([
		['pgae', ['page', 'path'], 'page'],
		['JSN', ['json', 'qr'], 'json'],
		['forward', ['forward-to', 'format'], 'forward-to'],
		['usr', ['page', 'user', 'app'], 'user'],
		['message', ['message-appointment-booking', 'message-text'], 'message-text'],
	])('of %s among %j is %s', (word, candidates, expected) => {
		expect(nearest(word, candidates)).toBe(expected);
	});

	it.each(['', 'x', 'zz', 'foo', '--', '\ufffd\ufffd'])('is none for %j, which shares nothing with any', word => {
		expect(nearest(word, ['to', 'qr', 'set', 'list', 'page'])).toBeUndefined();
	});
});
