import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {settingSpecs, specOf} from '../../src/config/setting-specs.js';
import type {SettingKey} from '../../src/core/setting.js';

const faults: readonly (readonly [SettingKey, string, RegExp])[] = [
	['appId', 'abc', /digits alone/],
	['appId', '"123"', /quotes/],
	['appId', '123 ', /blanks/],
	['appId', '<app-id>', /placeholder/],
	['appId', 'YOUR_APP_ID', /placeholder/],
	['appId', '3.0e+14', /rounded/],
	['appId', '123|abc', /app token/],
	['pageId', '1'.repeat(21), /too long/],
	['pageToken', '"EAAB"', /quotes/],
	['pageToken', 'EAAB\n', /line ends/],
	['pageToken', 'EA\nAB', /line end in it/],
	['pageToken', 'Bearer EAAB', /Bearer/],
	['pageToken', 'access_token=EAAB', /access_token=/],
	['pageToken', '<PAGE_TOKEN>', /placeholder/],
	['pageToken', '{{token}}', /placeholder/],
	['pageToken', 'your-token', /placeholder/],
	['userToken', 'EAAB…3f', /shortened/],
	['userToken', 'EAAB abc', /blanks in it/],
	['appSecret', 'schlüssel', /letters/],
	['verifyToken', '"hello"', /quotes/],
	['verifyToken', 'hello\n', /line ends/],
	['graphUrl', 'graph.facebook.com', /not an address/],
	['graphUrl', 'ftp://graph.facebook.com', /neither/],
	['graphUrl', 'http://graph.facebook.com', /unprotected/],
	['graphUrl', 'http://127.0.0.1.evil.example', /unprotected/],
	['graphUrl', 'http://localhost.evil.example', /unprotected/],
	['graphUrl', 'https://me:secret@graph.facebook.com', /password/],
	['graphUrl', 'https://graph.facebook.com/v26.0', /version/],
	['graphUrl', 'https://graph.facebook.com?a=b', /parameters/],
	['graphVersion', '26.0', /v26\.0/],
	['graphVersion', 'latest', /v26\.0/],
];

const sound: readonly (readonly [SettingKey, string])[] = [
	['appId', '300000000000001'],
	['pageToken', 'EAAB_c-d'],
	['pageToken', 'PAGE_TOKEN_1'],
	['userToken', '123|abcDEF'],
	['appSecret', '0123456789abcdef0123456789abcdef'],
	['verifyToken', 'my own "words" of any kind'],
	['graphUrl', 'https://graph.facebook.com'],
	['graphUrl', 'https://proxy.example/graph'],
	['graphUrl', 'http://localhost:4100'],
	['graphUrl', 'http://127.0.0.1:4100'],
	['graphUrl', 'http://[::1]:4100'],
	['graphVersion', 'v26.0'],
];

describe('the check of a setting', () => {
	it.each(faults)('%s: %j', (key, value, reason) => {
		expect(specOf(key).fault(value)).toMatch(reason);
	});

	it.each(sound)('%s can be %j', (key, value) => {
		expect(specOf(key).fault(value)).toBeUndefined();
	});

	it('takes its own defaults', () => {
		for (const spec of settingSpecs) if (spec.default !== undefined) expect(spec.fault(spec.default)).toBeUndefined();
	});

	it('looks at long texts in linear time', () => {
		const units = fc.constantFrom(' ', '"', 'x', '$', '<', '{', '1', '.', 'e', '\n', 'your ', 'v1', '/', '%', 'é');
		fc.assert(
			fc.property(fc.array(units, {maxLength: 5}), fc.integer({min: 1, max: 20_000}), (parts, times) => {
				const value = parts.join('').repeat(times).slice(0, 100_000);
				const started = performance.now();
				for (const spec of settingSpecs) spec.fault(value);
				expect(performance.now() - started).toBeLessThan(50 * settingSpecs.length);
			}),
			{numRuns: 200},
		);
	});

	it('never repeats a secret in its sentence', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[ "'<]?[A-Za-z0-9\n ]{12,40}["']?$/), value => {
				for (const {secret, fault} of settingSpecs)
					if (secret) expect(fault(value) ?? '').not.toContain(value.slice(1, 12));
			}),
		);
	});
});
