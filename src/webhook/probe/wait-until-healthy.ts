import type {Clock} from '../../core/clock.js';
import {type ProbeOptions, probeWebhook} from './probe-webhook.js';
import type {ProbeReport} from './report.js';

export interface WaitOptions extends Omit<ProbeOptions, 'now'> {
	readonly clock: Clock;
	/** How long to go on trying. */
	readonly withinMs: number;
	readonly everyMs?: number;
}

/** Probes until the callback is healthy or the time is over: a server that starts, a tunnel whose name is not known yet. */
export const waitUntilHealthy = async ({
	clock,
	withinMs,
	everyMs = 1000,
	...options
}: WaitOptions): Promise<ProbeReport> => {
	const until = clock.now().getTime() + withinMs;
	for (;;) {
		const report = await probeWebhook({...options, now: () => clock.now()});
		if (report.verdict === 'healthy' || clock.now().getTime() + everyMs > until) return report;
		await clock.sleep(everyMs, options.signal);
	}
};
