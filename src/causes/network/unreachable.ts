import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {type Place, place} from '../place.js';

/** An open line is for this machine alone. */
const portHere = /^http:\/\/[^/]*:(\d+)/;

export const networkUnreachable = defineCause<Place>({
	id: 'network.unreachable',
	kind: 'network',
	title: where => `Nothing answers at ${place(where)}`,
	why: 'The connection was refused or could not be made: no network, a firewall or proxy in between, or nothing that listens there.',
	fixes: ({url = ''}: Partial<Place>) => {
		const port = portHere.exec(url)?.[1];
		const whence = run('See which address the tool calls, and where it comes from', 'config', 'list');
		return port === undefined
			? [
					manual('Look at the network, the proxy and the firewall between here and there'),
					whence,
					manual('See whether Meta reports an outage', 'https://metastatus.com/'),
				]
			: [run('Start what should listen there; a sandbox does so with', 'sandbox', '--port', port), whence];
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
