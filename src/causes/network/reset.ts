import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';
import {type Place, place} from '../place.js';

export const networkReset = defineCause<Place>({
	id: 'network.reset',
	kind: 'network',
	title: where => `The connection to ${place(where)} broke off`,
	why: 'The other side, or a proxy or firewall in between, closed the connection before the answer was complete. What was sent may have been done all the same.',
	fixes: () => [
		manual('See whether the change was made, then try again'),
		manual('Look at proxies and firewalls in between'),
	],
	clues: [
		{
			says: brushing`graph.facebook.com, graph.facebook`(oneOf`
				graph\.facebook\.com.{0,100}(econnreset|socket hang up|connection reset)
				(econnreset|socket hang up|connection reset).{0,80}graph\.facebook
			`),
			weight: 0.8,
		},
	],
	docs: [docs.errorHandling],
});
