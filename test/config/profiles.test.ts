import {chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {Problem} from '../../src/causes/cause.js';
import {openProfiles, type Profiles} from '../../src/config/profiles.js';
import {Secret} from '../../src/core/secret.js';

let parent = '';
let dir = '';
let notices: string[] = [];

beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), 'settings-'));
	dir = join(parent, 'messenger-tool');
	notices = [];
});

afterEach(() => rmSync(parent, {recursive: true, force: true}));

const open = (folder = dir): Promise<Profiles> =>
	openProfiles({
		dir: folder,
		now: () => new Date('2026-11-22T10:00:00.000Z'),
		onNotice: notice => notices.push(notice),
	});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

const problemOf = async (run: Promise<unknown>): Promise<string> => {
	const error = await run.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	return error instanceof Problem ? `${error.finding.cause.id}: ${error.message}` : `no problem: ${String(error)}`;
};

describe('profiles', () => {
	it('keeps values between runs, each profile its own, in a file that nobody else can read', async () => {
		const profiles = await open();
		expect(profiles.names()).toEqual([]);
		await profiles.open('default').save({appId: '1', appSecret: new Secret('s3cret')});
		await profiles.open('prod').save({appId: '2'});
		await profiles.openSandboxed().save({testUserId: '5'});

		const again = await open();
		expect(again.names()).toEqual(['default', 'prod']);
		expect(again.open('default').read().appSecret?.reveal()).toBe('s3cret');
		expect(again.open('default').read().appId).toBe('1');
		expect(again.open('prod').read()).toEqual({appId: '2'});
		expect(again.openSandboxed().read()).toEqual({testUserId: '5'});
		expect([modeOf(dir), modeOf(again.path)]).toEqual(['700', '600']);
		expect(readdirSync(dir)).toEqual(['settings.json']);
		expect(notices).toEqual([]);
	});

	it('changes what is given, removes what is undefined, and keeps the rest, also what it does not know', async () => {
		mkdirSync(dir);
		writeFileSync(
			join(dir, 'settings.json'),
			'{"later":1,"profiles":{"default":{"appId":"1","pageId":"2","new":[1]},"x":{"appId":"3"}}}',
			{mode: 0o600},
		);
		const profiles = await open();
		await profiles.open('default').save({appId: undefined, userToken: new Secret('EAAB')});
		await profiles.open('x').save({appId: undefined});
		expect(JSON.parse(readFileSync(profiles.path, 'utf8'))).toEqual({
			later: 1,
			profiles: {default: {pageId: '2', new: [1], userToken: 'EAAB'}},
			sandbox: {},
		});
	});

	it('sees what another command saved meanwhile, and loses nothing of it', async () => {
		const [one, other] = [await open(), await open()];
		await one.open('default').save({appId: '1'});
		await other.open('default').save({pageId: '2'});
		expect(other.open('default').read()).toEqual({appId: '1', pageId: '2'});
	});

	it('does not round ids that were written as numbers', async () => {
		mkdirSync(dir);
		writeFileSync(join(dir, 'settings.json'), '{"profiles":{"default":{"pageId":12345678901234567,"appId":7}}}', {
			mode: 0o600,
		});
		const profiles = await open();
		await profiles.open('x').save({appId: '1'});
		expect(profiles.open('default').read()).toEqual({pageId: '12345678901234567', appId: '7'});
	});

	it.each(['', '{', '[]', 'null', '{"profiles":[]}', '{"profiles":{"default":"x"}}', '\0\0\0'])(
		'settings.damaged: sets %j aside and says so',
		async text => {
			mkdirSync(dir);
			writeFileSync(join(dir, 'settings.json'), text, {mode: 0o600});
			const profiles = await open();
			const aside = join(dir, 'settings.json.damaged-2026-11-22T10-00-00-000Z');
			expect(profiles.open('default').read()).toEqual({});
			expect(readFileSync(aside, 'utf8')).toBe(text);
			expect(notices).toEqual([
				`The saved settings in ${profiles.path} are damaged. They are kept as ${aside}; messenger-tool init saves new ones.`,
			]);
			await profiles.open('default').save({appId: '1'});
			expect((await open()).open('default').read()).toEqual({appId: '1'});
			expect(readFileSync(aside, 'utf8')).toBe(text);
		},
	);

	it('sets aside what was damaged after the run began, and never overwrites it', async () => {
		const profiles = await open();
		await profiles.open('default').save({appId: '1'});
		writeFileSync(profiles.path, '{"profiles":{"default":{"appSecret":"precious"');
		await profiles.open('default').save({pageId: '2'});
		expect(readdirSync(dir)).toEqual(['settings.json', 'settings.json.damaged-2026-11-22T10-00-00-000Z']);
		expect(notices).toHaveLength(1);
	});

	it('mends the mode of a file that others could read, and says so', async () => {
		const profiles = await open();
		await profiles.open('default').save({appId: '1'});
		chmodSync(profiles.path, 0o644);
		expect((await open()).open('default').read()).toEqual({appId: '1'});
		expect(modeOf(profiles.path)).toBe('600');
		expect(notices).toEqual([expect.stringContaining('could be read by others on this machine (mode 644)')]);
	});

	it('removes what a killed writer left behind', async () => {
		mkdirSync(dir);
		writeFileSync(join(dir, 'settings.json.tmp-1234567890abcdef'), 'half of a secr');
		const profiles = await open();
		await profiles.open('default').save({appId: '1'});
		expect(readdirSync(dir)).toEqual(['settings.json']);
	});

	it('settings.unwritable: names the folder and what to do, and leaves what was saved', async () => {
		writeFileSync(join(parent, 'file'), 'x');
		const profiles = await open(join(parent, 'new', 'folder'));
		rmSync(join(parent, 'new'), {recursive: true, force: true});
		writeFileSync(join(parent, 'new'), 'in the way');
		const message = await problemOf(profiles.open('default').save({appId: '1'}));
		expect(message).toBe(
			`settings.unwritable: The settings cannot be saved in ${join(parent, 'new', 'folder')}: a part of the path is a file, not a folder`,
		);
	});

	it('settings.unwritable: reads nothing and saves nothing without a home folder', async () => {
		const profiles = await openProfiles({dir: undefined, now: () => new Date(), onNotice: () => undefined});
		expect(profiles.open('default').read()).toEqual({});
		const message = 'settings.unwritable: The settings cannot be saved: no home folder is known';
		expect(await problemOf(profiles.open('default').save({appId: '1'}))).toBe(message);
		expect(await problemOf((async () => profiles.dir)())).toBe(message);
	});

	it('settings.unreadable: a folder in place of the file', async () => {
		mkdirSync(join(dir, 'settings.json'), {recursive: true});
		expect(await problemOf(open())).toBe(
			`settings.unreadable: ${join(dir, 'settings.json')} cannot be read: it is a folder`,
		);
	});

	it.each(['', 'sandbox', '../x', '__proto__', 'a b', '@', 'x'.repeat(65)])(
		'usage.invalid: %j is no name of a profile',
		async name => {
			const profiles = await open();
			expect(() => profiles.open(name)).toThrow(Problem);
		},
	);

	it('takes names that objects have of their own', async () => {
		const profiles = await open();
		expect(profiles.open('constructor').read()).toEqual({});
		await profiles.open('constructor').save({appId: '1'});
		expect((await open()).open('constructor').read()).toEqual({appId: '1'});
	});
});
