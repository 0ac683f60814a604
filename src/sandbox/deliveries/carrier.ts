import {Agent} from 'node:http';
import {exchange} from '../../webhook/exchange.js';
import type {Attempt, Delivery} from './delivery.js';

/** Meta waits so long for an answer. */
export const answerWithinMs = 5_000;

/** Characters of an answer that are kept. */
const keptAnswer = 2_000;

/** Connections to bots at a time. */
const maxSockets = 32;

export interface Carrier {
	/** Brings a delivery to its address, once. Failing is an outcome, not an error. */
	carry(delivery: Pick<Delivery, 'url' | 'headers' | 'body'>): Promise<Omit<Attempt, 'at'>>;
	close(): void;
}

export const makeCarrier = (): Carrier => {
	const plain = new Agent({keepAlive: true, maxSockets});
	let secure: Agent | undefined;
	const agentFor = async ({protocol}: URL): Promise<Agent> => {
		if (protocol !== 'https:') return plain;
		const {Agent: SecureAgent} = await import('node:https');
		secure ??= new SecureAgent({keepAlive: true, maxSockets});
		return secure;
	};
	return {
		carry: async ({url: address, headers, body}) => {
			const url = new URL(address);
			const sent = {method: 'POST', url, headers, body: Buffer.from(body)} as const;
			const result = await exchange({...sent, timeoutMs: answerWithinMs, agent: await agentFor(url)});
			const {durationMs} = result;
			if (result.kind === 'failure') return {fault: result.fault, durationMs};
			return {status: result.status, body: result.body.toString().slice(0, keptAnswer), durationMs};
		},
		close: () => {
			plain.destroy();
			secure?.destroy();
		},
	};
};
