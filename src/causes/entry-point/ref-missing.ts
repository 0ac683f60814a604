import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const entryPointRefMissing = defineCause<{page: string}>({
	id: 'entry-point.ref-missing',
	kind: 'setup',
	title: () => 'The person came in without a ref, so nothing ties them to an account of yours',
	why: 'A ref comes along with an m.me link, a QR code or an ad. Whoever finds the page through search brings none. In a new conversation it stands in postback.referral, after Get Started; in an old one it comes as messaging_referrals.',
	fixes: ({page}) => [
		run('Hand out links with a ref', 'link', page ?? '<page>', '--ref', '<ref>'),
		run(
			'Subscribe to the events that carry it',
			'subscribe-page',
			page ?? '<page>',
			'--add',
			'messaging_referrals,messaging_postbacks',
		),
		manual('For people who come by search, use account linking', docs.accountLinking),
	],
	clues: [{shows: 'says.no-ref', weight: 0.6}],
	asks: ['How did the person reach the conversation: by a link, or by search?'],
	docs: [docs.messengerLinks, docs.accountLinking],
});
