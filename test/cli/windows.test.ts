import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {run, temporaryFolder} from '../front-door.js';

const error = '(#100) No matching user found';

/** A file as `>` of Windows PowerShell writes it. */
const redirected = (text: string): {cwd: string; path: string} => {
	const cwd = temporaryFolder();
	const path = 'bot of ann.log';
	writeFileSync(join(cwd, path), Buffer.from(`\ufeff${text}\r\n`, 'utf16le'));
	return {cwd, path};
};

describe('on Windows', () => {
	it('a paste ends with Ctrl-Z', async () => {
		const {stderr} = await run('explain', {platform: 'win32', types: [], stdin: error});
		expect(stderr).toContain('Paste here, then press Enter, Ctrl-Z and Enter.');
	});

	it('a log that was sent to a file is explained (recipient.app-scoped-id)', async () => {
		const {cwd, path} = redirected(error);
		const {json} = await run(['explain', '--file', path, '--json'], {cwd});
		expect(json).toMatchObject({
			causes: expect.arrayContaining([expect.objectContaining({id: 'recipient.app-scoped-id'})]),
		});
	});

	it('such a log, of a name with blanks, counts for the doctor (recipient.app-scoped-id)', async () => {
		const {cwd, path} = redirected(error);
		const {stdout} = await run(['doctor', '--json', '--error', path], {cwd});
		expect(stdout).toContain('recipient.app-scoped-id');
	});

	it('an --env-file is read in that form, too', async () => {
		const {cwd, path} = redirected('MESSENGER_APP_ID=300000000000001');
		const {stdout} = await run(['config', 'get', 'app-id', '--env-file', path], {cwd});
		expect(stdout).toBe('300000000000001\n');
	});

	it('settings that an editor saved with a mark in front are no damaged ones', async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, 'settings.json'), '\ufeff{"profiles":{"default":{"appId":"300000000000001"}}}\r\n');
		const {stdout, stderr} = await run(['config', 'get', 'app-id'], {folder});
		expect([stdout, stderr]).toEqual(['300000000000001\n', expect.not.stringContaining('damaged')]);
	});

	it('a list with commas is one, also where PowerShell has made blanks of them', async () => {
		const folder = temporaryFolder();
		await run('setup-test-user --sandbox', {folder});
		const {json} = await run(['subscribe-page', '--sandbox', '--json', '--fields', 'messages feed'], {folder});
		expect(json).toMatchObject({after: ['messages', 'feed']});
	});

	it('usage.invalid: a command that is not there is named', async () => {
		const {code, stderr} = await run(['sandbox', '--', 'no-such-program', 'a b'], {platform: 'win32'});
		expect(code).toBe(2);
		expect(stderr).toContain("'no-such-program' cannot be started: there is no such program");
	});
});
