import {setTimeout as pause} from 'node:timers/promises';
import {replyOf} from './reply.js';
import type {Session} from './session.js';

const stepMs = 250;

/** Whether a server that may have crashed answers, at once or after a supervisor has started it again. */
export const comesBack = async (session: Session): Promise<boolean> => {
	const until = performance.now() + session.limits.restartMs;
	for (;;) {
		const exchange = await session.handshake('is-anybody-there', session.newChallenge());
		if (replyOf(exchange) !== 'gone') return true;
		if (performance.now() >= until) return false;
		await pause(stepMs, undefined, {signal: session.signal});
	}
};
