import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {learnWaiting, type Waiting, whenAgain} from '../waiting.js';

export const rateUserLimit = defineCause<Waiting>({
	id: 'rate.user-limit',
	kind: 'limit',
	title: () => 'The person behind the token has used up their calls for this hour',
	why: 'Calls with a user token also count against the person, over all apps and a rolling hour.',
	fixes: waiting => [
		manual(whenAgain(waiting, 'Stop calling, and try again within the hour')),
		manual('Use the page token where a call allows it: it counts against the page', docs.rateLimits),
		run('See how far each limit is used', 'doctor', '--only', 'limit'),
	],
	wire: {code: 17, message: '(#17) User request limit reached', isTransient: true},
	learn: learnWaiting,
	clues: [
		{code: 17, weight: 1},
		{says: brushing`request limit`(oneOf`user request limit`), weight: 0.9},
	],
	docs: [docs.rateLimits],
});
