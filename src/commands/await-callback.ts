import {Problem} from '../causes/cause.js';
import type {Secret} from '../core/secret.js';
import {probeWebhook} from '../webhook/probe/probe-webhook.js';
import type {ProbeReport} from '../webhook/probe/report.js';
import type {Context, Step} from './context.js';

/** A server that is just starting gets this long, in ms. */
const startPatience = 10_000;

/** Between two looks, in ms. */
const lookEvery = 1_000;

/** Nothing sensible answers yet: worth another look. A wrong answer is not, unless somebody asked to wait. */
const isStarting = ({facts, findings}: ProbeReport): boolean =>
	!facts.reachable || findings[0]?.cause.id === 'webhook.server-unreachable';

/**
 * Waits until the callback does the handshake as Meta wants it, so that Meta's one call meets a server that is ready.
 * Where it cannot be reached from here, Meta may still reach it, unless it is on this machine: that is said, and left to Meta.
 * @throws Problem webhook.*, when it answers and answers wrong, or is on this machine and does not answer
 */
export const awaitCallback = async (
	context: Context,
	callback: {readonly url: string; readonly verifyToken: Secret; readonly patience: number | undefined},
	step: Step,
): Promise<void> => {
	const end = context.clock.now().getTime() + (callback.patience ?? startPatience);
	for (;;) {
		const report = await probeWebhook({
			url: new URL(callback.url),
			verifyToken: callback.verifyToken,
			version: context.version,
			signal: context.signal,
			now: () => context.clock.now(),
			only: 'handshake',
		});
		if (report.facts.handshake === true) return;
		const starting = isStarting(report);
		const timeLeft = context.clock.now().getTime() < end;
		if (timeLeft && (starting || callback.patience !== undefined)) {
			step.update('Waiting for the callback to answer');
			await context.clock.sleep(lookEvery, context.signal);
			continue;
		}
		const [first, ...others] = report.findings;
		if (!first || !(report.facts.reachable || report.facts.local)) {
			context.note('The callback cannot be reached from here; whether Meta reaches it, Meta will say.');
			return;
		}
		throw new Problem(first, others);
	}
};
