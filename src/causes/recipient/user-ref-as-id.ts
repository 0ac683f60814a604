import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const recipientUserRefAsId = defineCause<{recipient: string}>({
	id: 'recipient.user-ref-as-id',
	kind: 'setup',
	title: () => 'The recipient is a user_ref, and was sent as an id',
	why: 'The checkbox plugin gives a user_ref in place of an id. It goes into recipient.user_ref; the id comes only with the answer to the first message.',
	fixes: () => [
		manual('Send to {"user_ref": …}, and store the PSID that the first event with prior_message brings', docs.sendApi),
		run('See such an event', 'trigger', 'optin', '--to', '<url>'),
	],
	clues: [
		{shows: 'event.user-ref', weight: 0.5},
		{code: 100, subcode: 2018001, weight: 0.2},
		{shows: 'says.checkbox-plugin', weight: 0.5},
		{
			shows: 'says.checkbox-plugin',
			says: oneOf`\buser_?ref\b`,
			lacks: oneOf`(?:n't|\bnot|\bnever) (?:receive|get|arrive|see)`,
			weight: 0.4,
		},
		{shows: ['event.optin', 'event.user-ref'], weight: 0.4},
	],
	asks: ['Did the id come from the checkbox plugin?'],
	docs: [docs.sendApi, docs.webhooks],
});
