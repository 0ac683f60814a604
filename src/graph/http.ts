import type {Got, Response} from 'got';
import type * as v from 'valibot';
import type {Clock} from '../core/clock.js';
import type {Secret} from '../core/secret.js';
import {DeadlinePassed} from '../core/stop.js';
import {type Call, type GraphAnswer, GraphError, TransportError} from './error.js';
import {appSecretProof} from './proof.js';
import {checkShape, readReply} from './reply.js';
import {describeFault, faultCode, faultOf} from './transport-fault.js';
import {readUsage, type Usage} from './usage.js';

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

export interface HttpOptions {
	/** `https://graph.facebook.com`, without version. */
	readonly origin: string;
	readonly version: string;
	/** When known, every request with a token carries its proof. */
	readonly appSecret?: Secret;
	/** For one request, in ms. */
	readonly requestTimeout: number;
	/** Ends everything: the overall deadline, or a person. */
	readonly signal: AbortSignal;
	readonly clock: Clock;
	readonly userAgent: string;
	/** Told every secret before it is sent, so that no output can hold one. */
	onSecret?(secret: Secret): void;
	onExchange?(exchange: Exchange): void;
	onWait?(wait: Wait): void;
}

export type Params = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Request extends Call {
	/** Goes into the `Authorization` header, and its proof beside it. */
	readonly token?: Secret;
	/** Query of a GET or DELETE, form of a POST. `undefined` is left out. */
	readonly params?: Params;
	/** Body of a POST, or of a DELETE, that has structure. */
	readonly json?: object;
	/** Parameters that are secret themselves. They travel in the body of a POST; in a query only where Meta offers no other way. */
	readonly secrets?: Readonly<Record<string, Secret>>;
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
		/** The latest of each quota. */
		readonly usage: readonly Usage[];
		/** `facebook-api-version` of the latest answer. */
		readonly version: string | undefined;
	};
}

/** Bytes; an answer of the Graph API is far smaller. */
const largestReply = 16 * 1024 * 1024;

/** Waits before the second and the third attempt, in ms. */
const retryWaits = [400, 1600] as const;

const transientFaults = new Set(['reset', 'timeout']);

/** Codes of limits: repeating the call lengthens the block, whatever `is_transient` says. */
const limitCodes = new Set([4, 17, 32, 341, 368, 613]);

const isLimit = (answer: GraphAnswer): boolean =>
	limitCodes.has(answer.code) || (answer.code >= 80_000 && answer.code <= 80_014);

/** Why another attempt may help, or undefined. */
const transience = (error: unknown): string | undefined => {
	if (error instanceof GraphError) {
		const {answer} = error;
		if (isLimit(answer)) return undefined;
		return answer.isTransient === true || answer.code === 2 ? `Meta answered code ${answer.code}` : undefined;
	}
	if (!(error instanceof TransportError)) return undefined;
	if (transientFaults.has(error.fault)) return error.message;
	return error.fault === 'not-graph' && (error.status ?? 0) >= 500 ? `HTTP ${error.status}` : undefined;
};

const present = (params: Params): Record<string, string> =>
	Object.fromEntries(
		Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
	);

/** The request without its token. */
const callOf = ({method, path}: Request): Call => ({method, path});

const headerOf = (response: Response | undefined, name: string): string | undefined => {
	const value = response?.headers[name];
	return Array.isArray(value) ? value[0] : value;
};

/**
 * The one door to the Graph API. got's own errors carry the token (in `options`, under `inspect`), so none of them leaves
 * this file, not even as a cause.
 */
