import {systemClock} from '../../src/core/clock.js';
import {Secret} from '../../src/core/secret.js';
import {createGraph, type Graph} from '../../src/graph/graph.js';
import {createHttp, type Exchange, type HttpOptions, type Wait} from '../../src/graph/http.js';

export const token = new Secret('EAAPageToken0123456789abcdefghijklmn');
export const appSecret = new Secret('0123456789abcdef0123456789abcdef');

export interface Told {
	readonly graph: Graph;
	readonly exchanges: readonly Exchange[];
	readonly waits: readonly Wait[];
	readonly secrets: readonly Secret[];
}

/** A client whose pauses take no time, and what it tells. */
export const clientOf = (origin: string, options: Partial<HttpOptions> = {}): Told => {
	const exchanges: Exchange[] = [];
	const waits: Wait[] = [];
	const secrets: Secret[] = [];
	const http = createHttp({
		origin,
		version: 'v26.0',
		requestTimeout: 5_000,
		signal: new AbortController().signal,
		clock: {now: systemClock.now, sleep: async (_, signal) => signal?.throwIfAborted()},
		userAgent: 'test',
		onExchange: exchange => exchanges.push(exchange),
		onWait: wait => waits.push(wait),
		onSecret: secret => secrets.push(secret),
		...options,
	});
	return {graph: createGraph(http), exchanges, waits, secrets};
};
