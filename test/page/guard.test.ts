import {request} from 'node:http';
import {beforeAll, describe, expect, it} from 'vitest';
import {builtPage} from './browser.js';
import {startPageWorld} from './world.js';

interface Answer {
	readonly status: number;
	readonly headers: NodeJS.Dict<string | string[]>;
	readonly body: string;
}

const ask = (url: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> =>
	new Promise((resolve, reject) => {
		const call = request(url, {method, headers, agent: false}, response => {
			let text = '';
			response.on('data', part => {
				text += part;
			});
			response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, body: text}));
		});
		call.on('error', reject);
		call.end(body);
	});

describe('the server of the page', () => {
	let assets: URL;
	beforeAll(async () => {
		assets = await builtPage();
	});

	it('listens on this machine alone and lets nobody in without the token', async () => {
		const {page} = await startPageWorld(assets);
		const {origin, hostname, pathname} = new URL(page.url);
		expect(hostname).toBe('127.0.0.1');
		expect(pathname).toMatch(/^\/[\w-]{32}\/$/);
		expect((await ask(page.url)).status).toBe(200);
		for (const path of ['/', '/events', '/app.js', `/${'x'.repeat(32)}/`, `/${'x'.repeat(32)}/events`])
			expect([path, (await ask(origin + path)).status]).toEqual([path, 403]);
	});

	it('refuses another Host, which is how a name that was bent to this machine comes', async () => {
		const {page} = await startPageWorld(assets);
		const {port} = new URL(page.url);
		for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`])
			expect([host, (await ask(page.url, {host})).status]).toEqual([host, 403]);
		expect((await ask(page.url, {host: `localhost:${port}`})).status).toBe(200);
	});

	it('refuses what other sites send, and changes nothing for them', async () => {
		const {page, sandbox, coffee} = await startPageWorld(assets);
		const act = JSON.stringify({page: coffee.id, person: 'Mallory', act: {act: 'say', text: 'Hi'}});
		const {port} = new URL(page.url);
		const strangers: Record<string, string>[] = [
			{origin: 'https://evil.example'},
			{origin: 'null'},
			{origin: `http://127.0.0.1:${Number(port) + 1}`},
			{origin: `https://127.0.0.1:${port}`},
			{'sec-fetch-site': 'cross-site'},
			{'sec-fetch-site': 'same-site'},
		];
		for (const headers of strangers) {
			expect([headers, (await ask(`${page.url}act`, headers, 'POST', act)).status]).toEqual([headers, 403]);
			expect([headers, (await ask(`${page.url}events`, headers)).status]).toEqual([headers, 403]);
		}
		expect(Object.values(sandbox.state().people).some(({firstName}) => firstName === 'Mallory')).toBe(false);
		expect((await ask(`${page.url}act`, {origin: new URL(page.url).origin}, 'POST', act)).status).toBe(200);
	});

	it('forbids scripts in the text, frames, and telling others the address', async () => {
		const {page} = await startPageWorld(assets);
		const {headers} = await ask(page.url);
		const policy = String(headers['content-security-policy']);
		expect(policy).toContain("default-src 'none'");
		expect(policy).toContain("script-src 'self'");
		expect(policy).toContain("frame-ancestors 'none'");
		expect(policy).toContain("require-trusted-types-for 'script'");
		expect(policy).not.toContain('unsafe');
		expect(headers['referrer-policy']).toBe('no-referrer');
		expect(headers['x-content-type-options']).toBe('nosniff');
	});

	it('hands uploads out as pictures or as files to keep, never as pages', async () => {
		const {page, coffee, sandbox} = await startPageWorld(assets);
		const place = new URLSearchParams({page: coffee.id, person: 'Terry Tester'});
		await ask(`${page.url}upload?${place}`, {'content-type': 'text/html'}, 'POST', '<script>alert(1)</script>');
		const psid = await sandbox.person('Terry').psid();
		const [attachment] = sandbox.state().threads[psid]?.messages.at(-1)?.attachments ?? [];
		expect(attachment).toMatchObject({type: 'file', payload: {url: expect.stringMatching(/\/files\/[\w-]{24}\.bin$/)}});
		const {url} = (attachment as {readonly payload: {readonly url: string}}).payload;
		const {headers, body} = await ask(url);
		expect(headers['content-type']).toBe('application/octet-stream');
		expect(headers['content-disposition']).toBe('attachment');
		expect(body).toBe('<script>alert(1)</script>');
	});

	it.each([
		['{', 400],
		['{"page":"1","person":"A","act":{"act":"fly"}}', 400],
		['{"page":"1","person":"A","act":{"act":"constructor"}}', 400],
		['{"page":"1","person":"A","act":{"act":"say"}}', 400],
		['{"page":"1","person":"A","act":{"act":"say","text":"x"}}', 400],
	])('answers %s with %d and a sentence', async (body, status) => {
		const {page} = await startPageWorld(assets);
		const answer = await ask(`${page.url}act`, {}, 'POST', body);
		expect(answer.status).toBe(status);
		expect(JSON.parse(answer.body)).toMatchObject({message: expect.stringMatching(/\w/)});
	});

	it('shows no token and no secret, whatever the bot called', async () => {
		const {page, send, coffee, sandbox, ask: call, appToken} = await startPageWorld(assets);
		await send({recipient: {id: '1'}, message: {text: `my token is ${coffee.token}`}});
		await call('GET', '/debug_token', {input_token: coffee.token, access_token: appToken});
		const events = await new Promise<string>((resolve, reject) => {
			request(`${page.url}events`, response => {
				response.once('data', part => {
					resolve(String(part));
					response.destroy();
				});
			})
				.on('error', reject)
				.end();
		});
		const {snapshot} = JSON.parse(/^data: (.*)$/m.exec(events)?.[1] ?? '') as {snapshot: {calls: {id: string}[]}};
		const details = await Promise.all(snapshot.calls.map(({id}) => ask(`${page.url}call?id=${id}`)));
		for (const text of [events, ...details.map(({body}) => body)])
			for (const secret of [coffee.token, sandbox.app.secret, appToken]) expect(text).not.toContain(secret);
	});
});