export const createHttp = (options: HttpOptions): Http => {
	const {origin, version, appSecret, clock} = options;
	const state = {calls: 0, usage: [] as readonly Usage[], version: undefined as string | undefined};
	let got: Promise<Got> | undefined;
	const loadGot = (): Promise<Got> => {
		got ??= import('got').then(module => module.got);
		return got;
	};

	const bodyOf = (
		request: Request,
	): {searchParams?: Record<string, string>; form?: Record<string, string>; json?: object} => {
		const proof = request.token && appSecret ? {appsecret_proof: appSecretProof(request.token, appSecret)} : {};
		const secrets = Object.entries(request.secrets ?? {}).map(([name, secret]) => [name, secret.reveal()] as const);
		const params = {...present(request.params ?? {}), ...proof, ...Object.fromEntries(secrets)};
		if (request.method === 'POST') return request.json ? {json: {...request.json, ...params}} : {form: params};
		return {searchParams: params, ...(request.json && {json: request.json})};
	};

	const send = async (
		request: Request,
		signal: AbortSignal,
	): Promise<{status: number; text: string; response: Response | undefined}> => {
		const client = await loadGot();
		const ending = new AbortController();
		const end = (): void => ending.abort(signal.reason);
		signal.addEventListener('abort', end, {once: true});
		for (const secret of [request.token, ...Object.values(request.secrets ?? {})])
			if (secret) options.onSecret?.(secret);
		const stream = client.stream(`${origin}/${version}${request.path}`, {
			method: request.method,
			...bodyOf(request),
			headers: {
				'user-agent': options.userAgent,
				accept: 'application/json',
				...(request.token && {authorization: `Bearer ${request.token.reveal()}`}),
			},
			followRedirect: false,
			throwHttpErrors: false,
			retry: {limit: 0},
			timeout: {request: options.requestTimeout},
			signal: ending.signal,
		});
		// got waits for a body of every method that may have one.
		if (request.method === 'DELETE') stream.end();
		let response: Response | undefined;
		stream.once('response', (received: Response) => {
			response = received;
		});
		const chunks: Buffer[] = [];
		let size = 0;
		try {
			for await (const chunk of stream) {
				chunks.push(chunk as Buffer);
				size += (chunk as Buffer).length;
				if (size <= largestReply) continue;
				stream.destroy();
				throw new TransportError('too-large', `The answer is larger than ${largestReply >> 20} MB`, callOf(request));
			}
		} finally {
			signal.removeEventListener('abort', end);
		}
		return {status: response?.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8'), response};
	};

	const asOurs = (error: unknown, call: Call, signal: AbortSignal): Error => {
		if (error instanceof TransportError) return error;
		if (signal.aborted) {
			const reason: unknown = signal.reason;
			if (reason instanceof DeadlinePassed) return new TransportError('timeout', reason.message, call);
			return reason instanceof Error ? reason : new TransportError('other', 'The call was given up', call);
		}
		const code = faultCode(error);
		const fault = faultOf(code);
		return new TransportError(fault, describeFault(fault, code), call);
	};

	const attempt = async (request: Request, count: number, signal: AbortSignal): Promise<unknown> => {
		const call = callOf(request);
		const startedAt = clock.now().getTime();
		const tell = (rest: Partial<Exchange>): void =>
			options.onExchange?.({...call, attempt: count, durationMs: clock.now().getTime() - startedAt, ...rest});
		state.calls++;
		try {
			signal.throwIfAborted();
			const {status, text, response} = await send(request, signal);
			const usage = readUsage(name => headerOf(response, name));
			if (usage.length > 0) state.usage = latest(state.usage, usage);
			state.version = headerOf(response, 'facebook-api-version') ?? state.version;
			const traceId = headerOf(response, 'x-fb-trace-id');
			tell({status, ...(traceId && {traceId})});
			if (status >= 300 && status < 400) throw redirected(call, status, headerOf(response, 'location'));
			return readReply(call, status, text, Math.max(0, ...usage.map(({regainMinutes}) => regainMinutes)) || undefined);
		} catch (error) {
			if (error instanceof GraphError || (error instanceof TransportError && error.status !== undefined)) throw error;
			const ours = asOurs(error, call, signal);
			tell({fault: ours.message});
			throw ours;
		}
	};

	const attempts = async (request: Request, signal: AbortSignal): Promise<unknown> => {
		for (let count = 1; ; count++) {
			try {
				return await attempt(request, count, signal);
			} catch (error) {
				const reason = transience(error);
				const wait = retryWaits[count - 1];
				if (request.method !== 'GET' || reason === undefined || wait === undefined || signal.aborted) throw error;
				const waitMs = Math.round(wait * (0.8 + Math.random() * 0.4));
				options.onWait?.({...callOf(request), waitMs, reason});
				await clock.sleep(waitMs, signal).catch((stopped: unknown) => {
					throw asOurs(stopped, callOf(request), signal);
				});
			}
		}
	};

	const client = (signal: AbortSignal): Http => ({
		origin,
		version,
		appSecret,
		seen: state,
		within: other => client(AbortSignal.any([signal, other])),
		call: async (request, schema) => checkShape(schema, await attempts(request, signal), callOf(request)),
	});
	return client(options.signal);
};

const quotaOf = ({limit, id = '', type = ''}: Usage): string => `${limit}:${id}:${type}`;

const latest = (before: readonly Usage[], now: readonly Usage[]): readonly Usage[] => [
	...new Map([...before, ...now].map(usage => [quotaOf(usage), usage])).values(),
];

const redirected = (call: Call, status: number, location: string | undefined): TransportError => {
	const host = location && URL.canParse(location) ? new URL(location).host : 'another address';
	return new TransportError('redirect', `The answer is a redirect to ${host}, which is not followed`, call, status);
};
