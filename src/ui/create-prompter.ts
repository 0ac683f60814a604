import {found, Problem} from '../causes/cause.js';
import {usageNeedsAnswer} from '../causes/usage/needs-answer.js';
import {printable} from '../core/printable.js';
import {Secret} from '../core/secret.js';
import {Interrupted} from '../core/stop.js';
import {toAscii} from './ascii.js';
import {createPromptTheme} from './prompt-theme.js';
import type {Prompter} from './prompter.js';
import {watchInput} from './watch-input.js';

export interface PrompterOptions {
	/** Somebody is there to answer. */
	readonly interactive: boolean;
	readonly input: NodeJS.ReadableStream;
	/** stderr: questions are no result. */
	readonly output: NodeJS.WritableStream;
	readonly signal: AbortSignal;
	readonly colour: boolean;
	readonly unicode: boolean;
}

type Inquirer = typeof import('inquirer')['default'];
type PromptModule = ReturnType<Inquirer['createPromptModule']>;

const notEmpty = (answer: string): true | string =>
	answer.trim() !== '' || 'Please type an answer, or press Ctrl-C to stop';

export const createPrompter = ({interactive, input, output, signal, colour, unicode}: PrompterOptions): Prompter => {
	const {hidden, ...theme} = createPromptTheme({colour, unicode});
	const shown = (text: string): string => (unicode ? printable(text) : toAscii(printable(text)));
	let turn: Promise<unknown> = Promise.resolve();

	const askNow = async (ask: (prompt: PromptModule) => Promise<{answer: unknown}>): Promise<unknown> => {
		signal.throwIfAborted();
		const {default: inquirer} = await import('inquirer');
		const watch = watchInput(input);
		const either = AbortSignal.any([signal, watch.signal]);
		try {
			const {answer} = await ask(inquirer.createPromptModule({input, output, signal: either}));
			return answer;
		} catch (error) {
			either.throwIfAborted();
			// Ctrl-C: in raw mode it is a key, and no signal arrives.
			if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted('SIGINT');
			throw error;
		} finally {
			watch.stop();
		}
	};

	/** One question at a time, in the order they came, however many callers ask side by side. */
	const ask = <Answer>(
		question: string,
		flag: string,
		put: (prompt: PromptModule, message: string) => Promise<{answer: unknown}>,
	): Promise<Answer> => {
		const message = shown(question);
		if (!interactive) return Promise.reject(new Problem(found(usageNeedsAnswer, {question: message, flag})));
		const answer = turn.then(() => askNow(prompt => put(prompt, message)));
		turn = answer.catch(() => undefined);
		return answer as Promise<Answer>;
	};

	return {
		confirm: (question, flag) =>
			ask<boolean>(question, flag, (prompt, message) =>
				prompt([{type: 'confirm', name: 'answer', message, default: false, theme}]),
			),
		text: async (question, flag, initial) => {
			const given = await ask<string>(question, flag, (prompt, message) =>
				prompt([
					{
						type: 'input',
						name: 'answer',
						message,
						theme,
						...(initial === undefined ? {validate: notEmpty} : {default: initial}),
					},
				]),
			);
			return given.trim();
		},
		secret: async (question, flag, initial) => {
			const kept = initial?.reveal() ? `${question} (Enter keeps ${initial})` : question;
			const given = await ask<string>(kept, flag, (prompt, message) =>
				prompt([
					{
						type: 'password',
						name: 'answer',
						message,
						mask: '*',
						toggleMask: false,
						...(initial === undefined && {validate: notEmpty}),
						theme: {...theme, style: {...theme.style, ...hidden.style}},
					},
				]),
			);
			return initial && given.trim() === '' ? initial : new Secret(given.trim());
		},
		select: async (question, choices, flag) => {
			// The choice travels as its place: a value may be anything.
			const place = await ask<number>(question, flag, (prompt, message) =>
				prompt([
					{
						type: 'select',
						name: 'answer',
						message,
						choices: choices.map(({name}, value) => ({name: shown(name), value})),
						loop: false,
						theme,
					},
				]),
			);
			const chosen = choices[place];
			if (!chosen) throw new RangeError('The answer is none of the choices');
			return chosen.value;
		},
	};
};
