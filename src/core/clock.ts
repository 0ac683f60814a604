import {setTimeout as sleep} from 'node:timers/promises';

/** The one source of time, so that expiry and waiting are tested without waiting. */
export interface Clock {
	now(): Date;
	/** Ends early, with the signal's reason, when the signal fires. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
	now: () => new Date(),
	sleep: async (ms, signal) => {
		try {
			await sleep(ms, undefined, signal ? {signal} : {});
		} catch {
			signal?.throwIfAborted();
		}
	},
};
