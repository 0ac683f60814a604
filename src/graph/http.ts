import {setMaxListeners} from 'node:events';
import type * as v from 'valibot';
import type {Clock} from '../core/clock.js';
import type {Secret} from '../core/secret.js';
import {DeadlinePassed} from '../core/stop.js';
import {type Call, GraphError, TransportError} from './error.js';
import {checkShape, readReply} from './reply.js';
import type {Request} from './request.js';
import {transience} from './transience.js';
import {latestUsage, readUsage, type Usage} from './usage.js';
import {createWire, type WireOptions} from './wire.js';

export type {Params, Request} from './request.js';

/** One request as it went over the wire: nothing of it is secret. */
export interface Exchange extends Call {
	readonly attempt: number;
	/** HTTP status; absent when nothing answered. */
	readonly status?: number;
	readonly durationMs: number;
	readonly traceId?: string;
	readonly fault?: string;
}

export interface Wait extends Call {
	readonly waitMs: number;
	readonly reason: string;
}

export interface HttpOptions extends WireOptions {
	/** Ends everything: the overall deadline, or a person. */
	readonly signal: AbortSignal;
	readonly clock: Clock;
	onExchange?(exchange: Exchange): void;
	onWait?(wait: Wait): void;
}

export interface Http {
	call<Schema extends v.GenericSchema>(request: Request, schema: Schema): Promise<v.InferOutput<Schema>>;
	readonly origin: string;
	readonly version: string;
	readonly appSecret: Secret | undefined;
	/** The same client, whose calls also end with another signal. */
	within(signal: AbortSignal): Http;
	/** What this client has seen so far. */
	readonly seen: {
		readonly calls: number;
		/** How many of them the Graph API answered, with a result or with a refusal. */
		readonly answers: number;
		/** The latest of each quota. */
		readonly usage: readonly Usage[];
		/** `facebook-api-version` of the latest answer. */
		readonly version: string | undefined;
	};
}

/** Waits before the second and the third attempt, in ms. */
const retryWaits = [400, 1600] as const;

const isTimeout = (error: unknown): boolean => error instanceof TransportError && error.fault === 'timeout';

/** The request without its token. */
const callOf = ({method, path}: Request): Call => ({method, path});

const redirected = (call: Call, status: number, location: string | undefined): TransportError => {
	const host = location && URL.canParse(location) ? new URL(location).host : 'another address';
	return new TransportError('redirect', `The answer is a redirect to ${host}, which is not followed`, call, status);
};

/** The one door to the Graph API. */
export const createHttp = (options: HttpOptions): Http => {
	const {origin, version, appSecret, clock} = options;
	const wire = createWire(options);
	const state = {calls: 0, answers: 0, usage: [] as readonly Usage[], version: undefined as string | undefined};

	const attempt = async (request: Request, count: number, signal: AbortSignal): Promise<unknown> => {
		const call = callOf(request);
		const startedAt = clock.now().getTime();
		const tell = (rest: Partial<Exchange>): void =>
			options.onExchange?.({...call, attempt: count, durationMs: clock.now().getTime() - startedAt, ...rest});
		state.calls++;
		const {status, text, header} = await wire.send(request, signal).catch((error: Error) => {
			tell({fault: error.message});
			throw error;
		});
		const usage = readUsage(header);
		state.usage = latestUsage(state.usage, usage);
		state.version = header('facebook-api-version') ?? state.version;
		const traceId = header('x-fb-trace-id');
		tell({status, ...(traceId && {traceId})});
		if (status >= 300 && status < 400) throw redirected(call, status, header('location'));
		try {
			const minutes = Math.max(0, ...usage.map(({regainMinutes}) => regainMinutes));
			const reply = readReply(call, status, text, minutes || undefined);
			state.answers++;
			return reply;
		} catch (error) {
			if (error instanceof GraphError) state.answers++;
			throw error;
		}
	};

	const pause = async (request: Request, waitMs: number, signal: AbortSignal): Promise<void> => {
		try {
			await clock.sleep(waitMs, signal);
		} catch (stopped) {
			throw stopped instanceof DeadlinePassed
				? new TransportError('timeout', stopped.message, callOf(request))
				: stopped;
		}
	};

	/** Reads alone are asked again: nobody knows whether a write that got no answer was done. */
	const attempts = async (request: Request, signal: AbortSignal): Promise<unknown> => {
		for (let count = 1; ; count++) {
			try {
				return await attempt(request, count, signal);
			} catch (error) {
				const reason = transience(error);
				// What took all its time twice would take the time of the others, too.
				const wait = isTimeout(error) && count > 1 ? undefined : retryWaits[count - 1];
				if (request.method !== 'GET' || reason === undefined || wait === undefined || signal.aborted) throw error;
				const waitMs = Math.round(wait * (0.8 + Math.random() * 0.4));
				options.onWait?.({...callOf(request), waitMs, reason});
				await pause(request, waitMs, signal);
			}
		}
	};

	const client = (signal: AbortSignal): Http => {
		// Each request in flight listens to it, and there may be dozens side by side.
		setMaxListeners(0, signal);
		return {
			origin,
			version,
			appSecret,
			seen: state,
			within: other => client(AbortSignal.any([signal, other])),
			call: async (request, schema) => checkShape(schema, await attempts(request, signal), callOf(request)),
		};
	};
	return client(options.signal);
};
