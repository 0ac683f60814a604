import {createHmac} from 'node:crypto';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {buildProgram, type Ended, ended, type Program} from '../program.js';
import {serve} from '../servers.js';

let program: Program;
beforeAll(async () => {
	program = await buildProgram();
}, 60_000);
afterAll(() => program.remove());

const pause = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

const secret = 'a3f1c04b9d2e4f6789ab0c1d2e3f4a5b';
const event = '{"object":"page","entry":[{"id":"1","time":1,"messaging":[]}]}';
const headers = {
	'content-type': 'application/json',
	'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(event).digest('hex')}`,
};

/** Listens, has an event on its way to a bot that never answers, and is told to end. */
const signalled = async (signals: readonly (readonly [waitMs: number, signal: NodeJS.Signals])[]): Promise<Ended> => {
	await using bot = await serve(() => undefined);
	const child = program.start(['listen', '--port', '0', '--forward-to', `${bot.url}/webhook`, '--json'], {
		env: {MESSENGER_VERIFY_TOKEN: 'the-verify-token', MESSENGER_APP_SECRET: secret},
	});
	const end = ended(child);
	const url = await new Promise<string>(resolve => {
		let heard = '';
		child.stdout?.on('data', chunk => {
			heard += chunk;
			const [, found] = /(http:\/\/127[\w.:]+\/webhook)/.exec(heard) ?? [];
			if (found) resolve(found);
		});
	});
	await fetch(url, {method: 'POST', body: event, headers});
	for (const [waitMs, signal] of signals) {
		await pause(waitMs);
		child.kill(signal);
	}
	return await end;
};

describe('a signal', () => {
	// npx and timeout hand on what the terminal has sent to every program of the group.
	it('that comes twice at once is one: the run ends tidily', async () => {
		const {code, signal, stdout} = await signalled([
			[100, 'SIGINT'],
			[20, 'SIGINT'],
			[20, 'SIGINT'],
		]);
		expect({code, signal}).toEqual({code: 0, signal: null});
		expect(stdout).toContain('"event":"stopped"');
	});

	it('that comes again is meant: the run ends at once', async () => {
		const startedAt = performance.now();
		const {code, signal, stdout} = await signalled([
			[100, 'SIGINT'],
			[900, 'SIGINT'],
		]);
		expect({code, signal}).toEqual({code: null, signal: 'SIGINT'});
		expect(stdout).not.toContain('"event":"stopped"');
		expect(performance.now() - startedAt).toBeLessThan(8_000);
	});
});
