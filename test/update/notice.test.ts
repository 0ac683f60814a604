import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {notice} from '../../src/update/notice.js';
import {temporaryFolder} from '../front-door.js';

const now = Date.UTC(2026, 10, 22);
const day = 86_400_000;

const remembered = (record: object): string => {
	const path = join(temporaryFolder(), 'update.json');
	writeFileSync(path, JSON.stringify(record));
	return path;
};

describe('the note about a new version', () => {
	it('comes once a day', async () => {
		const path = remembered({latest: '0.2.0', seenAt: now});
		const text = await notice('messenger-tool', '0.1.0', path, now);
		expect(text).toBe('messenger-tool 0.2.0 is out; this is 0.1.0. MESSENGER_NO_UPDATE_CHECK=1 ends these notes.');
		expect(await notice('messenger-tool', '0.1.0', path, now + day / 2)).toBeUndefined();
		expect(await notice('messenger-tool', '0.1.0', path, now + day)).toBe(text);
	});

	it.each([
		['the newest version', {latest: '0.1.0'}],
		['an older one, as after a release was taken back', {latest: '0.0.9'}],
		['nothing', {}],
	])('does not come when npm knows %s', async (_, record) => {
		expect(await notice('messenger-tool', '0.1.0', remembered(record), now)).toBeUndefined();
	});

	it('does not come from a file that is not ours', async () => {
		const path = remembered({latest: '9.9.9\u001b[31m"'});
		expect(await notice('messenger-tool', '0.1.0', path, now)).toBeUndefined();
	});
});
