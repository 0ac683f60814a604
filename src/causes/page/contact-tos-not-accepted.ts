import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const pageContactTosNotAccepted = defineCause({
	id: 'page.contact-tos-not-accepted',
	kind: 'access',
	title: () => 'The terms for custom labels are not accepted for this page',
	why: 'Labels of people are private data: an admin of the page has to accept the contact terms before the API gives or takes any.',
	fixes: () => [
		manual('Let an admin of the page open the link in the message of the error and accept the terms', docs.errorCodes),
	],
	wire: {
		code: 2,
		subcode: 2018344,
		message: '(#2) Page has not accepted the contacts privacy terms: Privacy ToS not accepted',
	},
	clues: [
		{code: 2, subcode: 2018344, weight: 1},
		{
			says: oneOf`(?:privacy|contacts?) (?:\w+ ){0,2}(?:tos|terms)\b.{0,40}\b(?:not|n't)\b|not accepted .{0,30}\b(?:tos|terms)\b`,
			weight: 0.85,
		},
	],
	docs: [docs.errorCodes],
});
