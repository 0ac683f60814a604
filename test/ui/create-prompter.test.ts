import {PassThrough} from 'node:stream';
import {describe, expect, it, vi} from 'vitest';
import {Problem} from '../../src/causes/cause.js';
import {Secret} from '../../src/core/secret.js';
import {Interrupted} from '../../src/core/stop.js';
import {createPrompter, type PrompterOptions} from '../../src/ui/create-prompter.js';
import type {Prompter} from '../../src/ui/prompter.js';
import {Screen} from './screen.js';

const begin = (options: Partial<PrompterOptions> = {}) => {
	const input = new PassThrough();
	const screen = new Screen();
	const prompter = createPrompter({
		interactive: true,
		input,
		output: screen,
		signal: new AbortController().signal,
		colour: false,
		unicode: true,
		...options,
	});
	const asked = (pattern: RegExp): Promise<void> =>
		vi.waitFor(() => expect(screen.text).toMatch(pattern), {timeout: 10_000, interval: 10});
	/** Types once the question stands there. */
	const answer = async (question: RegExp, keys: string): Promise<void> => {
		await asked(question);
		input.write(keys);
	};
	return {prompter, screen, input, answer, asked};
};

const reasonOf = (answer: Promise<unknown>): Promise<unknown> =>
	answer.then(
		() => 'answered',
		reason => reason as unknown,
	);

