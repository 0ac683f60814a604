import {Secret} from '../core/secret.js';

/** A proxy that requests go through. Its name and password stand apart from its address, which is shown to people. */
export interface ProxyServer {
	readonly url: string;
	/** Value of the `Proxy-Authorization` header. */
	readonly authorization?: Secret;
}

/** What the variables of a process say about the way to an origin. */
export type ProxyChoice =
	| {readonly kind: 'direct'}
	| {readonly kind: 'proxy'; readonly proxy: ProxyServer}
	/** A variable that names a proxy, and cannot be right. */
	| {readonly kind: 'fault'; readonly variable: string; readonly fault: string};

type Variables = Readonly<Record<string, string | undefined>>;

/** The first that is set; programs look at the lower-case name first. */
const pick = (env: Variables, names: readonly string[]): readonly [string, string] | undefined => {
	for (const name of names) {
		const value = env[name]?.trim();
		if (value) return [name, value];
	}
	return undefined;
};

/** Whether NO_PROXY names the host: by its name, as a domain above it (with or without a dot or a star), or `*` for all. */
const isExempt = ({hostname, port}: URL, list: string): boolean =>
	list
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(Boolean)
		.some(entry => {
			if (entry === '*') return true;
			const [, name = entry, only] = /^(.+):(\d{1,5})$/.exec(entry) ?? [];
			if (only !== undefined && only !== (port || '443')) return false;
			const domain = name.replace(/^\*?\./, '');
			return hostname === domain || hostname.endsWith(`.${domain}`);
		});

/** One that is set as `user:password@proxy:8080`, without a scheme, is meant as http. */
const parse = (value: string): URL | undefined => {
	const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
	return URL.canParse(text) ? new URL(text) : undefined;
};

const decoded = (text: string): string => {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
};

const authorizationOf = ({username, password}: URL): Secret | undefined =>
	username || password
		? new Secret(`Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`)
		: undefined;

/**
 * Which proxy the way to an https origin leads through, by HTTPS_PROXY and NO_PROXY. Plain http is for this machine
 * alone, and what is on this machine is reached without a proxy.
 */
export const chooseProxy = (origin: string, env: Variables): ProxyChoice => {
	const target = new URL(origin);
	const set = pick(env, ['https_proxy', 'HTTPS_PROXY']);
	if (target.protocol !== 'https:' || !set) return {kind: 'direct'};
	if (isExempt(target, pick(env, ['no_proxy', 'NO_PROXY'])?.[1] ?? '')) return {kind: 'direct'};
	const [variable, value] = set;
	const url = parse(value);
	if (!url?.hostname)
		return {kind: 'fault', variable, fault: 'it is not an address such as http://proxy.example.com:8080'};
	if (url.protocol !== 'http:' && url.protocol !== 'https:')
		return {
			kind: 'fault',
			variable,
			fault: `proxies of the kind ${url.protocol}// are not supported, only http:// and https://`,
		};
	const authorization = authorizationOf(url);
	return {kind: 'proxy', proxy: {url: `${url.protocol}//${url.host}`, ...(authorization && {authorization})}};
};
