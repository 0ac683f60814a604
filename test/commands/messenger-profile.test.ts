import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {ids} from '../diagnostics/healthy-world.js';
import {run, temporaryFolder} from '../front-door.js';
import {live, todaysWorld} from './live-world.js';

const getStarted = {get_started: {payload: 'START'}};

describe('messenger-profile', () => {
	it('shows what is set', async () => {
		const {env} = await live({
			...todaysWorld(),
			profile: {...getStarted, whitelisted_domains: ['https://example.com/']},
		});
		const {code, stdout} = await run('messenger-profile show', {env});
		expect(code).toBe(0);
		expect(stdout).toBe('Get started\n  {"payload":"START"}\nWhitelisted domains\n  https://example.com/\n');
		expect((await run('messenger-profile show --json', {env})).json).toMatchObject({
			page: {id: ids.page},
			profile: getStarted,
		});
	});

	it('sets from flags in Meta’s shapes, and shows before and after', async () => {
		const world = todaysWorld();
		const {env} = await live(world);
		const line = [
			...[
				'messenger-profile',
				'set',
				'--greeting',
				'Hello',
				'--get-started',
				'START',
				'--ice-breaker',
				'Prices?=PRICES',
			],
			...['--menu-item', 'Help=HELP', '--menu-item', 'Shop=https://example.com/shop'],
			...[
				'--whitelisted-domains',
				'https://example.com,https://example.org',
				'--account-linking-url',
				'https://example.com/login',
			],
		];
		const {code, stdout} = await run(line, {env});
		expect(code).toBe(0);
		expect(stdout).toContain('Greeting\n  + [{"locale":"default","text":"Hello"}]');
		expect(world.profile).toEqual({
			greeting: [{locale: 'default', text: 'Hello'}],
			get_started: {payload: 'START'},
			ice_breakers: [{locale: 'default', call_to_actions: [{question: 'Prices?', payload: 'PRICES'}]}],
			persistent_menu: [
				{
					locale: 'default',
					composer_input_disabled: false,
					call_to_actions: [
						{type: 'postback', title: 'Help', payload: 'HELP'},
						{type: 'web_url', title: 'Shop', url: 'https://example.com/shop'},
					],
				},
			],
			whitelisted_domains: ['https://example.com', 'https://example.org'],
			account_linking_url: 'https://example.com/login',
		});
	});

	it('sets from a file', async () => {
		const world = todaysWorld();
		const {env} = await live(world);
		const cwd = temporaryFolder();
		writeFileSync(join(cwd, 'profile.json'), JSON.stringify(getStarted));
		expect((await run('messenger-profile set --file profile.json', {env, cwd})).code).toBe(0);
		expect(world.profile).toEqual(getStarted);
		writeFileSync(join(cwd, 'wrong.json'), '{"get_startet": {}}');
		const {code, stderr} = await run('messenger-profile set --file wrong.json', {env, cwd});
		expect(code).toBe(2);
		expect(stderr).toContain('Perhaps get_started?');
	});

	it('profile.get-started-missing: refuses a menu without get started, before the call', async () => {
		const {env, calls} = await live(todaysWorld());
		const {code, json} = await run('messenger-profile set --menu-item Help=HELP --json', {env});
		expect(code).toBe(4);
		expect(json).toMatchObject({error: {id: 'profile.get-started-missing'}});
		expect(calls.filter(call => call.startsWith('POST'))).toEqual([]);
	});

	it('clears some or all, and asks first', async () => {
		const world = {...todaysWorld(), profile: {...getStarted, greeting: [{locale: 'default', text: 'Hi'}]}};
		const {env} = await live(world);
		const unasked = await run('messenger-profile clear greeting', {env});
		expect(unasked.code).toBe(2);
		expect(unasked.stderr).toContain('--yes');
		expect((await run('messenger-profile clear greeting --yes --json', {env})).json).toMatchObject({
			changed: ['greeting'],
		});
		expect(world.profile).toEqual(getStarted);
		expect((await run('messenger-profile clear --yes', {env})).code).toBe(0);
		expect(world.profile).toEqual({});
	});

	it('refuses what does not go together', async () => {
		const {env, calls} = await live(todaysWorld());
		for (const line of [
			'messenger-profile shwo',
			'messenger-profile set',
			'messenger-profile show greeting',
			'messenger-profile show --greeting Hi',
			'messenger-profile clear menue --yes',
			'messenger-profile set --menu-item Help',
			'messenger-profile set --whitelisted-domains http://example.com',
		])
			expect((await run(line, {env})).code).toBe(2);
		expect(calls).toEqual([]);
	});

	it('names the cause when Meta refuses', async () => {
		const {env} = await live({
			...todaysWorld(),
			faults: {
				'GET /me/messenger_profile': {code: 613, message: '(#613) Calls to this api have exceeded the rate limit.'},
			},
		});
		const {code, json} = await run('messenger-profile show --json', {env});
		expect(code).toBe(5);
		expect(json).toMatchObject({error: {id: 'rate.send-limit', code: 613}});
	});
});
