import type {LookupAddress, LookupOptions} from 'node:dns';
import type {LookupFunction} from 'node:net';
import {isInHosts, readHostsFile} from './hosts-file.js';

export interface LookupSettings {
	/** Ends the question. */
	readonly signal?: AbortSignal | undefined;
	/** Name servers, as `address:port`, in place of those of the system. */
	readonly servers?: readonly string[];
	/** The system's own way, for names that no name server is asked for. Default: `dns.lookup`. */
	readonly system?: LookupFunction;
}

/** A name server gets so long for a first answer, in ms, and is asked so many times. */
const patience = {timeout: 2500, tries: 2};
/** Some name servers never answer for IPv6: whoever has an address does not wait longer than that for another, in ms. */
const grace = 200;

/** Names that a machine or its network gives itself. */
const isLocal = (host: string): boolean =>
	!host.includes('.') || /\.(?:local|localhost|localdomain|internal|lan|home|corp|test|invalid)\.?$/i.test(host);

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException | undefined)?.code;

/** As the system says it when no name server answers. */
const silence = (host: string): NodeJS.ErrnoException =>
	Object.assign(new Error(`No name server answered for ${host}`), {code: 'EAI_AGAIN', hostname: host});

/** What came of one question: a code where it was no address. */
interface Heard {
	readonly addresses: readonly string[];
	readonly code?: string | undefined;
}

const heard = (question: Promise<readonly string[]>): Promise<Heard> =>
	question.then(
		addresses => ({addresses}),
		(error: unknown) => ({addresses: [], code: codeOf(error)}),
	);

/** @returns undefined where the name servers know no address, or cannot be asked: other sources of the system may know one */
const askServers = async (
	host: string,
	{signal, servers}: LookupSettings,
): Promise<readonly LookupAddress[] | undefined> => {
	const {Resolver} = await import('node:dns/promises');
	signal?.throwIfAborted();
	const resolver = new Resolver(patience);
	if (servers) resolver.setServers(servers);
	const cancel = (): void => resolver.cancel();
	signal?.addEventListener('abort', cancel, {once: true});
	const six = heard(resolver.resolve6(host));
	const four = await heard(resolver.resolve4(host));
	let timer: NodeJS.Timeout | undefined;
	const enough = new Promise<Heard>(done => {
		if (four.addresses.length > 0) timer = setTimeout(() => done({addresses: []}), grace);
	});
	const more = await Promise.race([six, enough]);
	clearTimeout(timer);
	cancel();
	signal?.removeEventListener('abort', cancel);
	const found = [
		...four.addresses.map(address => ({address, family: 4})),
		...more.addresses.map(address => ({address, family: 6})),
	];
	if (found.length > 0) return found;
	if ([four.code, more.code].some(code => code === 'ETIMEOUT' || code === 'ECANCELLED')) throw silence(host);
	return undefined;
};

const familyOf = ({family}: LookupOptions): number => Number(String(family ?? 0).replace('IPv', ''));

/**
 * Looks a host name up as `dns.lookup` does, for `net.connect` and what stands on it, and can be ended: the system's own
 * lookup waits half a minute for a dead name server in a thread that nothing takes back, and a process cannot exit before.
 * So the name servers are asked directly, and the system for its own names and for what they do not know.
 */
export const createLookup =
	(settings: LookupSettings = {}): LookupFunction =>
	(host, options, done) => {
		const system: LookupFunction = (...question) =>
			settings.system
				? settings.system(...question)
				: void import('node:dns').then(dns => dns.lookup(question[0], question[1], question[2]));
		if (isLocal(host) || isInHosts(readHostsFile(), host)) return system(host, options, done);
		askServers(host, settings).then(
			found => {
				const family = familyOf(options);
				const usable = found?.filter(address => family === 0 || address.family === family) ?? [];
				const [first] = usable;
				if (!first) system(host, options, done);
				else if (options.all) done(null, usable);
				else done(null, first.address, first.family);
			},
			(error: NodeJS.ErrnoException) => done(error, ''),
		);
	};

/** All addresses of a host. @throws an error with the code `ENOTFOUND` or, when no name server answers, `EAI_AGAIN` */
export const addressesOf = (host: string, settings: LookupSettings = {}): Promise<readonly string[]> =>
	new Promise((resolve, reject) => {
		createLookup(settings)(host, {all: true}, (error, found) => {
			if (error) reject(error);
			else resolve(Array.isArray(found) ? found.map(({address}) => address) : [found]);
		});
	});
