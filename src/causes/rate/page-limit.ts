import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {learnWaiting, limitTitle, type Waiting, whenAgain} from '../waiting.js';

export const ratePageLimit = defineCause<Waiting>({
	id: 'rate.page-limit',
	kind: 'limit',
	title: waiting =>
		limitTitle(
			waiting,
			'The calls for this page are used up for now',
			used => `${used} of the calls for this page are used`,
		),
	why: 'Calls about a page have a limit of their own. With a user token it is small; with the page token Meta counts over 24 hours, by the people who engage with the page: 200 for each of them for Messenger, 4800 for other calls.',
	fixes: waiting => [
		manual(whenAgain(waiting, 'Stop calling, and try again within the hour')),
		manual(
			'Use the page token in place of a user token, spread the calls, and cache what seldom changes',
			docs.rateLimits,
		),
		run('See how far each limit is used', 'doctor', '--only', 'limit'),
	],
	wire: {code: 32, message: '(#32) Page request limit reached', isTransient: true},
	learn: learnWaiting,
	clues: [
		{code: 32, weight: 1},
		{code: [80001, 80002, 80005, 80006], weight: 1},
		{code: [80000, 80003, 80004, 80008, 80009, 80014], weight: 0.9},
		{shows: 'says.recovers', weight: 0.3},
		{shows: ['says.recovers', 'says.no-answer'], weight: 0.5},
		{
			says: oneOf`page request limit|x-page-usage|calls to (?:the |this )?page`,
			weight: 0.9,
		},
		{says: oneOf`too many calls (?:to|from) this|business use case|x-business-use-case`, weight: 0.75},
	],
	docs: [docs.messengerRateLimits, docs.rateLimits],
});
