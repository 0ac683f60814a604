import {defineCause, type Fix} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {lookFirst} from '../look-first.js';
import {oneOf} from '../one-of.js';
import {lookAtAddress, type Place, place} from '../place.js';

/** Of a pasted text nobody knows what the call was. */
const tryAgain = ({change}: Partial<Place>): Fix =>
	manual(change === '' ? 'Try again' : 'See whether the change was made, if it was one, then try again');

const inBetween = (where: Partial<Place>): Fix =>
	where.proxy === undefined ? manual('Look at proxies and firewalls in between') : lookAtAddress(where);

export const networkReset = defineCause<Place>({
	id: 'network.reset',
	kind: 'network',
	title: where => `The connection to ${place(where)} broke off`,
	why: 'The other side, or a proxy or firewall in between, closed the connection before the answer was complete. A change that was sent may have been made all the same.',
	fixes: where => {
		const [first = tryAgain(where), ...others] = lookFirst(where);
		return [first, ...others, inBetween(where)];
	},
	clues: [
		{
			says: oneOf`
				graph\.facebook\.com.{0,100}(econnreset|socket hang up|connection reset)
				(econnreset|socket hang up|connection reset).{0,80}graph\.facebook
			`,
			weight: 0.8,
		},
	],
	docs: [docs.errorHandling],
});
