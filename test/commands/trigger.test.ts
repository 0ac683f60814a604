import {createHmac} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {eventTemplates} from '../../src/webhook/event-templates.js';
import {run} from '../front-door.js';
import {startReceiver} from '../webhook/receiver.js';

const secret = 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b';
const env = {MESSENGER_APP_SECRET: secret};

describe('trigger', () => {
	it('sends every event in plain ASCII, with signatures that an HMAC over the received bytes confirms', async () => {
		const server = await startReceiver();
		for (const {name} of eventTemplates) expect((await run(`trigger ${name} --to ${server.url}`, {env})).code).toBe(0);
		expect(server.received).toHaveLength(eventTemplates.length);
		for (const {body, headers, method} of server.received) {
			expect(method).toBe('POST');
			expect(headers['content-type']).toBe('application/json');
			expect(body.every(byte => byte < 0x80)).toBe(true);
			for (const [name, algorithm] of [
				['x-hub-signature-256', 'sha256'],
				['x-hub-signature', 'sha1'],
			] as const)
				expect(headers[name]).toBe(`${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`);
		}
	});

	it('prints status, time and answer as JSON', async () => {
		const server = await startReceiver(() => ({status: 200, body: 'EVENT_RECEIVED'}));
		const {code, json} = await run(
			`trigger message-text --to ${server.url} --page 11 --psid 22 --set "message.text=Grüß dich" --json`,
			{env},
		);
		expect(code).toBe(0);
		expect(json).toMatchObject({
			schemaVersion: 1,
			event: 'message-text',
			field: 'messages',
			status: 200,
			durationMs: expect.any(Number),
			body: 'EVENT_RECEIVED',
		});
		expect(server.received[0]?.body.toString()).toContain('"text":"Gr\\u00fc\\u00df dich"');
		expect(JSON.parse(server.received[0]?.body.toString() ?? '')).toMatchObject({
			entry: [{id: '11', messaging: [{sender: {id: '22'}, recipient: {id: '11'}}]}],
		});
	});

	it('repeats the very same delivery', async () => {
		const server = await startReceiver();
		const {json} = await run(`trigger postback --to ${server.url} --repeat 3 --entries 2 --standby --json`, {env});
		expect((json as {deliveries: unknown[]}).deliveries).toHaveLength(3);
		expect(new Set(server.received.map(({body}) => body.toString())).size).toBe(1);
		expect(server.received[0]?.body.toString().match(/"standby"/g)).toHaveLength(2);
	});

	it('ends with 1 when the answer is not 2xx, and says what to do next', async () => {
		const server = await startReceiver(() => 500);
		const {code, stdout, stderr} = await run(`trigger read --to ${server.url}`, {env});
		expect(code).toBe(1);
		expect(stdout).toMatch(/read → 500 in \d+ ms/);
		expect(stderr).toContain(`check-webhook ${server.url}`);
	});

	it('names webhook.target-unreachable, exit 3, when nothing listens', async () => {
		const {code, json} = await run('trigger read --to http://127.0.0.1:1/webhook --json', {env});
		expect(code).toBe(3);
		expect(json).toMatchObject({error: {id: 'webhook.target-unreachable'}});
	});

	it.each([
		['trigger message-txt --to http://127.0.0.1:1', /Did you mean message-text\?/],
		['trigger message --to http://127.0.0.1:1', /\d\d events begin so: messenger-tool trigger --list/],
		['trigger --to http://127.0.0.1:1', /name of an event is missing/],
		['trigger message-text', /--to <url>/],
		['trigger message-text --to 127.0.0.1:3000', /not a URL/],
		['trigger message-text --to http://127.0.0.1:1 --set message.txt=Hi', /It has sender\.id, .*message\.text/],
		['trigger message-text --to http://127.0.0.1:1 --set message.text', /path=value/],
		['trigger message-text --to http://127.0.0.1:1 --psid=', /--psid is empty/],
		['trigger message-text --to http://127.0.0.1:1 --repeat 0', /not a whole number/],
		['trigger call --to http://127.0.0.1:1 --standby', /does not exist in standby/],
		['trigger message-text --to http://127.0.0.1:1 --nonsense', /unknown option/i],
	])('refuses %s with usage.invalid, exit 2', async (line, says) => {
		const {code, stdout, stderr} = await run(line, {env});
		expect(code).toBe(2);
		expect(stderr.replace(/\s+/g, ' ')).toMatch(says);
		expect(stdout).toBe('');
		expect((await run(`${line} --json`, {env})).json).toMatchObject({error: {id: 'usage.invalid'}});
	});

	it('names settings.missing without an app secret', async () => {
		const {code, json} = await run('trigger message-text --to http://127.0.0.1:1 --json');
		expect(code).toBe(2);
		expect(json).toMatchObject({error: {id: 'settings.missing'}});
	});

	it('lists the events', async () => {
		const {code, json} = await run('trigger --list --json');
		expect(code).toBe(0);
		const {events} = json as {events: {name: string; field: string; title: string}[]};
		expect(events).toHaveLength(eventTemplates.length);
		expect(events).toContainEqual({name: 'postback', field: 'messaging_postbacks', title: 'A person taps a button'});
		expect((await run('trigger --list')).stdout).toContain('messaging_account_linking');
	});
});
