import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';
import {type Place, place} from '../place.js';

export const networkTimeout = defineCause<Place>({
	id: 'network.timeout',
	kind: 'network',
	title: where => `There was no answer from ${place(where)} in time`,
	why: 'The network or the other side is slow, or something in between swallows the packets.',
	fixes: () => [
		manual('Try again, with more time: --timeout <seconds>'),
		manual('See whether Meta reports an outage', 'https://metastatus.com/'),
	],
	clues: [
		{
			says: brushing`graph.facebook.com, graph.facebook`(
				oneOf`graph\.facebook\.com.{0,100}(etimedout|timed out|timeout)|(etimedout|timed out|timeout).{0,80}graph\.facebook`,
			),
			weight: 0.8,
		},
	],
	docs: [docs.errorHandling],
});
