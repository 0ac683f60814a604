import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildProgram, type Ended, type Program} from '../program.js';

/** A file system of its own can be made by root, or in a namespace where the system allows that. */
const canMount = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;

/** Mounts a small disk over the settings, fills it but for some bytes, runs the rest, and copies out what is there afterwards. */
const script = `
set -e
mount -t tmpfs -o size=64k tmpfs "$DISK"
cp "$BEFORE"/* "$DISK"
cat /dev/zero > "$DISK/filler" 2>/dev/null || true
truncate -s "-$ROOM" "$DISK/filler"
set +e
"$@"
code=$?
rm "$DISK/filler"
cp -r "$DISK"/. "$AFTER"
exit $code
`;

describe.skipIf(!canMount)('a disk that is full', () => {
	let program: Program;
	let folder: string;
	const before = (): string => join(folder, 'before');

	beforeAll(async () => {
		program = await buildProgram();
		folder = mkdtempSync(join(tmpdir(), 'full-'));
		writeFileSync(join(folder, 'script.sh'), script);
		const {code} = await program.run(['setup-test-user', '--sandbox'], {env: {MESSENGER_CONFIG_DIR: before()}});
		expect(code).toBe(0);
		expect((await program.run(['config', 'set', 'app-id', '1'], {env: {MESSENGER_CONFIG_DIR: before()}})).code).toBe(0);
	});
	afterAll(() => {
		program.remove();
		rmSync(folder, {recursive: true, force: true});
	});

	const runWith = async (room: number, args: readonly string[]): Promise<Ended & {readonly after: string}> => {
		const place = mkdtempSync(join(folder, 'run-'));
		const [disk, after] = [join(place, 'disk'), join(place, 'after')];
		for (const path of [disk, after]) mkdirSync(path);
		const outcome = await program.run(args, {
			env: {MESSENGER_CONFIG_DIR: disk, DISK: disk, BEFORE: before(), AFTER: after, ROOM: String(room)},
			through: command => ['unshare', '-rm', 'sh', join(folder, 'script.sh'), ...command],
		});
		return {...outcome, after};
	};

	const same = (after: string, name: string): boolean =>
		readFileSync(join(after, name), 'utf8') === readFileSync(join(before(), name), 'utf8');

	const setUp = (room: number): Promise<Ended & {readonly after: string}> =>
		runWith(room, ['setup-test-user', '--sandbox', '--json', '--page-name', 'Other']);

	it('settings.unwritable: the world of the sandbox stays as it was', async () => {
		const {code, stdout, stderr, after} = await setUp(0);
		expect({code, stderr}).toMatchObject({
			code: expect.any(Number),
			stderr: expect.not.stringMatching(/damaged|could not be read/),
		});
		expect([2, 4]).toContain(code);
		expect(JSON.parse(stdout)).toHaveProperty('error.id');
		expect(stdout).toMatch(/cannot be saved in .*: the disk is full/);
		expect([same(after, 'sandbox.json'), same(after, 'settings.json')]).toEqual([true, true]);
	});

	it.each([4096, 8192, 12_288])(
		'settings.unwritable: with %i bytes left, what is answered is kept, and what is not is said',
		async room => {
			const {code, stdout, after} = await setUp(room);
			if (code !== 0) expect(stdout).toMatch(/cannot be saved in .*: the disk is full/);
			const next = await program.run(['list-pages', '--sandbox', '--json'], {env: {MESSENGER_CONFIG_DIR: after}});
			expect(next).toMatchObject({code: 0, stderr: expect.not.stringMatching(/damaged|could not be read/)});
			if (code === 0) expect(next.stdout).toContain('Other');
		},
	);

	it('settings.unwritable: the settings stay as they were', async () => {
		const {code, stderr, after} = await runWith(0, ['config', 'set', 'app-id', '2']);
		expect({code, stderr}).toMatchObject({code: 2, stderr: expect.stringMatching(/the disk is\s+full/)});
		expect(same(after, 'settings.json')).toBe(true);
	});
});

/** A device that is always full, for what goes to the standard output. */
describe.skipIf(process.platform !== 'linux')('a standard output that is full', () => {
	let program: Program;
	beforeAll(async () => {
		program = await buildProgram();
	});
	afterAll(() => program.remove());

	it.each(['config list', 'config list --json', 'explain --list', '--help'])(
		'is said, and the exit code tells: %s',
		async line => {
			const {code, stderr} = await program.run(line.split(' '), {
				through: command => ['sh', '-c', '"$@" > /dev/full', 'sh', ...command],
			});
			expect({code, stderr}).toMatchObject({
				code: 2,
				stderr: expect.stringContaining('The output cannot be written: the disk is full'),
			});
		},
	);
});
