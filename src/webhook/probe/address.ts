import {isIP} from 'node:net';
import {type Finding, found} from '../../causes/cause.js';
import {webhookHostNotPublic} from '../../causes/webhook/host-not-public.js';
import {webhookNotHttps} from '../../causes/webhook/not-https.js';
import {webhookServerUnreachable} from '../../causes/webhook/server-unreachable.js';
import {webhookTunnelExpired} from '../../causes/webhook/tunnel-expired.js';
import {addressesOf} from '../../core/lookup.js';
import {placeOf} from './private-address.js';

/** What the URL and the name in it tell before anything is sent. */
export interface Address {
	/** This machine: Meta cannot call it, which is no fault while one develops. */
	readonly local: boolean;
	readonly findings: readonly Finding[];
	/** Nothing may be sent: the name leads nowhere, or secrets would go over an open line. */
	readonly closed: boolean;
	/** The name server did not answer: nothing is known. */
	readonly unknown: boolean;
}

const tunnelDomain =
	/(?:^|\.)(?:ngrok\.io|ngrok\.app|ngrok\.dev|ngrok-free\.app|ngrok-free\.dev|trycloudflare\.com|loca\.lt|localtunnel\.me|serveo\.net|lhr\.life|devtunnels\.ms)$/;
const localName = /^localhost$|\.localhost$/;
const internalName = /^[^.]+$|\.(?:local|internal|lan|home|corp|test|localdomain|home\.arpa)$/;
const impossibleName = /\.(?:invalid|example)$/;

/** No public name server will ever know such a name, whether one can be asked or not. */
const isReserved = (host: string): boolean => internalName.test(host) || impossibleName.test(host);

const namedBy = async (
	host: string,
	signal: AbortSignal | undefined,
): Promise<readonly string[] | 'missing' | 'unknown'> => {
	try {
		return await addressesOf(host, {signal});
	} catch (error) {
		const absent = (error as NodeJS.ErrnoException).code === 'ENOTFOUND';
		return absent || isReserved(host) ? 'missing' : 'unknown';
	}
};

/** Whether a URL is on this machine by its name alone, without asking anybody. */
export const isLocalHost = ({hostname}: URL): boolean => {
	const host = hostname.replace(/^\[|\]$/g, '');
	return localName.test(host) || (isIP(host) !== 0 && placeOf(host) === 'loopback');
};

export const examineAddress = async (url: URL, signal?: AbortSignal): Promise<Address> => {
	const host = url.hostname.replace(/^\[|\]$/g, '');
	const callbackUrl = url.href;
	const local = isLocalHost(url);
	if (local) return {local, findings: [], closed: false, unknown: false};
	const plain = url.protocol === 'http:';
	const findings: Finding[] = plain
		? [found(webhookNotHttps, {callbackUrl}, {seen: ['The URL begins with http://']})]
		: [];
	const notPublic = (seen: string): Finding => found(webhookHostNotPublic, {callbackUrl}, {seen: [seen]});
	if (isIP(host)) {
		if (placeOf(host) === 'private') findings.unshift(notPublic(`${host} is a private address`));
		return {local, findings, closed: plain, unknown: false};
	}
	const addresses = await namedBy(host, signal);
	if (addresses === 'missing') {
		const cause = internalName.test(host)
			? webhookHostNotPublic
			: tunnelDomain.test(host)
				? webhookTunnelExpired
				: webhookServerUnreachable;
		const finding = found(
			cause,
			{callbackUrl},
			{seen: [`The name ${host} does not exist (${isReserved(host) ? 'no public name ends like that' : 'ENOTFOUND'})`]},
		);
		if (cause === webhookServerUnreachable) findings.push(finding);
		else findings.unshift(finding);
		return {local, findings, closed: true, unknown: false};
	}
	if (addresses === 'unknown') return {local, findings, closed: true, unknown: true};
	const places = addresses.map(placeOf);
	const inside = addresses.find((_, index) => places[index] !== 'public');
	if (inside !== undefined && places.every(place => place !== 'public'))
		findings.unshift(notPublic(`${host} leads to ${inside}, which exists on this side only`));
	return {local, findings, closed: plain, unknown: false};
};
