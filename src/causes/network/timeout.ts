import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {lookFirst} from '../look-first.js';
import {oneOf} from '../one-of.js';
import {lookAtAddress, type Place, place} from '../place.js';

export const networkTimeout = defineCause<Place & {input: string}>({
	id: 'network.timeout',
	kind: 'network',
	title: ({input, ...where}) =>
		input ? `${input} did not end in time` : `There was no answer from ${place(where)} in time`,
	why: 'The network or the other side is slow, or something in between swallows what it sends.',
	fixes: ({input, ...where}) => {
		const patience = manual('Try again, with more time: --timeout <seconds>');
		if (input)
			return [manual('See whether all that write to the pipe come to an end, or give a file instead'), patience];
		const outage = manual('See whether Meta reports an outage', 'https://metastatus.com/');
		const last = where.proxy === undefined ? outage : lookAtAddress(where);
		const [look] = lookFirst(where);
		return look ? [look, patience, last] : [patience, last];
	},
	clues: [
		{
			says: oneOf`graph\.facebook\.com.{0,100}(etimedout|timed out|timeout)|(etimedout|timed out|timeout).{0,80}graph\.facebook`,
			weight: 0.8,
		},
	],
	docs: [docs.errorHandling],
});
