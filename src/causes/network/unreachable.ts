import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {type Place, place} from '../place.js';

export const networkUnreachable = defineCause<Place>({
	id: 'network.unreachable',
	kind: 'network',
	title: where => `Nothing answers at ${place(where)}`,
	why: 'The connection was refused or could not be made: no network, a firewall or proxy in between, or nothing that listens there.',
	fixes: () => [
		manual('Look at the network, the proxy and the firewall between here and there'),
		run('See which address the tool calls, and where it comes from', 'config', 'list'),
		manual('See whether Meta reports an outage', 'https://metastatus.com/'),
	],
	clues: [
		{
			says: brushing`graph.facebook, graph.facebook.com`(oneOf`
				econnrefused .{0,60}graph\.facebook
				graph\.facebook\.com.{0,80}(econnrefused|connection refused|ehostunreach|enetunreach)
			`),
			weight: 0.8,
		},
	],
	docs: [docs.errorHandling],
});
