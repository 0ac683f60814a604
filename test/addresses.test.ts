import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {leaksIn} from './faults/judge.js';
import {run, temporaryFolder} from './front-door.js';
import {sendJson, serve} from './servers.js';

/** What people put into addresses, though no setting of the tool is called so. */
const secrets = {
	password: 'Pas5word!OfTheProxy',
	parameter: 'qu3ryCanary0123456789',
	token: 'EAAQueryCanary0123456789abcdefghij',
	appSecret: 'c0ffee00c0ffee11c0ffee22c0ffee33',
};

const around = {
	MESSENGER_APP_ID: '300000000000001',
	MESSENGER_APP_SECRET: secrets.appSecret,
	MESSENGER_PAGE_TOKEN: secrets.token,
	MESSENGER_USER_TOKEN: secrets.token,
	MESSENGER_VERIFY_TOKEN: 'verify-canary-0123456789',
};

/** Runs a line in every manner of output, and tells which secret was seen where. */
const leaksOf = async (
	line: readonly string[],
	{env = {}, file}: {env?: Readonly<Record<string, string>>; file?: readonly [name: string, text: string]} = {},
): Promise<readonly string[]> => {
	const all = ['', '--json', '--verbose'].map(async flag => {
		const folder = temporaryFolder();
		if (file) {
			mkdirSync(join(folder, file[0], '..'), {recursive: true});
			writeFileSync(join(folder, file[0]), file[1], {mode: 0o600});
		}
		const {code, stdout, stderr} = await run([...line, ...(flag ? [flag] : []), '--timeout', '40'], {
			cwd: folder,
			folder: join(folder, 'settings'),
			env: {...around, ...env},
		});
		const report = line.includes('--output') ? readFileSync(join(folder, 'report'), 'utf8') : '';
		const shown = {stdout, stderr, report};
		return [
			...Object.entries(shown).flatMap(([where, text]) =>
				leaksIn(text, secrets).map(kind => `${line.join(' ')} ${flag}: ${where} shows the ${kind}`),
			),
			...(code === 70 ? [`${line.join(' ')} ${flag}: ${stderr}`] : []),
		];
	});
	return (await Promise.all(all)).flat();
};

describe('no secret that stands in an address is shown', () => {
	it.each([
		`https://user:${secrets.password}@graph.example.com`,
		`user:${secrets.password}@graph.example.com`,
		`https://user:${secrets.password}@:not:an:address`,
		`https://graph.example.com/?token=${secrets.parameter}`,
		`https://graph.example.com/?access_token=${secrets.token}`,
	])('of the Graph API: %s', async MESSENGER_GRAPH_URL => {
		const lines = ['list-pages', 'config list', 'config get graph-url', 'doctor', 'init --no-check'];
		const leaks = lines.map(line => leaksOf(line.split(' '), {env: {MESSENGER_GRAPH_URL}}));
		leaks.push(leaksOf(['list-pages', '--graph-url', MESSENGER_GRAPH_URL]));
		leaks.push(leaksOf(['config', 'set', 'graph-url', MESSENGER_GRAPH_URL]));
		expect((await Promise.all(leaks)).flat()).toEqual([]);
	});

	it.each([
		['a bot that repeats it', (url: string) => url.replace('//', `//user:${secrets.password}@`)],
		['a bot that repeats it', (url: string) => `${url}/hook?token=${secrets.parameter}`],
		['a bot that repeats it', (url: string) => `${url}/hook?key=${secrets.parameter}&access_token=${secrets.token}`],
		['a bot that is not there', () => `http://user:${secrets.password}@127.0.0.1:9/?signature=${secrets.parameter}`],
		['nobody', () => `user:${secrets.password}@no address ?token=${secrets.parameter}`],
	])('of %s', {timeout: 180_000}, async (_, address) => {
		await using bot = await serve((response, {url, headers}) =>
			response.writeHead(403).end(`No ${url} ${JSON.stringify(headers)}`),
		);
		await using graph = await serve(response => sendJson(response, {data: []}));
		const url = address(bot.url);
		const env = {MESSENGER_GRAPH_URL: graph.url};
		const leaks = [
			leaksOf(['check-webhook', url, '--yes'], {env}),
			leaksOf(['trigger', 'message-text', '--to', url], {env}),
			leaksOf(['set-webhook', url], {env}),
			leaksOf(['doctor', '--webhook-url', url], {env}),
			...(url.startsWith('http') ? ['json', 'junit', 'markdown', 'github'] : []).map(format =>
				leaksOf(['doctor', '--webhook-url', url, '--format', format, '--output', 'report'], {env}),
			),
		];
		expect((await Promise.all(leaks)).flat()).toEqual([]);
	});

	it.each([
		`http://user:${secrets.password}@127.0.0.1:9`,
		`http://user:${secrets.password}@:not:an:address`,
		`socks5://user:${secrets.password}@127.0.0.1:9`,
		`user:${secrets.password}@127.0.0.1:9`,
	])('of a proxy: %s', async HTTPS_PROXY => {
		const leaks = ['list-pages', 'inspect-token', 'doctor'].map(line => leaksOf([line], {env: {HTTPS_PROXY}}));
		expect((await Promise.all(leaks)).flat()).toEqual([]);
	});
});

describe('no secret is shown of a file that is not as it should be', () => {
	const [{token, appSecret}, nobody] = [secrets, {MESSENGER_GRAPH_URL: 'http://127.0.0.1:9'}];
	const lines = ['config list', 'config get page-token', 'list-pages', 'doctor', 'inspect-token'];

	it.each([
		['a quote that nobody closes', `MESSENGER_PAGE_TOKEN="${token}\nMESSENGER_APP_SECRET='${appSecret}\nA=1\n`],
		['colons', `MESSENGER_PAGE_TOKEN: ${token}\nMESSENGER_APP_SECRET: ${appSecret}\n`],
		['no names', `${token}\n=${appSecret}\n`],
		['JSON', `{"MESSENGER_PAGE_TOKEN":"${token}"}`],
		['two values in a line', `MESSENGER_PAGE_TOKEN=${token} ${appSecret}\n`],
	])('an env file with %s', async (_, text) => {
		const unset = {MESSENGER_APP_SECRET: '', MESSENGER_PAGE_TOKEN: '', MESSENGER_USER_TOKEN: ''};
		const leaks = lines.map(line =>
			leaksOf([...line.split(' '), '--env-file', 'env'], {env: {...nobody, ...unset}, file: ['env', text]}),
		);
		expect((await Promise.all(leaks)).flat()).toEqual([]);
	});

	it.each([
		['cut off', `{"profiles":{"default":{"pageToken":"${token}","appSecret":"${appSecret}`],
		[
			'of wrong types',
			`{"profiles":{"default":{"pageToken":{"a":"${token}"},"appSecret":["${appSecret}"],"keychain":7}}}`,
		],
		['with a secret for a name', `{"profiles":{"${token}":{"appId":"1"},"default":{"appId":"${token}"}}}`],
	])('saved settings %s', async (_, text) => {
		const leaks = lines.map(line => leaksOf(line.split(' '), {env: nobody, file: ['settings/settings.json', text]}));
		expect((await Promise.all(leaks)).flat()).toEqual([]);
	});
});
