import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {invalidId, noMatchingUser} from '../no-matching-user.js';
import {oneOf} from '../one-of.js';

export const recipientAppScopedId = defineCause<{recipient: string; psid: string; page: string}>({
	id: 'recipient.app-scoped-id',
	kind: 'setup',
	title: ({recipient}) =>
		`${recipient ? `${recipient}` : 'The recipient'} is an id from Facebook Login or a profile, not one of this page`,
	why: 'A person has another id for every page (the PSID) and for every app (the app-scoped id). Messages take only the PSID of the page that sends, as it stands in sender.id of the events of that page.',
	fixes: ({recipient, psid}) => [
		psid
			? run('Send to the PSID that belongs to this id', 'send-message', psid)
			: run('See what the id is, and find the PSID that belongs to it', 'identify', recipient ?? '<id>'),
		manual('Take sender.id from an event of this page, and store that', docs.idMatching),
	],
	wire: {
		code: 100,
		subcode: 2018001,
		message: '(#100) No matching user found',
		at: ['POST /{page}/messages'],
	},
	clues: [
		{shows: 'says.first-contact', weight: 0.27},
		{shows: 'about.recipient', weight: 0.28},
		{code: 100, subcode: 2018001, weight: 0.5},
		{code: 100, says: noMatchingUser, weight: 0.5},
		{says: noMatchingUser, weight: 0.5},
		{code: 100, subcode: 2534014, weight: 0.5},
		{code: 100, says: invalidId, weight: 0.45},
		{says: invalidId, weight: 0.45},
		{says: oneOf`no such (?:a )?user\b|\buser (?:id )?(?:was )?not found`, weight: 0.4},
		{code: 100, subcode: 33, weight: 0.3},
		{code: 100, says: oneOf`cannot send messages to this id`, weight: 0.45},
		{
			code: 100,
			says: oneOf`unsupported post request\. object with id '?(?:\d{15,17}|page_scoped\w*|psid\w*|user\w*)`,
			weight: 0.66,
		},
		{shows: 'says.login-id', weight: 0.4},
		{says: noMatchingUser, shows: 'says.login-id', weight: 0.5},
		{code: 100, shows: 'says.login-id', lacks: oneOf`(?:get|profile) request`, weight: 0.5},
		{shows: 'id.global-profile', weight: 0.45},
		{shows: 'says.which-id', weight: 0.45},
	],
	asks: [
		'Where did you get this id: from an event of the page, or from Facebook Login, a profile or the Graph API Explorer?',
	],
	docs: [docs.idMatching, docs.errorCodes, docs.faq],
});
