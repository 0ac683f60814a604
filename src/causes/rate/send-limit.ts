import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {learnWaiting, type Waiting, whenAgain} from '../waiting.js';

export const rateSendLimit = defineCause<Waiting>({
	id: 'rate.send-limit',
	kind: 'limit',
	title: () => 'More calls of one kind were made than Meta takes at a time',
	why: 'A page may send 300 texts or 10 videos a second, change its Messenger profile 10 times in 10 minutes, and each person gets only so many messages. A burst goes over that.',
	fixes: waiting => [
		manual(whenAgain(waiting, 'Wait a few minutes, then send more slowly: a queue with growing pauses')),
		run('See how far each limit is used', 'doctor', '--only', 'limit'),
	],
	wire: {code: 613, message: '(#613) Calls to this api have exceeded the rate limit.', isTransient: true},
	learn: learnWaiting,
	clues: [
		{code: 613, weight: 1},
		{code: 4, subcode: [2018022, 2018354], weight: 1},
		{code: 9, subcode: 2018352, weight: 1},
		{code: 9, weight: 0.6},
		{
			says: brushing`rate limit, too many, limit for sending, exceeded`(
				oneOf`rate limit|too many (messages|requests|calls)|limit for sending|calls? (?:\w+ ){0,3}exceeded`,
			),
			weight: 0.65,
		},
		{shows: 'says.recovers', weight: 0.45},
		{shows: ['says.recovers', 'says.no-answer'], weight: 0.6},
	],
	docs: [docs.messengerRateLimits, docs.errorCodes],
});
