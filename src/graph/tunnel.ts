import type {Agent} from 'node:https';
import {createLookup} from '../core/lookup.js';
import {TransportError} from './error.js';
import type {ProxyServer} from './proxy.js';

/** The way of one request through a proxy. */
export interface Tunnel {
	readonly agent: Agent;
	/** Whether what answered was the proxy itself, and no. */
	isRefused(): boolean;
	/** The same error, with the part that the proxy has in it. */
	explain(error: TransportError): TransportError;
}

const refusalOf = (url: string, status: number): string =>
	status === 407
		? `The proxy ${url} wants another name and password (HTTP 407)`
		: `The proxy ${url} makes no connection (HTTP ${status})`;

/**
 * A tunnel through the proxy, of one request: the signal also ends a proxy that took the connection and says nothing, which
 * would keep the process.
 */
export const openTunnel = async ({url, authorization}: ProxyServer, signal: AbortSignal): Promise<Tunnel> => {
	const {HttpsProxyAgent} = await import('https-proxy-agent');
	const headers = authorization && {headers: {'proxy-authorization': authorization.reveal()}};
	const agent = new HttpsProxyAgent(url, {signal, lookup: createLookup({signal}), ...headers});
	let status: number | undefined;
	agent.on('proxyConnect', (answer: {statusCode: number}) => {
		status = answer.statusCode;
	});
	const isRefused = (): boolean => status !== undefined && status !== 200;
	return {
		agent,
		isRefused,
		explain: ({fault, message, call}) => {
			if (status !== undefined && isRefused())
				return new TransportError('refused', refusalOf(url, status), call, undefined, {url, status});
			const words = `${message}, by way of the proxy ${url}`;
			if (status !== undefined) return new TransportError(fault, words, call);
			// Nothing came through yet: whatever went wrong, the proxy has it.
			return fault === 'other'
				? new TransportError('reset', `The proxy ${url} closed the connection`, call, undefined, {url})
				: new TransportError(fault, words, call, undefined, {url});
		},
	};
};
