import {exitCode} from '../../core/exit-code.js';
import {Crashed, Interrupted} from '../../core/stop.js';

type Stop = (reason: Error) => void;

/** What ends a run from outside: signals, errors that nobody catches, and what else is told. */
export interface Stops {
	readonly tell: Stop;
	/** Tells when somebody wants the run to end; returns how to stop listening. */
	onStop(stop: Stop): () => void;
}

/** The same signal so soon, in ms, is the first one once more: npx and timeout hand on what the terminal sends to all. */
const echo = 500;

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
				let toldAt: number | undefined;
				// Stays for good: libraries that tidy up at the end kill the process themselves when they are the last to listen.
				const handler = (): void => {
					if (toldAt === undefined) {
						toldAt = performance.now();
						tell(new Interrupted(signal));
					} else if (performance.now() - toldAt > echo) {
						// Whoever presses Ctrl-C again does not want to wait for a tidy end.
						process.off(signal, handler);
						// Windows knows no signals: what Node does in their place ends with 1, which says something else.
						if (process.platform === 'win32') process.exit(exitCode.interrupted);
						process.kill(process.pid, signal);
					}
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