describe('a person at the terminal', () => {
	it('answers yes or no, and no by default', async () => {
		const {prompter, screen, answer} = begin();
		const first = prompter.confirm('Delete the test user?', '--yes');
		await answer(/Delete the test user\? \(y\/N\)/, 'y\r');
		expect(await first).toBe(true);
		const second = prompter.confirm('Really?', '--yes');
		await answer(/Really\?/, '\r');
		expect(await second).toBe(false);
		expect(screen.text).toBe('✔ Delete the test user? Yes\n✔ Really? No');
	});

	it('types a text, which may not be empty unless there is a first value', async () => {
		const {prompter, screen, answer, asked} = begin();
		const id = prompter.text('App id', '--app-id');
		await answer(/App id/, '\r');
		await answer(/Please type an answer/, ' 1234 \r');
		expect(await id).toBe('1234');
		const name = prompter.text('Name', '--name', 'Ann');
		await answer(/Name \(Ann\)/, '\r');
		expect(await name).toBe('Ann');
		await asked(/✔ Name Ann$/);
		expect(screen.cursorVisible).toBe(true);
	});

	it('types a secret that is never seen', async () => {
		const canary = 'EAAHcanary0123456789abcdefghijklmnop';
		const {prompter, screen, answer} = begin();
		const secret = prompter.secret('App secret', '--app-secret-file');
		await answer(/App secret/, `${canary}\r`);
		const given = await secret;
		expect(given).toBeInstanceOf(Secret);
		expect(given.reveal()).toBe(canary);
		expect(screen.raw).not.toContain('EAAH');
		expect(screen.text).toBe('✔ App secret ********');
	});

	it('keeps a secret that was there when the answer is empty', async () => {
		const initial = new Secret('EAAHcanary0123456789abcdefghijklmnop');
		const {prompter, screen, answer} = begin();
		const kept = prompter.secret('User token', '--user-token-file', initial);
		await answer(/User token \(Enter keeps EAAH…op\)/, '\r');
		expect(await kept).toBe(initial);
		expect(screen.text).not.toContain('*');
		const replaced = prompter.secret('Page token', '--page-token-file', initial);
		await answer(/Page token/, 'another\r');
		expect((await replaced).reveal()).toBe('another');
		expect(screen.raw).not.toContain('canary');
	});

	it('chooses among values of any kind, whose names are cleaned', async () => {
		const {prompter, screen, answer} = begin();
		const choices = [
			{name: 'Café', value: {id: '1'}},
			{name: 'Evil\u{1b}[2J\nShop', value: {id: '2'}},
		];
		const chosen = prompter.select('Which page?', choices, '--page');
		await answer(/Which page\?\n❯ Café\n {2}Evil Shop/, '\u{1b}[B\r');
		expect(await chosen).toBe(choices[1]?.value);
		expect(screen.text).toBe('✔ Which page? Evil Shop');
		expect(screen.raw).not.toContain('\u{1b}[2J');
		expect(screen.cursorVisible).toBe(true);
	});

	it('is asked one question at a time', async () => {
		const {prompter, screen, answer} = begin();
		const both = Promise.all([prompter.text('First', '--first'), prompter.text('Second', '--second')]);
		await answer(/First/, '1\r');
		await answer(/Second/, '2\r');
		expect(await both).toEqual(['1', '2']);
		expect(screen.text).toBe('✔ First 1\n✔ Second 2');
	});

	it('sees neither colours nor signs where the terminal has none', async () => {
		const {prompter, screen, answer} = begin({unicode: false});
		const chosen = prompter.select('Which?', [{name: '“One”', value: 1}], '--which');
		await answer(/\? Which\?\n> "One"\n.*arrows navigate, enter select/s, '\r');
		await chosen;
		expect(screen.text).toBe('+ Which? "One"');
		expect(screen.raw).not.toMatch(/\[\d+m/);
	});

	it('sees colours where there are some', async () => {
		const {prompter, screen, answer} = begin({colour: true});
		const name = prompter.text('Name', '--name');
		await answer(/Name/, 'Ann\r');
		await name;
		expect(screen.raw).toContain('\u{1b}[32m✔\u{1b}[39m \u{1b}[1mName\u{1b}[22m \u{1b}[36mAnn\u{1b}[39m');
	});
});

describe('a question that gets no answer', () => {
	const questions: readonly (readonly [string, (prompter: Prompter) => Promise<unknown>])[] = [
		['confirm', prompter => prompter.confirm('Question?', '--flag')],
		['text', prompter => prompter.text('Question?', '--flag')],
		['secret', prompter => prompter.secret('Question?', '--flag')],
		['select', prompter => prompter.select('Question?', [{name: 'a', value: 1}], '--flag')],
	];

	it.each(questions)('%s ends as usage.needs-answer with the flag when nobody is there', async (_, put) => {
		const {prompter, screen} = begin({interactive: false});
		const reason = await reasonOf(put(prompter));
		expect(reason).toBeInstanceOf(Problem);
		const {cause, evidence} = (reason as Problem).finding;
		expect(cause.id).toBe('usage.needs-answer');
		expect(cause.title(evidence)).toContain('Question?');
		expect(cause.fixes(evidence)[0].text).toContain('--flag');
		expect(screen.raw).toBe('');
	});

	it.each(questions)('%s ends as Interrupted on Ctrl-C, with the cursor back', async (_, put) => {
		const {prompter, screen, answer} = begin();
		const reason = reasonOf(put(prompter));
		await answer(/Question\?/, '\u0003');
		expect(await reason).toMatchObject({name: 'Interrupted', signal: 'SIGINT'});
		expect(screen.cursorVisible).toBe(true);
	});

	it.each(questions)('%s ends as Interrupted on Ctrl-D', async (_, put) => {
		const {prompter, answer} = begin();
		const reason = reasonOf(put(prompter));
		await answer(/Question\?/, '\u0004');
		expect(await reason).toMatchObject({name: 'Interrupted'});
	});

	it('ends as Interrupted when the input does', async () => {
		const {prompter, input, asked} = begin();
		const reason = reasonOf(prompter.text('Question?', '--flag'));
		await asked(/Question\?/);
		input.end();
		expect(await reason).toMatchObject({name: 'Interrupted'});
	});

	it('ends with the reason of the signal, also before it is put', async () => {
		const stop = new AbortController();
		const {prompter, screen, asked} = begin({signal: stop.signal});
		const reason = reasonOf(prompter.text('Question?', '--flag'));
		const queued = reasonOf(prompter.text('Never put', '--flag'));
		await asked(/Question\?/);
		stop.abort(new Interrupted('SIGTERM'));
		expect(await reason).toMatchObject({name: 'Interrupted', signal: 'SIGTERM'});
		expect(await queued).toMatchObject({name: 'Interrupted', signal: 'SIGTERM'});
		expect(screen.text).not.toContain('Never put');
		expect(screen.cursorVisible).toBe(true);
	});
});
