import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {learnWaiting, limitTitle, type Waiting, whenAgain} from '../waiting.js';

export const rateAppLimit = defineCause<Waiting>({
	id: 'rate.app-limit',
	kind: 'limit',
	title: waiting =>
		limitTitle(
			waiting,
			'The app has used up its calls for this hour',
			used => `The app has used ${used} of its calls for this hour`,
		),
	why: 'An app has 200 calls an hour for each of its users, counted over a rolling hour. Every further call makes the block longer.',
	fixes: waiting => [
		manual(whenAgain(waiting, 'Stop calling, and try again within the hour')),
		run('See how far each limit is used', 'doctor', '--only', 'limit'),
	],
	wire: {code: 4, message: '(#4) Application request limit reached', isTransient: true, status: 403},
	learn: learnWaiting,
	clues: [
		{code: 4, lacks: oneOf`phone number|notification`, weight: 1},
		{code: 341, weight: 0.9},
		{says: oneOf`application request limit|x-app-usage`, weight: 0.9},
	],
	docs: [docs.rateLimits],
});
