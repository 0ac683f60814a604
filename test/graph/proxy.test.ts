import {createServer, type IncomingMessage} from 'node:http';
import {type AddressInfo, connect, type Socket} from 'node:net';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {chooseProxy} from '../../src/graph/proxy.js';
import {buildProgram, type Program} from '../program.js';
import {certificatePath, sendJson, serve, serveSocket} from '../servers.js';

const proxyOf = (env: Readonly<Record<string, string>>, origin = 'https://graph.facebook.com') =>
	chooseProxy(origin, env);

describe('the way to the Graph API', () => {
	it.each([
		['no variable', {}],
		['an empty one', {HTTPS_PROXY: '', https_proxy: '  '}],
		['a proxy for plain http', {HTTP_PROXY: 'http://proxy:8080'}],
		['an exempt host', {HTTPS_PROXY: 'http://proxy', NO_PROXY: 'localhost,graph.facebook.com'}],
		['an exempt domain', {HTTPS_PROXY: 'http://proxy', NO_PROXY: 'facebook.com'}],
		['an exempt domain with a dot', {HTTPS_PROXY: 'http://proxy', NO_PROXY: '.facebook.com'}],
		['an exempt domain with a star', {HTTPS_PROXY: 'http://proxy', no_proxy: 'x *.Facebook.com'}],
		['an exempt port', {HTTPS_PROXY: 'http://proxy', NO_PROXY: 'graph.facebook.com:443'}],
		['all hosts exempt', {HTTPS_PROXY: 'http://proxy', NO_PROXY: ' , *'}],
	])('is direct with %s', (_, env) => {
		expect(proxyOf(env)).toEqual({kind: 'direct'});
	});

	it('is direct to this machine over plain http', () => {
		expect(proxyOf({HTTPS_PROXY: 'http://proxy', HTTP_PROXY: 'http://proxy'}, 'http://127.0.0.1:4100')).toEqual({
			kind: 'direct',
		});
	});

	it.each([
		['http://proxy.example.com:8080', 'http://proxy.example.com:8080'],
		['https://proxy.example.com', 'https://proxy.example.com'],
		['proxy.example.com:3128', 'http://proxy.example.com:3128'],
		['http://[::1]:8080/', 'http://[::1]:8080'],
	])('leads through %s', (HTTPS_PROXY, url) => {
		expect(
			proxyOf({HTTPS_PROXY, NO_PROXY: 'book.com,acebook.com,graph.facebook.com:8443,facebook.com.evil.com'}),
		).toEqual({
			kind: 'proxy',
			proxy: {url},
		});
	});

	it('prefers the lower-case name, as other programs do', () => {
		expect(proxyOf({HTTPS_PROXY: 'http://one', https_proxy: 'http://two'})).toMatchObject({proxy: {url: 'http://two'}});
	});

	it('keeps name and password apart from the address, unescaped', () => {
		const choice = proxyOf({HTTPS_PROXY: 'http://me:p%40ss%'.concat('25@proxy:1')});
		if (choice.kind !== 'proxy') throw new Error(choice.kind);
		expect(choice.proxy.url).toBe('http://proxy:1');
		expect(choice.proxy.authorization?.reveal()).toBe(`Basic ${Buffer.from('me:p@ss%').toString('base64')}`);
		expect(JSON.stringify(choice)).not.toContain(choice.proxy.authorization?.reveal());
	});

	it.each(['socks5://proxy:1080', 'http://', 'ftp://proxy', 'http://a b'])(
		'is refused where the variable holds %s',
		HTTPS_PROXY => {
			expect(proxyOf({HTTPS_PROXY})).toMatchObject({kind: 'fault', variable: 'HTTPS_PROXY'});
		},
	);
});

