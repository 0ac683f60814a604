import {Crashed, Interrupted} from '../../core/stop.js';

type Stop = (reason: Error) => void;

/** What ends a run from outside: signals, errors that nobody catches, and what else is told. */
export interface Stops {
	readonly tell: Stop;
	/** Tells when somebody wants the run to end; returns how to stop listening. */
	onStop(stop: Stop): () => void;
}

export const makeStops = (): Stops => {
	const listeners = new Set<Stop>();
	const tell: Stop = reason => {
		for (const listener of listeners) listener(reason);
	};
	// Node prints such an error with all that hangs on it, tokens among it. Here it ends the run, which masks what it prints.
	process.on('uncaughtException', error => tell(new Crashed(error)));
	return {
		tell,
		onStop: stop => {
			listeners.add(stop);
			const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map(signal => {
				let told = false;
				// Stays for good: libraries that tidy up at the end kill the process themselves when they are the last to listen.
				const handler = (): void => {
					if (!told) tell(new Interrupted(signal));
					else {
						// Whoever presses Ctrl-C again does not want to wait for a tidy end.
						process.off(signal, handler);
						process.kill(process.pid, signal);
					}
					told = true;
				};
				process.on(signal, handler);
				return [signal, handler] as const;
			});
			return () => {
				listeners.delete(stop);
				for (const [signal, handler] of signals) process.off(signal, handler);
			};
		},
	};
};
