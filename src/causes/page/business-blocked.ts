import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const pageBusinessBlocked = defineCause({
	id: 'page.business-blocked',
	kind: 'access',
	title: () => 'Meta has blocked the business behind the page from messaging',
	why: 'A finding against Meta’s policies keeps the business portfolio, and all pages in it, from sending.',
	fixes: () => [
		manual(
			'Look at Business Support Home, where the finding can be appealed',
			'https://www.facebook.com/business-support-home/',
		),
	],
	wire: {code: 100, subcode: 2534029, message: '(#100) The business is blocked from sending messages.'},
	clues: [
		{code: 100, subcode: 2534029, weight: 0.95},
		{
			says: oneOf`\bbusiness (?:\w+ ){0,3}(?:is |was |has been )?(?:blocked|banned|restricted|disabled)\b`,
			weight: 0.6,
		},
	],
	docs: [docs.errorCodes, docs.policy],
});
