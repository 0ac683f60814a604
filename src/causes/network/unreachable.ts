import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {lookAtAddress, type Place, place} from '../place.js';

/** An open line is for this machine alone. */
const portHere = /^http:\/\/[^/]*:(\d+)/;

export const networkUnreachable = defineCause<Place>({
	id: 'network.unreachable',
	kind: 'network',
	title: where => {
		if (where.proxyStatus === undefined) return `Nothing answers at ${place(where)}`;
		return where.proxyStatus === 407
			? `The proxy ${where.proxy} does not take the name and password, or wants some`
			: `The proxy ${where.proxy} refuses to connect to ${where.url ?? 'the Graph API'}`;
	},
	why: 'The connection was refused or could not be made: no network, a firewall or proxy in between, or nothing that listens there.',
	fixes: where => {
		if (where.proxyStatus === 407)
			return [manual('Put the right ones into HTTPS_PROXY, as in http://name:password@proxy.example.com:8080')];
		if (where.proxy !== undefined)
			return [lookAtAddress(where), manual('Ask who runs the proxy whether it lets graph.facebook.com through')];
		const port = portHere.exec(where.url ?? '')?.[1];
		if (port !== undefined)
			return [
				run('Start what should listen there; a sandbox does so with', 'sandbox', '--port', port),
				lookAtAddress(where),
			];
		return [
			manual('Look at the network, the proxy and the firewall between here and there'),
			lookAtAddress(where),
			manual('See whether Meta reports an outage', 'https://metastatus.com/'),
		];
	},
	clues: [
		{
			says: oneOf`
				econnrefused .{0,60}graph\.facebook
				graph\.facebook\.com.{0,80}(econnrefused|connection refused|ehostunreach|enetunreach)
			`,
			weight: 0.8,
		},
	],
	docs: [docs.errorHandling],
});
