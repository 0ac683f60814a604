import type {Got, Response} from 'got';
import {createLookup} from '../core/lookup.js';
import type {Secret} from '../core/secret.js';
import {DeadlinePassed} from '../core/stop.js';
import {type Call, TransportError} from './error.js';
import {appSecretProof} from './proof.js';
import type {ProxyServer} from './proxy.js';
import type {Params, Request} from './request.js';
import {describeFault, faultCode, faultOf} from './transport-fault.js';
import {openTunnel, type Tunnel} from './tunnel.js';

/** What came back, whole and unread. */
export interface Reply {
	readonly status: number;
	readonly text: string;
	header(name: string): string | undefined;
}

export interface WireOptions {
	/** `https://graph.facebook.com`, without version. */
	readonly origin: string;
	readonly version: string;
	/** When known, every request with a token carries its proof. */
	readonly appSecret?: Secret;
	/** For one request, in ms, from the first byte sent to the last one received. */
	readonly requestTimeout: number;
	/** For a read, which is asked once more: what waits for it must get its turn, too. Default: the same. */
	readonly readTimeout?: number;
	readonly userAgent: string;
	readonly proxy?: ProxyServer;
	/** Told every secret before it is sent, so that no output can hold one. */
	onSecret?(secret: Secret): void;
}

/** Bytes, unpacked; an answer of the Graph API is far smaller. */
const largestReply = 16 * 1024 * 1024;

/** Bytes of all answers that are coming in side by side. */
const mostAtOnce = 32 * 1024 * 1024;

const present = (params: Params): Record<string, string> =>
	Object.fromEntries(
		Object.entries(params).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])),
	);

/** Ids come from people and from answers: none of them may lead to another path. */
const pathOf = ({method, path}: Request): string => {
	const segments = path.split('/');
	if (segments.some(segment => /^\.{1,2}$/.test(segment)))
		throw new TransportError('other', 'The call leads to no path of the Graph API', {method, path});
	return segments.map(encodeURIComponent).join('/');
};

/**
 * Sends one request and reads its answer, bounded in time and size. got's own errors carry the token (in `options`, under
 * `inspect`), so none of them leaves this file, not even as a cause.
 */
export const createWire = (options: WireOptions) => {
	const {origin, version, appSecret, proxy} = options;
	let got: Promise<Got> | undefined;
	let comingIn = 0;
	const loadGot = (): Promise<Got> => {
		got ??= import('got').then(module => module.got);
		return got;
	};

	const contentOf = (
		request: Request,
	): {searchParams?: Record<string, string>; form?: Record<string, string>; json?: object} => {
		const proof = request.token && appSecret ? {appsecret_proof: appSecretProof(request.token, appSecret)} : {};
		const secrets = Object.entries(request.secrets ?? {}).map(([name, secret]) => [name, secret.reveal()] as const);
		const params = {...present(request.params ?? {}), ...proof, ...Object.fromEntries(secrets)};
		if (request.method === 'POST') return request.json ? {json: {...request.json, ...params}} : {form: params};
		return {searchParams: params, ...(request.json && {json: request.json})};
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

	const tellSecrets = ({token, secrets = {}, within = []}: Request): void => {
		for (const secret of [token, ...Object.values(secrets), ...within, proxy?.authorization])
			if (secret) options.onSecret?.(secret);
	};

	const exchange = async (request: Request, ending: AbortSignal, tunnel: Tunnel | undefined): Promise<Reply> => {
		const address = `${origin}/${version}${pathOf(request)}`;
		const client = await loadGot();
		const stream = client.stream(address, {
			method: request.method,
			...contentOf(request),
			headers: {
				'user-agent': options.userAgent,
				accept: 'application/json',
				...(request.token && {authorization: `Bearer ${request.token.reveal()}`}),
			},
			...(tunnel && {agent: {https: tunnel.agent}}),
			followRedirect: false,
			throwHttpErrors: false,
			retry: {limit: 0},
			timeout: {request: (request.method === 'GET' ? options.readTimeout : undefined) ?? options.requestTimeout},
			signal: ending,
			dnsLookup: createLookup({signal: ending}),
		});
		// An error that comes after the answer was read would reach nobody, and Node would print it, with the token in it.
		stream.on('error', () => undefined);
		// got waits for a body of every method that may have one.
		if (request.method === 'DELETE' && !request.json) stream.end();
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
				comingIn += (chunk as Buffer).length;
				if (size <= largestReply && comingIn <= mostAtOnce) continue;
				stream.destroy();
				const words =
					size > largestReply
						? `The answer is larger than ${largestReply >> 20} MB`
						: `The answers are larger than ${mostAtOnce >> 20} MB together`;
				throw new TransportError('too-large', words, {method: request.method, path: request.path});
			}
		} finally {
			comingIn -= size;
		}
		return {
			status: response?.statusCode ?? 0,
			text: Buffer.concat(chunks).toString('utf8'),
			header: name => {
				const value = response?.headers[name];
				return Array.isArray(value) ? value[0] : value;
			},
		};
	};

	return {
		/** @throws TransportError, or the reason of the signal */
		send: async (request: Request, signal: AbortSignal): Promise<Reply> => {
			const call = {method: request.method, path: request.path};
			const ending = new AbortController();
			const end = (): void => ending.abort(signal.reason);
			signal.addEventListener('abort', end, {once: true});
			tellSecrets(request);
			let tunnel: Tunnel | undefined;
			try {
				signal.throwIfAborted();
				tunnel = proxy && (await openTunnel(proxy, ending.signal));
				const reply = await exchange(request, ending.signal, tunnel);
				if (tunnel?.isRefused()) throw new TransportError('refused', 'No connection is made', call);
				return reply;
			} catch (error) {
				ending.abort();
				const ours = asOurs(error, call, signal);
				throw tunnel && ours instanceof TransportError ? tunnel.explain(ours) : ours;
			} finally {
				signal.removeEventListener('abort', end);
			}
		},
	};
};
