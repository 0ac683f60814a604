import {createHmac} from 'node:crypto';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {beforeAll, describe, expect, it} from 'vitest';
import {Interrupted} from '../../src/core/stop.js';
import {type Outcome, run} from '../front-door.js';
import {buildTo} from './browser.js';

interface Listening {
	readonly url: string;
	readonly openUrl?: string;
}

/** Runs a command that listens, does something once it says so, then stops it. */
const whileOpen = async (
	line: string,
	act: (event: Listening) => Promise<void>,
	env: Readonly<Record<string, string>> = {},
): Promise<Outcome> => {
	let stop: (reason: Error) => void = () => {};
	let heard: (text: string) => void = () => {};
	const said = new Promise<Listening>(resolve => {
		let all = '';
		heard = text => {
			all += text;
			if (all.includes('\n')) resolve(JSON.parse(all.split('\n')[0] ?? '') as Listening);
		};
	});
	const outcome = run(line, {
		env,
		heard,
		stop: interrupt => {
			stop = interrupt;
		},
	});
	const acted = said.then(act);
	await Promise.race([acted, outcome]);
	stop(new Interrupted('SIGTERM'));
	await acted;
	return outcome;
};

describe('--open', () => {
	// The command serves what the build made; here it is made anew.
	beforeAll(() => buildTo(pathToFileURL(join(import.meta.dirname, '../../dist/page/'))));

	it('serves the page of a sandbox, with a doctor that examines it', async () => {
		const {code} = await whileOpen('sandbox --open --json', async ({openUrl = ''}) => {
			expect(await (await fetch(openUrl)).text()).toContain('<title>messenger-tool</title>');
			const report = await (await fetch(`${openUrl}examine`, {method: 'POST'})).json();
			expect(report).toMatchObject({schemaVersion: 1, target: {pageName: 'Sandbox Coffee'}});
		});
		expect(code).toBe(0);
	});

	it('serves no page unless asked', async () => {
		await whileOpen('sandbox --json', async event => expect(event).not.toHaveProperty('openUrl'));
	});

	it('serves what a listener receives', async () => {
		const secret = '0123456789abcdef0123456789abcdef';
		const body = JSON.stringify({
			object: 'page',
			entry: [
				{
					id: '1',
					time: 1,
					messaging: [{sender: {id: '2'}, recipient: {id: '1'}, timestamp: 1, message: {mid: 'm', text: 'Hi'}}],
				},
			],
		});
		const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
		const act = async ({url, openUrl = ''}: Listening): Promise<void> => {
			await fetch(url, {method: 'POST', body, headers: {'x-hub-signature-256': signature}});
			await fetch(url, {method: 'POST', body, headers: {'x-hub-signature-256': `${signature.slice(0, -1)}x`}});
			const events = (await fetch(`${openUrl}events`)).body?.pipeThrough(new TextDecoderStream());
			let text = '';
			for await (const part of events ?? []) {
				text += part;
				if (text.includes('"d2"') && text.endsWith('\n\n')) break;
			}
			expect(text).toContain('"signature":"valid"');
			expect(text).toContain('"signature":"wrong"');
			expect(text).toContain(String.raw`message \"Hi\" from 2`);
		};
		const {code} = await whileOpen('listen --port 0 --open --json', act, {MESSENGER_APP_SECRET: secret});
		expect(code).toBe(0);
	});
});
