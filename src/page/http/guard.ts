import {timingSafeEqual} from 'node:crypto';
import type {IncomingHttpHeaders} from 'node:http';

const equal = (given: string, expected: string): boolean => {
	const [one, other] = [Buffer.from(given), Buffer.from(expected)];
	return one.length === other.length && timingSafeEqual(one, other);
};

/** Names by which a browser on this machine may call a server on a loopback address. */
export const ownHosts = (port: number): readonly string[] =>
	['127.0.0.1', 'localhost', '[::1]'].map(name => `${name}:${port}`);

/**
 * Why a request must not be answered, if so. A name that points here from elsewhere (DNS rebinding) gives itself away
 * by its Host, another site by its Origin, and one that sends none by what the browser says of it.
 */
export const strangerIn = (headers: IncomingHttpHeaders, hosts: readonly string[]): string | undefined => {
	if (!hosts.includes(headers.host ?? '')) return 'This page is reached by its own address alone.';
	const {origin} = headers;
	if (origin !== undefined && !hosts.some(host => origin === `http://${host}`))
		return 'Other sites may not use this page.';
	const site = headers['sec-fetch-site'];
	const opened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
	if (site !== undefined && site !== 'same-origin' && site !== 'none' && !opened)
		return 'Other sites may not use this page.';
	return undefined;
};

/** The path behind `/<token>`; undefined when the token is missing or wrong. */
export const behindToken = (path: string, token: string): string | undefined => {
	const end = path.indexOf('/', 1);
	if (end < 0 || !equal(path.slice(1, end), token)) return undefined;
	return path.slice(end);
};
