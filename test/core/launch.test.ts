import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {beforeEach, describe, expect, it, onTestFinished, vi} from 'vitest';
import {findProgram} from '../../src/core/find-program.js';
import {launchOf} from '../../src/core/launch.js';

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

/** How cmd.exe reads a line: outside quotes a caret takes the meaning of the next sign away. @throws where a sign would be heeded */
const readByCmd = (line: string): string => {
	let read = '';
	let inQuotes = false;
	for (let at = 0; at < line.length; at++) {
		const sign = line[at] ?? '';
		if (sign === '^' && !inQuotes) read += line[++at] ?? '';
		else {
			if (sign === '"') inQuotes = !inQuotes;
			else if (!inQuotes && '&|<>()%!'.includes(sign)) throw new Error(`cmd.exe would heed ${sign} in ${line}`);
			read += sign;
		}
	}
	return read;
};

/** How a program of Windows takes its line apart. */
const argumentsOf = (line: string): string[] => {
	const words: string[] = [];
	let word: string | undefined;
	let inQuotes = false;
	for (let at = 0; at < line.length; ) {
		const [slashes = ''] = /^\\*/.exec(line.slice(at)) ?? [];
		at += slashes.length;
		const sign = line[at];
		if (sign === '"') {
			word = (word ?? '') + '\\'.repeat(slashes.length >> 1);
			if (slashes.length % 2) word += '"';
			else inQuotes = !inQuotes;
			at++;
			continue;
		}
		if (slashes) word = (word ?? '') + slashes;
		if (sign === undefined) break;
		if (sign === ' ' && !inQuotes) {
			if (word !== undefined) words.push(word);
			word = undefined;
		} else word = (word ?? '') + sign;
		at++;
	}
	return word === undefined ? words : [...words, word];
};

/** What the program behind a file of commands, which hands on `%*`, gets. */
const received = (args: readonly string[]): string[] => {
	const launch = launchOf(['npm', ...args], place());
	expect(launch?.file).toBe('C:\\Windows\\system32\\cmd.exe');
	expect(launch?.windowsVerbatimArguments).toBe(true);
	const [line = ''] = launch?.args.slice(3) ?? [];
	const [, inner = ''] = /^"(.*)"$/s.exec(line) ?? [];
	const handedOn = readByCmd(inner).slice(`${join(folder, 'npm.cmd')} `.length);
	return argumentsOf(readByCmd(handedOn));
};

describe('a program of Windows', () => {
	it('is started itself, with its arguments, where it is one', () => {
		const args = ['-e', 'console.log("a b")', 'C:\\x y\\'];
		expect(launchOf(['node', ...args], place())).toEqual({file: join(folder, 'node.exe'), args});
	});

	it.each([
		['blanks', ['run', 'test one', '', '--x="y z"']],
		['what cmd.exe heeds', ['a&b', 'c|d', '>e', '%PATH%', '^', '!x!', '(y)']],
		['backslashes and quotes', ['C:\\a b\\', '\\"', 'say "hi & bye"', '\\\\host\\share']],
	])('gets %s as they are through a file of commands', (_, args) => expect(received(args)).toEqual(args));

	it('gets any arguments as they are', () =>
		fc.assert(
			fc.property(fc.array(fc.string({unit: fc.constantFrom(...' "\\^&|<>()%!,;=ab\'')}), {minLength: 1}), args => {
				expect(received(args)).toEqual(args);
			}),
			{numRuns: 500},
		));

	it('is not there where only a script for other systems or a folder has its name', () => {
		expect(launchOf(['cloudflared'], place())).toBeUndefined();
		expect(findProgram('ngrok', {...place(), endings: ['.exe']})).toBeUndefined();
		expect(findProgram('tool.bat', place())).toBe(join(folder, 'tool.bat'));
	});
});

describe('a program elsewhere', () => {
	it('is left to the system, with its arguments', () =>
		expect(launchOf(['npm', 'a b'], {platform: 'linux', env: {}})).toEqual({file: 'npm', args: ['a b']}));

	it('is a file that may be executed, and no folder', () => {
		const env = {PATH: `/nowhere:${folder}`};
		expect(findProgram('cloudflared', {platform: 'linux', env})).toBeUndefined();
		expect(findProgram('ngrok', {platform: 'linux', env})).toBe(join(folder, 'ngrok'));
	});
});
