import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest';
import {findProgram} from '../../src/core/find-program.js';

// Windows cannot be had here: its paths are joined as the real ones of this machine, and all else is its own.
vi.mock('node:path', async original => {
	const path = await original<typeof import('node:path')>();
	return {...path, win32: {...path.posix, delimiter: ';'}};
});

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'launch-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	for (const name of ['npm', 'npm.cmd', 'node.exe', 'ngrok', 'ngrok.cmd', 'tool.bat']) {
		writeFileSync(join(folder, name), '');
		chmodSync(join(folder, name), 0o755);
	}
	mkdirSync(join(folder, 'cloudflared'));
	mkdirSync(join(folder, 'cloudflared.exe'));
});

const place = () => ({platform: 'win32', env: {Path: `/nowhere;${folder}`, ComSpec: 'C:\\Windows\\system32\\cmd.exe'}});

describe('a program of Windows', () => {
	it('is not there where only a script for other systems or a folder has its name', () => {
		expect(findProgram('cloudflared', place())).toBeUndefined();
		expect(findProgram('ngrok', {...place(), endings: ['.exe']})).toBeUndefined();
		expect(findProgram('tool.bat', place())).toBe(join(folder, 'tool.bat'));
	});
});

describe('a program elsewhere', () => {
	it('is a file that may be executed, and no folder', () => {
		const env = {PATH: `/nowhere:${folder}`};
		expect(findProgram('cloudflared', {platform: 'linux', env})).toBeUndefined();
		expect(findProgram('ngrok', {platform: 'linux', env})).toBe(join(folder, 'ngrok'));
	});
});
