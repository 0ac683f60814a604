import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {setAside} from '../../src/files/set-aside.js';
import {writeFile} from '../../src/files/write-file.js';

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'write-file-'));
});

afterEach(() => rmSync(folder, {recursive: true}));

test('writes a file that only the owner reads, and replaces it whole', async () => {
	const path = join(folder, 'new', 'secrets.json');
	await writeFile(path, 'one');
	await writeFile(path, 'two');
	expect(readFileSync(path, 'utf8')).toBe('two');
	expect(statSync(path).mode & 0o777).toBe(0o600);
	expect(readdirSync(join(folder, 'new'))).toEqual(['secrets.json']);
});

test('sets a damaged file aside under a name that says when', () => {
	const path = join(folder, 'world.json');
	writeFileSync(path, 'damaged');
	expect(setAside(path, new Date('2026-11-20T10:00:00Z'))).toBe(`${path}.damaged-2026-11-20T10-00-00-000Z`);
	expect(readdirSync(folder)).toEqual(['world.json.damaged-2026-11-20T10-00-00-000Z']);
});

test.skipIf(process.platform !== 'linux')('ends where no folder can be made', async () => {
	await expect(writeFile('/proc/nothing/here/file', 'x')).rejects.toHaveProperty('code', 'ENOENT');
});

test.skipIf(process.platform === 'win32')('makes folders for what is private that are private', async () => {
	await writeFile(join(folder, 'a/b/file'), 'x');
	expect(statSync(join(folder, 'a/b')).mode & 0o777).toBe(0o700);
});
