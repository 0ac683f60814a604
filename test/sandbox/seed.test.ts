import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, describe, expect, test} from 'vitest';
import {type Sandbox, type Seed, startSandbox} from '../../src/sandbox.js';
import {asking} from './asking.js';
import {movableClock} from './movable-clock.js';

const yaml = `
clock: 2027-01-05T12:00:00Z
settings:
  testUserCreation: allowed
apps:
  - name: Shop Bot
    id: '1000000000000017'
    secret: 0123456789abcdef
    verifyToken: hello
    roles: {Alex Admin: administrators}
    business: Shop Group
    webhook: {callbackUrl: 'http://127.0.0.1:9/webhook', fields: [messages]}
  - name: Other Bot
people:
  - name: Ann Lee
    grants: [{permissions: [public_profile]}]
  - name: Tim Test
    testUser: true
    blocks: [Shop]
businesses:
  - {name: Shop Group, people: [Alex Admin]}
pages:
  - name: Shop
    id: '200000000000017'
    managers: [Alex Admin]
    tasks: {Mo: [MESSAGING]}
    business: Shop Group
    subscribed: true
    profile: {get_started: {payload: START}}
    conversations:
      - with: Ann
        psid: '40000000000000017'
        messages:
          - {from: person, text: Hello, ago: 2d}
          - {from: page, text: Welcome, ago: 1d}
      - with: Bob
        owner: Other Bot
        messages: [{from: person, text: Hi}]
  - name: Hidden
    managers: [Alex Admin]
    onlyByBusiness: true
    subscribed: {Other Bot: [messages]}
tokens:
  - {kind: user, person: Alex Admin, value: EAAadminadminadminadmin, expiresIn: 30d}
  - {kind: page, person: Mo, page: Shop, value: EAApagepagepagepagepage, expiresIn: never}
  - {kind: user, person: Alex Admin, value: EAAdeaddeaddeaddeaddead, invalid: {subcode: 460, message: 'Error validating access token: The session has been invalidated because the user changed their password.'}}
`;

let sandbox: Sandbox | undefined;
const folder = mkdtempSync(join(tmpdir(), 'seed-'));

afterEach(async () => {
	await sandbox?.close();
	sandbox = undefined;
});

afterAll(() => rmSync(folder, {recursive: true}));

const start = async (seed: Seed | string) => {
	sandbox = await startSandbox({seed, clock: movableClock()});
	return {sandbox, ask: asking(sandbox)};
};

const file = (name: string, text: string): string => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};

test('a world grows from YAML', async () => {
	const {sandbox, ask} = await start(file('world.yaml', yaml));
	expect(sandbox.now().toISOString()).toBe('2027-01-05T12:00:00.000Z');
	expect(sandbox.app).toEqual({
		id: '1000000000000017',
		name: 'Shop Bot',
		secret: '0123456789abcdef',
		verifyToken: 'hello',
	});
	expect(sandbox.users.map(({name}) => name)).toEqual(['Alex Admin', 'Tim Test']);
	const psids = expect.arrayContaining(['40000000000000017']);
	expect(sandbox.pages).toMatchObject([
		{id: '200000000000017', name: 'Shop', token: 'EAApagepagepagepagepage', psids},
		{name: 'Hidden', psids: []},
	]);
	expect(await ask('GET', '/me/accounts', {fields: 'name'}, 'EAAadminadminadminadmin')).toMatchObject({
		data: [{name: 'Shop'}],
	});
	const send = (id: string) =>
		ask('POST', '/me/messages', {recipient: JSON.stringify({id}), message: '{"text":"Hi"}'}, 'EAApagepagepagepagepage');
	expect(await send('40000000000000017')).toMatchObject({error: {code: 10, error_subcode: 2018278}});
	expect(await send(await sandbox.person('Bob').psid())).toMatchObject({error: {code: 10, error_subcode: 2018300}});
	expect(await ask('GET', '/me', {}, 'EAAdeaddeaddeaddeaddead')).toMatchObject({
		error: {code: 190, error_subcode: 460},
	});
	await sandbox.reset();
	expect(sandbox.app.name).toBe('Shop Bot');
});

test('a world grows from JSON, and from an object: the least is an app', async () => {
	const least: Seed = {apps: [{name: 'Least Bot'}]};
	for (const seed of [least, file('least.json', JSON.stringify(least))]) {
		const {sandbox} = await start(seed);
		expect(sandbox.app.name).toBe('Least Bot');
		expect(sandbox.pages).toEqual([]);
		await sandbox.close();
	}
});

test('everybody has a token again when a world begins anew', async () => {
	const seed: Seed = {apps: [{name: 'Bot'}], pages: [{name: 'Shop', managers: ['Alex Admin']}]};
	const sandbox = await startSandbox({seed});
	const [before] = sandbox.pages;
	expect(before?.token).toMatch(/^EAA/);
	await sandbox.reset();
	expect(sandbox.pages).toEqual([before]);
	await sandbox.close();
});

describe('SeedError', () => {
	test.each<[string, unknown, RegExp]>([
		['no app', {apps: []}, /^The seed does not describe a world: apps: A world has at least one app$/],
		['a misspelt key', {apps: [{name: 'A', secrt: 'x'}]}, /apps\.0\.secrt/],
		['an id that is a number', {apps: [{name: 'A', id: 1000000000000017}]}, /apps\.0\.id/],
		['a time that is none', {apps: [{name: 'A'}], clock: 'noon'}, /clock: Write a time such as/],
		[
			'a page of nowhere',
			{apps: [{name: 'A'}], people: [{name: 'Ann', blocks: ['Shop']}]},
			/No page is called “Shop”; there is none/,
		],
		['a portfolio of nowhere', {apps: [{name: 'A', business: 'B'}]}, /No portfolio is called “B”; there is none/],
		['a page token without page', {apps: [{name: 'A'}], tokens: [{kind: 'page', person: 'Ann'}]}, /names its page/],
	])('%s', async (_, seed, message) => {
		await expect(start(seed as Seed)).rejects.toThrow(message);
		await expect(start(seed as Seed)).rejects.toMatchObject({name: 'SeedError'});
	});

	test('a file that is not there, a file that is no YAML', async () => {
		await expect(start(join(folder, 'none.yaml'))).rejects.toThrow(/none\.yaml cannot be read: ENOENT/);
		await expect(start(file('broken.yaml', 'apps: [}'))).rejects.toThrow(/broken\.yaml cannot be read/);
	});
});
