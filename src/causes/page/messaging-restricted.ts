import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const pageMessagingRestricted = defineCause({
	id: 'page.messaging-restricted',
	kind: 'access',
	title: () => 'Meta has restricted the page from messaging',
	why: 'A finding against Meta’s policies, often about bulk or unwanted messages, limits what the page may send for a time.',
	fixes: () => [
		manual(
			'Look at Page support and Account quality, where the finding can be appealed',
			'https://www.facebook.com/business-support-home/',
		),
		manual('Stop bulk sends until the restriction is over', docs.policy),
	],
	wire: {code: 10, subcode: 1893063, message: '(#10) The page is restricted from sending messages.'},
	clues: [
		{code: 10, subcode: 1893063, weight: 0.95},
		{
			shows: 'says.blocked-page',
			says: oneOf`\b(?:i|we|users?|people) (?:\w+ ){0,2}(?:send|sends|sent|message|messages|write|writes|type) (?:\w+ ){0,4}(?:bot|page)\b`,
			weight: 0.5,
		},
	],
	docs: [docs.errorCodes, docs.policy],
});
