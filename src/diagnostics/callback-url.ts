import {isIP} from 'node:net';

const loopback = /^(?:localhost|.{0,200}\.localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/;
const privateRange =
	/^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/;
const privateName = /(?:\.local|\.lan|\.internal|\.home\.arpa)$/;

const isPrivate = (host: string): boolean => {
	if (isIP(host) === 4) return privateRange.test(host);
	if (host.startsWith('[')) return /^\[f[cd]|^\[fe[89ab]/.test(host);
	return privateName.test(host) || !host.includes('.');
};

/** What an address alone says about where Meta could reach it. */
export type CallbackPlace = 'public' | 'plain-http' | 'private' | 'loopback' | 'unreadable';

export const callbackPlace = (text: string): CallbackPlace => {
	if (!URL.canParse(text)) return 'unreadable';
	const {protocol, hostname} = new URL(text);
	if (loopback.test(hostname)) return 'loopback';
	if (isPrivate(hostname)) return 'private';
	return protocol === 'https:' ? 'public' : 'plain-http';
};
