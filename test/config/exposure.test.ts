import {chmodSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {type Outcome, run, temporaryFolder} from '../front-door.js';

const token = 'EAACanary0123456789abcdefghij';

let dir = '';
beforeEach(() => {
	dir = temporaryFolder();
});

const file = (name: string, text: string, mode: number): void => {
	writeFileSync(join(dir, name), text);
	chmodSync(join(dir, name), mode);
};
const tool = (line: string): Promise<Outcome> => run(line, {cwd: dir, folder: dir});
const told = ({stderr}: Outcome): string => stderr.replace(/\s+/g, ' ');

/** Windows keeps no modes of this kind. */
describe.skipIf(process.platform === 'win32')('secrets that others on this machine can read', () => {
	it.each([
		[0o644, 'others on this machine', 'mode 644'],
		[0o640, 'your group', 'mode 640'],
		[0o602, 'others on this machine', 'mode 602'],
	])('are told of an env file of mode %o', async (mode, who, shown) => {
		file('.env', `MESSENGER_PAGE_TOKEN=${token}\nMESSENGER_APP_SECRET=${'a1'.repeat(16)}\nMESSENGER_APP_ID=1\n`, mode);
		const listed = await tool('config list --env-file .env');
		const sentence = `${join(dir, '.env')} can be read or changed by ${who} (${shown}); chmod 600 mends it`;
		expect(told(listed).split(sentence)).toHaveLength(2);
		const {json} = await tool('config list --env-file .env --json');
		const {settings} = json as {settings: {key: string; exposed?: string}[]};
		expect(settings.flatMap(({key, exposed}) => (exposed ? [[key, exposed]] : []))).toEqual([
			['appSecret', sentence],
			['pageToken', sentence],
		]);
		expect(told(await tool('config get page-token --env-file .env'))).toContain(sentence);
	});

	it('are told of the file of a flag', async () => {
		file('token', token, 0o604);
		expect(told(await tool('config list --page-token-file token'))).toContain(`${join(dir, 'token')} can be read`);
		chmodSync(join(dir, 'token'), 0o600);
		expect(told(await tool('config list --page-token-file token'))).not.toContain('can be read');
	});

	it('are told of a folder where others could replace the settings, and not of one that they can look into', async () => {
		file('token', token, 0o600);
		await tool('config set page-token --file token');
		chmodSync(dir, 0o755);
		expect(told(await tool('config list'))).not.toContain('can be');
		chmodSync(dir, 0o757);
		expect(told(await tool('config list'))).toContain(
			`The files in ${dir} can be replaced by others on this machine (mode 757); chmod 700 mends it`,
		);
		chmodSync(dir, 0o1777);
		expect(told(await tool('config list'))).not.toContain('can be');
	});

	it('are told of by the doctor', async () => {
		file('.env', `MESSENGER_PAGE_TOKEN=${token}\nMESSENGER_GRAPH_URL=http://127.0.0.1:9\n`, 0o644);
		const {json} = await tool('doctor --only settings.present --env-file .env --json');
		const {findings} = json as {findings: {check: string; status: string; note?: string}[]};
		expect(findings.find(({check}) => check === 'settings.present')).toMatchObject({
			status: 'pass',
			note: expect.stringContaining('can be read or changed by others on this machine (mode 644)'),
		});
	});
});
