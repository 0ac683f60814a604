import {lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {Problem} from '../../src/causes/cause.js';
import {writeEnvFile} from '../../src/config/write-env-file.js';
import {temporaryFolder} from '../front-door.js';

describe('writeEnvFile', () => {
	it('makes a file of mode 0600, and leaves nothing beside it', async () => {
		const folder = temporaryFolder();
		await writeEnvFile(folder, 'bot/.env', {MESSENGER_PAGE_TOKEN: 'EAAB'});
		expect(readFileSync(join(folder, 'bot/.env'), 'utf8')).toBe('MESSENGER_PAGE_TOKEN=EAAB\n');
		expect(statSync(join(folder, 'bot/.env')).mode & 0o777).toBe(0o600);
		expect(readdirSync(join(folder, 'bot'))).toEqual(['.env']);
	});

	it('keeps every byte of the other lines, closes the file to others, and follows a link', async () => {
		const folder = temporaryFolder();
		const others = Buffer.concat([Buffer.from('NAME="Zo'), Buffer.from([0xeb]), Buffer.from('"\r\n\r\n# end\r\n')]);
		writeFileSync(join(folder, 'real.env'), Buffer.concat([others, Buffer.from('MESSENGER_PAGE_ID=1')]), {mode: 0o644});
		symlinkSync('real.env', join(folder, '.env'));
		await writeEnvFile(folder, '.env', {MESSENGER_PAGE_ID: '2', GREETING: 'grüß dich'});
		expect(readFileSync(join(folder, 'real.env'))).toEqual(
			Buffer.concat([others, Buffer.from("MESSENGER_PAGE_ID=2\r\nGREETING='grüß dich'\r\n")]),
		);
		expect(lstatSync(join(folder, '.env')).isSymbolicLink()).toBe(true);
		expect(statSync(join(folder, 'real.env')).mode & 0o777).toBe(0o600);
	});

	it('finds the first variable behind the mark that editors of Windows put in front', async () => {
		const folder = temporaryFolder();
		writeFileSync(join(folder, '.env'), '\ufeffMESSENGER_PAGE_TOKEN=old\r\nB=2\r\n');
		await writeEnvFile(folder, '.env', {MESSENGER_PAGE_TOKEN: 'new'});
		expect(readFileSync(join(folder, '.env'), 'utf8')).toBe('\ufeffMESSENGER_PAGE_TOKEN=new\r\nB=2\r\n');
	});

	it('settings.unwritable: writes nothing into UTF-16, where it would not be read', async () => {
		const folder = temporaryFolder();
		const before = Buffer.from('\ufeffA=1\r\n', 'utf16le');
		writeFileSync(join(folder, '.env'), before);
		await expect(writeEnvFile(folder, '.env', {A: '2'})).rejects.toMatchObject({
			finding: {cause: {id: 'settings.unwritable'}},
		});
		expect(readFileSync(join(folder, '.env'))).toEqual(before);
	});

	it('settings.unwritable: names the path and the flag', async () => {
		const folder = temporaryFolder();
		mkdirSync(join(folder, '.env'));
		const error = await writeEnvFile(folder, '.env', {A: '1'}).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(Problem);
		expect(error).toMatchObject({
			finding: {cause: {id: 'settings.unwritable'}},
			message: `What --write-env asks for cannot be saved in ${join(folder, '.env')}: it is a folder`,
		});
	});
});
