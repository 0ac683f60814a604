import {randomInt} from 'node:crypto';
import {setMaxListeners} from 'node:events';
import type {Secret} from '../../core/secret.js';
import {type Answer, type Exchange, exchange, type Outgoing} from '../exchange.js';
import {testHeaders} from '../mark-test.js';
import {signedHeaders} from '../send-event.js';
import {replyOf} from './reply.js';

export interface ProbeLimits {
	/** So long Meta waits for an answer today. */
	readonly answerMs: number;
	/** So long it waited once; nobody is given more. */
	readonly giveUpMs: number;
	/** For a handler that answers first and works afterwards to crash. */
	readonly settleMs: number;
	/** For a crashed server to come back. */
	readonly restartMs: number;
	/** For the whole probe: what is not tried by then is left out. */
	readonly totalMs: number;
}

export const metaLimits: ProbeLimits = {
	answerMs: 5000,
	giveUpMs: 20_000,
	settleMs: 400,
	restartMs: 2500,
	totalMs: 60_000,
};

export interface SessionOptions {
	readonly url: URL;
	readonly verifyToken?: Secret;
	readonly appSecret?: Secret;
	/** Of the tool, for the User-Agent. */
	readonly version: string;
	readonly limits: ProbeLimits;
	readonly signal: AbortSignal;
	readonly ca?: string;
	now(): Date;
}

/** A healthy server gets about forty. */
const mostRequests = 90;

/** The requests of one probe: what Meta sends, marked as a test, one after the other, and not without an end. */
export class Session {
	readonly url: URL;
	readonly verifyToken: Secret | undefined;
	readonly appSecret: Secret | undefined;
	readonly limits: ProbeLimits;
	readonly signal: AbortSignal;
	readonly ca: string | undefined;
	readonly #now: () => Date;
	#lastTime = 0;
	readonly #version: string;
	readonly #started = performance.now();
	#requests = 0;
	#timeouts = 0;
	#throttled: Answer | undefined;

	constructor({url, verifyToken, appSecret, limits, signal, ca, now, version}: SessionOptions) {
		this.url = url;
		this.verifyToken = verifyToken;
		this.appSecret = appSecret;
		this.limits = limits;
		this.signal = signal;
		// Each request in flight listens to it, and a slow server gets a dozen side by side.
		setMaxListeners(0, signal);
		this.ca = ca;
		this.#now = now;
		this.#version = version;
	}

	get requests(): number {
		return this.#requests;
	}

	/** Events that were not answered in time. */
	get timeouts(): number {
		return this.#timeouts;
	}

	/** The answer by which the host refused to go on, after it had answered. */
	get throttled(): Answer | undefined {
		return this.#throttled;
	}

	/** Enough time was spent, and enough was sent: what is under way is ended, and nothing more begun. */
	get isSpent(): boolean {
		return this.#requests >= mostRequests || performance.now() - this.#started >= this.limits.totalMs;
	}

	/** Later with every call, so that no two events have the same id. */
	now(): Date {
		this.#lastTime = Math.max(this.#lastTime + 1, this.#now().getTime());
		return new Date(this.#lastTime);
	}

	/** Digits, as Meta's own challenges mostly are. */
	newChallenge(): string {
		return String(randomInt(1_000_000_000, 2_000_000_000));
	}

	/** The GET by which Meta verifies a callback. */
	handshake(token: string, challenge: string): Promise<Exchange> {
		const url = new URL(this.url);
		url.searchParams.set('hub.mode', 'subscribe');
		url.searchParams.set('hub.challenge', challenge);
		url.searchParams.set('hub.verify_token', token);
		return this.#send({method: 'GET', url, headers: testHeaders(this.#version)}, this.limits.giveUpMs);
	}

	/** The same URL without the parameters of a handshake, as anybody may call it. */
	visit(): Promise<Exchange> {
		return this.#send({method: 'GET', url: this.url, headers: testHeaders(this.#version)}, this.limits.answerMs);
	}

	/** A delivery signed with the app secret, or as `headers` say. */
	async deliver(
		body: Buffer,
		{headers, timeoutMs = this.limits.answerMs}: {headers?: Readonly<Record<string, string>>; timeoutMs?: number} = {},
	): Promise<Exchange> {
		const signed = this.appSecret && !headers ? signedHeaders(body, this.appSecret, this.#version) : {};
		const all = {...testHeaders(this.#version), 'content-type': 'application/json', ...signed, ...headers};
		const result = await this.#send({method: 'POST', url: this.url, headers: all, body}, timeoutMs);
		if (result.kind === 'failure' && result.fault === 'timeout') this.#timeouts++;
		return result;
	}

	/** A POST route answers it in one way, and a path without one in another. */
	patch(): Promise<Exchange> {
		return this.#send({method: 'PATCH', url: this.url, headers: testHeaders(this.#version)}, this.limits.answerMs);
	}

	async #send(request: Pick<Outgoing, 'method' | 'url' | 'headers' | 'body'>, timeoutMs: number): Promise<Exchange> {
		this.#requests++;
		const {signal, ca} = this;
		const result = await exchange({...request, timeoutMs, signal, ...(ca !== undefined && {ca})});
		if (this.#requests > 1 && replyOf(result) === 'quota' && result.kind === 'answer') this.#throttled ??= result;
		return result;
	}
}
