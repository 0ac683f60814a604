/** The one source of time, so that expiry and waiting are tested without waiting. */
export interface Clock {
	now(): Date;
	/** Ends early, with the signal's reason, when the signal fires. */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
	now: () => new Date(),
	sleep: async (ms, signal) => {
		// Few runs wait, and a start without it is a hundredth shorter.
		const {setTimeout: wait} = await import('node:timers/promises');
		try {
			await wait(ms, undefined, signal ? {signal} : {});
		} catch {
			signal?.throwIfAborted();
		}
	},
};
