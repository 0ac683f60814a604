import {Interrupted} from '../core/stop.js';

export interface Watch {
	/** Fires when the input has ended under a question. */
	readonly signal: AbortSignal;
	stop(): void;
}

const ends = ['pause', 'end', 'close'] as const;

/** Notices that nobody can answer any more (Ctrl-D, a closed terminal), for which inquirer would wait for ever. */
export const watchInput = (input: NodeJS.ReadableStream): Watch => {
	const ended = new AbortController();
	let timer: NodeJS.Immediate | undefined;
	// Readline pauses the input after an answer too; by the time this comes round, that question is settled and the watch stopped.
	const onEnd = (): void => {
		timer = setImmediate(() => ended.abort(new Interrupted('SIGINT')));
	};
	for (const event of ends) input.once(event, onEnd);
	return {
		signal: ended.signal,
		stop: () => {
			clearImmediate(timer);
			for (const event of ends) input.off(event, onEnd);
		},
	};
};
