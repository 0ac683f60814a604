import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest';
import {findProgram} from '../../src/webhook/tunnel/find-program.js';

// Windows cannot be had here: its paths are joined as the real ones of this machine, and all else is its own.
vi.mock('node:path', async original => {
	const path = await original<typeof import('node:path')>();
	return {...path, win32: {...path.posix, delimiter: ';'}};
});

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'find-program-'));
	onTestFinished(() => rmSync(folder, {recursive: true}));
	for (const name of ['node.exe', 'ngrok', 'ngrok.cmd']) {
		writeFileSync(join(folder, name), '');
		chmodSync(join(folder, name), 0o755);
	}
	mkdirSync(join(folder, 'cloudflared'));
	mkdirSync(join(folder, 'cloudflared.exe'));
});

describe('a program of Windows', () => {
	it('is a file with the ending of one: no folder, no script for other systems, no file of commands', () => {
		const machine = {platform: 'win32', env: {Path: `/nowhere;${folder}`}};
		expect(findProgram('node', machine)).toBe(join(folder, 'node.exe'));
		expect(findProgram('cloudflared', machine)).toBeUndefined();
		expect(findProgram('ngrok', machine)).toBeUndefined();
	});
});

describe('a program elsewhere', () => {
	it('is a file that may be executed, and no folder', () => {
		const env = {PATH: `/nowhere:${folder}`};
		expect(findProgram('cloudflared', {platform: 'linux', env})).toBeUndefined();
		expect(findProgram('ngrok', {platform: 'linux', env})).toBe(join(folder, 'ngrok'));
	});
});
