import {setMaxListeners} from 'node:events';
import {Agent} from 'node:http';
import {Agent as SecureAgent} from 'node:https';
import type {Socket} from 'node:net';
import {type Exchange, exchange, type Outgoing} from '../exchange.js';

export interface ForwardOptions {
	readonly target: URL;
	/** Requests to the target at a time. */
	readonly concurrency: number;
	/** Deliveries, and bytes of them, that may wait for a slow target. */
	readonly queueLength: number;
	readonly queueBytes: number;
	readonly timeoutMs: number;
}

/** Enough for a bot on the same machine that is down for a while; then what comes next is dropped, and counted. */
export const forwarding = {
	concurrency: 32,
	queueLength: 20_000,
	queueBytes: 128 * 1024 * 1024,
	timeoutMs: 60_000,
} as const;

/** `dropped`: the queue was full. `abandoned`: the listener ended before its turn came or the target answered. */
export type Forwarded = Exchange | {readonly kind: 'dropped' | 'abandoned'};

interface Job {
	readonly headers: NonNullable<Outgoing['headers']>;
	readonly body: Buffer;
	done(result: Forwarded): void;
}

/** A server for both kinds of addresses sees those of IPv4 as some of IPv6. */
const plainAddress = (address: string | undefined): string | undefined => address?.replace(/^::ffff:/i, '');

type Ends = Pick<Socket, 'localAddress' | 'localPort' | 'remoteAddress' | 'remotePort'>;

const localEnd = ({localAddress, localPort}: Ends): string => `${plainAddress(localAddress)}:${localPort}`;
const remoteEnd = ({remoteAddress, remotePort}: Ends): string => `${plainAddress(remoteAddress)}:${remotePort}`;

/** Passes deliveries on, a bounded number at a time; what may wait for a slow target is bounded too. */
export class Forwarder {
	readonly #options: ForwardOptions;
	readonly #agent: Agent;
	readonly #stopped = new AbortController();
	#queue: Job[] = [];
	#queuedBytes = 0;
	#running = 0;
	#whenIdle: (() => void) | undefined;

	constructor(options: ForwardOptions) {
		setMaxListeners(options.concurrency + 1, this.#stopped.signal);
		this.#options = options;
		const agentOptions = {keepAlive: true, maxSockets: options.concurrency};
		this.#agent = options.target.protocol === 'https:' ? new SecureAgent(agentOptions) : new Agent(agentOptions);
	}

	forward(headers: Job['headers'], body: Buffer): Promise<Forwarded> {
		const {queueLength, queueBytes} = this.#options;
		if (this.#stopped.signal.aborted) return Promise.resolve({kind: 'abandoned'});
		if (this.#queue.length >= queueLength || this.#queuedBytes + body.length > queueBytes)
			return Promise.resolve({kind: 'dropped'});
		return new Promise(done => {
			this.#queue.push({headers, body, done});
			this.#queuedBytes += body.length;
			this.#pump();
		});
	}

	/** Jobs that the target has not answered yet. */
	get pending(): number {
		return this.#running + this.#queue.length;
	}

	/**
	 * Whether this connection, which somebody accepted, is the other end of one of ours to the target. Both ends count: the
	 * system gives one port to connections that lead to different places.
	 */
	isOwn(accepted: Ends): boolean {
		const [from, to] = [remoteEnd(accepted), localEnd(accepted)];
		return Object.values(this.#agent.sockets).some(sockets =>
			sockets?.some(ours => localEnd(ours) === from && remoteEnd(ours) === to),
		);
	}

	#pump(): void {
		while (this.#running < this.#options.concurrency) {
			const job = this.#queue.shift();
			if (!job) break;
			this.#queuedBytes -= job.body.length;
			this.#running++;
			void this.#send(job).then(result => {
				this.#running--;
				job.done(result);
				this.#pump();
			});
		}
		if (this.#running === 0 && this.#queue.length === 0) this.#whenIdle?.();
	}

	/** Waits for what is under way, no longer than the grace, then gives up the rest. */
	async close(graceMs: number): Promise<void> {
		const idle = new Promise<void>(resolve => {
			this.#whenIdle = resolve;
			this.#pump();
		});
		const timer = setTimeout(() => this.#giveUp(), graceMs);
		await idle;
		clearTimeout(timer);
		this.#agent.destroy();
	}

	#giveUp(): void {
		this.#stopped.abort();
		for (const {done} of this.#queue) done({kind: 'abandoned'});
		this.#queue = [];
		this.#queuedBytes = 0;
	}

	async #send({headers, body}: Job): Promise<Forwarded> {
		const {target: url, timeoutMs} = this.#options;
		try {
			const {signal} = this.#stopped;
			return await exchange({method: 'POST', url, headers, body, timeoutMs, signal, agent: this.#agent});
		} catch {
			return {kind: 'abandoned'};
		}
	}
}
