import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {learnWaiting, limitTitle, type Waiting, whenAgain} from '../waiting.js';

export const rateBusinessLimit = defineCause<Waiting>({
	id: 'rate.business-limit',
	kind: 'limit',
	title: waiting =>
		limitTitle(
			waiting,
			'The calls that this page has for the day are used up',
			used => `${used} of the calls that this page has for the day are used`,
		),
	why: 'Meta counts calls with a page or system-user token over 24 hours, by the people who engage with the page: 200 for each of them for Messenger, 4800 for other calls about the page.',
	fixes: waiting => [
		manual(whenAgain(waiting, 'Stop calling, and look at X-Business-Use-Case-Usage for the minutes to wait')),
		run('See how far each limit is used', 'doctor', '--only', 'limit'),
		manual('Spread the calls, and cache what seldom changes', docs.messengerRateLimits),
	],
	wire: {
		code: 80006,
		message: '(#80006) There have been too many calls to this Messenger account. Wait a bit and try again.',
		isTransient: true,
	},
	learn: learnWaiting,
	clues: [
		{code: [80001, 80002, 80005, 80006], weight: 1},
		{code: [80000, 80003, 80004, 80008, 80009, 80014], weight: 0.9},
		{
			says: brushing`too many calls, x-business`(oneOf`too many calls (?:to|from) this|x-business-use-case`),
			weight: 0.75,
		},
	],
	docs: [docs.messengerRateLimits, docs.rateLimits],
});
