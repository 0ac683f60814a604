import type {Fix} from './cause.js';
import {manual, run} from './fix.js';

/** Where a call went, and what it was. Never with a query: it may hold a token. */
export interface Place {
	readonly url: string;
	readonly detail: string;
	/** The proxy, where it is the one that failed. */
	readonly proxy: string;
	/** The status with which the proxy refused. */
	readonly proxyStatus: number;
	/** The call that may have changed something, such as `POST /me/messages`; empty for a read. */
	readonly change: string;
}

/** Who failed, in words. */
export const place = ({url, proxy}: Partial<Place>): string =>
	proxy === undefined ? (url ?? 'the Graph API') : `the proxy ${proxy}`;

/** How to find out whether the right address was called: that of the proxy, when it is the one that failed. */
export const lookAtAddress = ({proxy}: Partial<Place>): Fix =>
	proxy === undefined
		? run('See which address the tool calls, and where it comes from', 'config', 'list')
		: manual('Correct the address of the proxy in HTTPS_PROXY, or name the host in NO_PROXY to go without it');