describe('a proxy', () => {
	let program: Program;
	beforeAll(async () => {
		program = await buildProgram();
	});
	afterAll(() => program.remove());

	const password = 'proxy-password-0123456789';

	/** Joins the two ends, or answers something else. */
	const startProxy = async (refuse?: string) => {
		const asked: {target: string | undefined; authorization: string | undefined}[] = [];
		const server = createServer((_, response) => response.writeHead(500).end());
		server.on('connect', (request: IncomingMessage, near: Socket) => {
			asked.push({target: request.url, authorization: request.headers['proxy-authorization']});
			near.on('error', () => undefined);
			if (refuse !== undefined) return near.end(refuse);
			const [host, port] = (request.url ?? '').split(':');
			const far = connect(Number(port), host, () => {
				near.write('HTTP/1.1 200 Connection established\r\n\r\n');
				far.pipe(near).pipe(far);
			});
			return far.on('error', () => near.destroy());
		});
		await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
		const {port} = server.address() as AddressInfo;
		return {
			asked,
			url: `http://me:${password}@127.0.0.1:${port}`,
			shown: `http://127.0.0.1:${port}`,
			[Symbol.asyncDispose]: async () => {
				server.closeAllConnections();
				server.close();
			},
		};
	};

	const startGraph = () =>
		serve(
			(response, {url}) => sendJson(response, url.includes('/debug_token') ? {data: {is_valid: true}} : {data: []}),
			'trusted',
		);

	const listPages = (graph: string, env: Readonly<Record<string, string>>, ...more: readonly string[]) =>
		program.run(['list-pages', '--json', '--verbose', ...more], {
			env: {
				MESSENGER_GRAPH_URL: graph,
				MESSENGER_USER_TOKEN: 'EAAUserToken0123456789abcdef',
				NODE_EXTRA_CA_CERTS: certificatePath('authority'),
				...env,
			},
		});

	it('carries every call, sees no token, and its password is never shown', async () => {
		await using graph = await startGraph();
		await using proxy = await startProxy();
		const {code, stdout, stderr} = await listPages(graph.url, {HTTPS_PROXY: proxy.url});
		expect({code, stderr}).toMatchObject({code: 0});
		expect(graph.seen.length).toBeGreaterThan(2);
		expect(proxy.asked).toHaveLength(graph.seen.length);
		for (const {target, authorization} of proxy.asked) {
			expect(target).toBe(`127.0.0.1:${graph.port}`);
			expect(authorization).toBe(`Basic ${Buffer.from(`me:${password}`).toString('base64')}`);
		}
		expect(stdout + stderr).not.toContain(password);
	});

	it('is left out for hosts of NO_PROXY, and for the sandbox', async () => {
		await using graph = await startGraph();
		await using proxy = await startProxy();
		const env = {HTTPS_PROXY: proxy.url};
		expect((await listPages(graph.url, {...env, NO_PROXY: '127.0.0.1'})).code).toBe(0);
		expect((await program.run(['list-pages', '--sandbox'], {env: {...env, HTTP_PROXY: proxy.url}})).code).toBe(0);
		expect(proxy.asked).toEqual([]);
	});

	it.each([
		['refuses', 'HTTP/1.1 502 Bad Gateway\r\ncontent-length: 4\r\n\r\n<h1>', 'network.unreachable'],
		[
			'wants another password',
			'HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n',
			'network.unreachable',
		],
		['hangs up', '', 'network.reset'],
	])('network: one that %s', async (_, refuse, id) => {
		await using graph = await startGraph();
		await using proxy = await startProxy(refuse);
		const {code, stdout, stderr} = await listPages(graph.url, {HTTPS_PROXY: proxy.url});
		const {error} = JSON.parse(stdout) as {error: {id: string; evidence: string[]}};
		expect({code, id: error.id}).toEqual({code: 3, id});
		expect(error.evidence.join()).toContain(proxy.shown);
		expect(graph.seen).toEqual([]);
		expect(stdout + stderr).not.toContain(password);
	});

	it('network.timeout: one that takes the connection and says nothing, and the process ends with the run', async () => {
		await using mute = await serveSocket(() => undefined);
		const startedAt = performance.now();
		const {code, stdout} = await listPages('https://graph.example.com', {HTTPS_PROXY: mute.url}, '--timeout', '1');
		expect({code, id: (JSON.parse(stdout) as {error: {id: string}}).error.id}).toEqual({
			code: 3,
			id: 'network.timeout',
		});
		expect(performance.now() - startedAt).toBeLessThan(4_000);
	});

	it('settings.invalid: one of a kind that is not supported, and its password is not repeated', async () => {
		const {code, stdout, stderr} = await listPages('https://graph.example.com', {
			HTTPS_PROXY: `socks5://me:${password}@127.0.0.1:9`,
		});
		expect({code, id: (JSON.parse(stdout) as {error: {id: string}}).error.id}).toEqual({
			code: 2,
			id: 'settings.invalid',
		});
		expect(stdout + stderr).not.toContain(password);
	});
});
