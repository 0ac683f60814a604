import {printable} from '../core/printable.js';
import {cleanLine} from './clean-line.js';
import type {Palette} from './palette.js';
import {createSpinner} from './spinner.js';
import type {Step} from './step.js';
import type {Writer} from './writer.js';

export interface Progress {
	/** Begins a step. Several may go on at the same time. */
	step(text: string): Step;
	/** Keeps the terminal still for a question. */
	aside<Value>(work: () => Promise<Value>): Promise<Value>;
	/** Writes something between the steps, without disturbing what moves. */
	interject(write: () => void): void;
	/**
	 * Gives the terminal back: no spinner, the cursor visible, steps that have not ended told as such, and a blank line before
	 * what follows. May be called twice; nothing moves afterwards.
	 */
	stopAll(): void;
}

export interface ProgressOptions {
	readonly stderr: Writer;
	/** The terminal behind `stderr`, for the spinner; not asked for without one. */
	readonly stream: NodeJS.WriteStream;
	/** A person looks at a terminal that can move. Otherwise each step is one plain line when it ends. */
	readonly animated: boolean;
	readonly palette: Palette;
	readonly colour: boolean;
	readonly unicode: boolean;
	readonly quiet: boolean;
	/** Masks secrets: what spins does not pass through `stderr`. */
	readonly mask: (text: string) => string;
}

const silent: Step = {
	update: () => undefined,
	done: () => undefined,
	reused: () => undefined,
	skipped: () => undefined,
	failed: () => undefined,
};

export const createProgress = (options: ProgressOptions): Progress => {
	const {stderr, animated, palette, colour, unicode, quiet, mask} = options;
	const {mark, dim} = palette;
	const spinner = animated && !quiet ? createSpinner({stream: options.stream, palette, unicode}) : undefined;
	const running = new Set<{text: string}>();
	let asides = 0;
	let stopped = false;
	let written = false;

	const spin = (): void => {
		if (asides === 0 && !stopped) spinner?.show([...running].map(({text}) => mask(printable(text))));
	};
	const write = (sign: string, text: string): void => {
		spinner?.hide();
		stderr.write(`${cleanLine(`${sign} ${text.replace(/\s+/g, ' ')}`, {colour, unicode})}\n`);
		written = true;
	};

	return {
		step: text => {
			if (quiet) return silent;
			const self = {text};
			running.add(self);
			spin();
			const end = (sign: string, said: string): void => {
				if (!running.delete(self)) return;
				write(sign, said);
				spin();
			};
			return {
				update: next => {
					self.text = next;
					spin();
				},
				done: (said = self.text) => end(mark.pass, said),
				reused: (said = `${self.text} ${dim('(already there)')}`) => end(mark.reused, said),
				skipped: (said = `${self.text} ${dim('(skipped)')}`) => end(mark.skip, said),
				failed: (said = self.text) => end(mark.fail, said),
			};
		},
		aside: async work => {
			asides++;
			spinner?.hide();
			try {
				return await work();
			} finally {
				asides--;
				spin();
			}
		},
		interject: write => {
			spinner?.hide();
			write();
			spin();
		},
		stopAll: () => {
			spinner?.hide();
			if (stopped) return;
			stopped = true;
			for (const {text} of running) write(mark.skip, `${text} ${dim('(not finished)')}`);
			running.clear();
			if (written) stderr.write('\n');
		},
	};
};
