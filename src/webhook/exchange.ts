import {type Agent, request as plainRequest} from 'node:http';
import {createLookup} from '../core/lookup.js';

export interface Outgoing {
	readonly method: 'GET' | 'POST' | 'PATCH';
	readonly url: URL;
	readonly headers?: Readonly<Record<string, string | readonly string[]>>;
	readonly body?: Uint8Array;
	/** For the whole answer, not for its first byte. */
	readonly timeoutMs: number;
	readonly signal?: AbortSignal;
	readonly agent?: Agent;
	/** Certificates to trust in place of the public ones, as PEM. */
	readonly ca?: string;
}

export interface Answer {
	readonly kind: 'answer';
	readonly status: number;
	readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
	/** At most `bodyLimit` bytes of it. */
	readonly body: Buffer;
	/** It went on for so long that the rest was not waited for. */
	readonly endless?: true;
	readonly durationMs: number;
}

export type FailureFault =
	| 'dns'
	/** The name server did not answer: nothing is known about the host. */
	| 'dns-unavailable'
	| 'refused'
	| 'reset'
	| 'timeout'
	| 'tls'
	/** TLS was spoken to a port that speaks plain HTTP. */
	| 'plain-http'
	| 'not-http'
	| 'other';

export interface Failure {
	readonly kind: 'failure';
	readonly fault: FailureFault;
	/** As Node names it: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
	readonly code: string;
	/** Of an answer that began and was not finished. */
	readonly status?: number;
	readonly durationMs: number;
}

export type Exchange = Answer | Failure;

const bodyLimit = 64 * 1024;
/** Who sends more than this may send without an end. */
const endless = 1024 * 1024;

const faults: Readonly<Record<string, FailureFault>> = {
	ENOTFOUND: 'dns',
	EAI_AGAIN: 'dns-unavailable',
	ECONNREFUSED: 'refused',
	EHOSTUNREACH: 'refused',
	ENETUNREACH: 'refused',
	ECONNRESET: 'reset',
	ECONNABORTED: 'reset',
	EPIPE: 'reset',
	ETIMEDOUT: 'timeout',
	DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
	SELF_SIGNED_CERT_IN_CHAIN: 'tls',
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls',
	UNABLE_TO_GET_ISSUER_CERT: 'tls',
	UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls',
	ERR_SSL_WRONG_VERSION_NUMBER: 'plain-http',
	ERR_SSL_PACKET_LENGTH_TOO_LONG: 'plain-http',
	ERR_SSL_HTTP_REQUEST: 'plain-http',
};

const faultOf = (code: string, message: string): FailureFault => {
	if (code === 'EPROTO') return /wrong version number|packet length too long/.test(message) ? 'plain-http' : 'tls';
	if (/^(?:CERT_|ERR_TLS|ERR_SSL)/.test(code)) return faults[code] ?? 'tls';
	return code.startsWith('HPE_') ? 'not-http' : (faults[code] ?? 'other');
};

/**
 * One request and what came of it, as data: a callback that fails is what this is for, so it never rejects.
 * Redirects are not followed, because Meta does not. TLS is loaded for who needs it: bots on this machine mostly do not.
 * @throws the reason of the signal when it fires
 */
export const exchange = async (outgoing: Outgoing): Promise<Exchange> => {
	const {method, url, headers, body, timeoutMs, signal, agent, ca} = outgoing;
	signal?.throwIfAborted();
	const send = url.protocol === 'https:' ? (await import('node:https')).request : plainRequest;
	const started = performance.now();
	const elapsed = (): number => Math.round(performance.now() - started);
	const result = await new Promise<Exchange>(resolve => {
		let status: number | undefined;
		/** Ends what a request that was given up still asks of name servers. */
		const given = new AbortController();
		const fail = (code: string, message = ''): void =>
			settle({
				kind: 'failure',
				fault: faultOf(code, message),
				code,
				...(status !== undefined && {status}),
				durationMs: elapsed(),
			});
		const failed = (error: NodeJS.ErrnoException): void => fail(error.code ?? error.name, error.message);
		const request = send(url, {
			method,
			headers: {...headers, ...(body && {'content-length': body.byteLength})},
			agent: agent ?? false,
			lookup: createLookup({signal: given.signal}),
			...(ca !== undefined && {ca}),
		});
		const timer = setTimeout(() => fail('ETIMEDOUT'), timeoutMs);
		const abort = (): void => fail('ABORT_ERR');
		const settle = (result: Exchange): void => {
			given.abort();
			clearTimeout(timer);
			signal?.removeEventListener('abort', abort);
			if (result.kind === 'failure') request.destroy();
			resolve(result);
		};
		signal?.addEventListener('abort', abort, {once: true});
		request.on('error', failed);
		request.on('response', response => {
			const parts: Buffer[] = [];
			let size = 0;
			status = response.statusCode;
			const answered = (): void =>
				settle({
					...(size > endless && {endless: true}),
					kind: 'answer',
					status: response.statusCode ?? 0,
					headers: response.headers,
					body: Buffer.concat(parts).subarray(0, bodyLimit),
					durationMs: elapsed(),
				});
			response.on('data', (part: Buffer) => {
				if (size < bodyLimit) parts.push(part);
				size += part.length;
				if (size <= endless) return;
				answered();
				request.destroy();
			});
			response.on('error', failed);
			response.on('end', answered);
		});
		request.end(body);
	});
	signal?.throwIfAborted();
	return result;
};
