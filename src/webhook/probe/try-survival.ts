import {setTimeout as pause} from 'node:timers/promises';
import {type Finding, found} from '../../causes/cause.js';
import {webhookServerUnreachable} from '../../causes/webhook/server-unreachable.js';
import {comesBack} from './comes-back.js';
import {describeExchange} from './describe-exchange.js';
import {replyOf} from './reply.js';
import type {Session} from './session.js';

/** How often the first wait the whole time for work after the answer is. */
const patience = 3;

/**
 * Whether the server is still there after an ordinary text. Many a bot answers 200, and dies a moment later of what it does
 * then; so it is waited for, shortly after the first event and once more before the end.
 */
export class Survival {
	readonly #session: Session;
	readonly #since = performance.now();

	constructor(session: Session) {
		this.#session = session;
	}

	/** Looks soon after the event. */
	async soon(): Promise<readonly Finding[]> {
		return this.#look(this.#session.limits.settleMs);
	}

	/** Looks when everything that the event set going should be over. */
	async atLast(): Promise<readonly Finding[]> {
		return this.#look(patience * this.#session.limits.settleMs);
	}

	async #look(afterMs: number): Promise<readonly Finding[]> {
		const session = this.#session;
		const remaining = this.#since + afterMs - performance.now();
		if (remaining > 0) await pause(remaining, undefined, {signal: session.signal});
		const again = await session.handshake('is-anybody-there', session.newChallenge());
		const reply = replyOf(again);
		if (reply !== 'gone' && reply !== 'timeout') return [];
		const back = reply === 'gone' && (await comesBack(session));
		const seen = `It answered an ordinary text, and nothing after it${back ? ' for a while' : ''}: ${describeExchange(again)}`;
		return [found(webhookServerUnreachable, {callbackUrl: session.url.href}, {seen: [seen]})];
	}
}
