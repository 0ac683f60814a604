import {setMaxListeners} from 'node:events';
import {Agent} from 'node:http';
import {exchange} from '../../webhook/exchange.js';
import type {Attempt, Delivery} from './delivery.js';

/** Meta waits so long for an answer. */
export const answerWithinMs = 5_000;

/** Characters of an answer that are kept. */
const keptAnswer = 2_000;
/** Bytes that these characters may take. A slice of a longer text would keep all of that. */
const keptBytes = 4 * keptAnswer;

export interface Carrier {
	/** Brings a delivery to its address, once. Failing is an outcome, not an error; being closed meanwhile is none. */
	carry(delivery: Pick<Delivery, 'url' | 'headers' | 'body'>): Promise<Omit<Attempt, 'at'> | undefined>;
	/** Gives up what is under way. */
	close(): void;
}

export const makeCarrier = (): Carrier => {
	const closing = new AbortController();
	// Whoever carries bounds how many deliveries are under way.
	setMaxListeners(0, closing.signal);
	const plain = new Agent({keepAlive: true});
	let secure: Agent | undefined;
	const agentFor = async ({protocol}: URL): Promise<Agent> => {
		if (protocol !== 'https:') return plain;
		const {Agent: SecureAgent} = await import('node:https');
		secure ??= new SecureAgent({keepAlive: true});
		return secure;
	};
	return {
		carry: async ({url: address, headers, body}) => {
			const url = new URL(address);
			const sent = {method: 'POST', url, headers, body: Buffer.from(body), timeoutMs: answerWithinMs} as const;
			const {signal} = closing;
			const agent = await agentFor(url);
			const result = await exchange({...sent, agent, signal}).catch((error: unknown) => {
				if (!signal.aborted) throw error;
				return undefined;
			});
			if (!result) return undefined;
			const {durationMs} = result;
			if (result.kind === 'failure') return {fault: result.fault, durationMs};
			return {status: result.status, body: result.body.toString('utf8', 0, keptBytes).slice(0, keptAnswer), durationMs};
		},
		close: () => {
			closing.abort();
			plain.destroy();
			secure?.destroy();
		},
	};
};
