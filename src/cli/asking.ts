import type {Context} from '../commands/context.js';
import {once} from './once.js';
import type {RunParts} from './run-parts.js';

/** Questions to the person at the terminal. */
export const makeAsking = ({
	host,
	terminal,
	halt,
	deadline,
}: Pick<RunParts, 'host' | 'terminal' | 'halt' | 'deadline'>): Context['ask'] => {
	const prompter = once(async () => {
		const {createPrompter} = await import('../ui/create-prompter.js');
		const {interactive, colour, unicode} = terminal;
		return createPrompter({
			interactive,
			input: host.stdin.stream,
			output: host.stderr.stream,
			signal: halt.signal,
			colour,
			unicode,
		});
	});

	/** Time does not run while a person thinks. */
	const unhurried = async <Value>(question: () => Promise<Value>): Promise<Value> => {
		deadline.pause();
		try {
			return await terminal.progress.aside(question);
		} finally {
			deadline.resume();
		}
	};

	return {
		confirm: async (...args) => unhurried(async () => (await prompter()).confirm(...args)),
		text: async (...args) => unhurried(async () => (await prompter()).text(...args)),
		secret: async (...args) => unhurried(async () => (await prompter()).secret(...args)),
		select: async (...args) => unhurried(async () => (await prompter()).select(...args)),
	};
};
