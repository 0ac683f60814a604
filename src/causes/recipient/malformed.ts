import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {invalidId} from '../no-matching-user.js';
import {oneOf} from '../one-of.js';

/** What clients say before they ask Meta. */
const noRecipient = brushing`recipient`(oneOf`
	\b(?:define|provide|specify|pass) (?:\w+ ){0,3}recipient
	\brecipient (?:\w+ ){0,3}(?:undefined|null|none|blank|placeholder)\b
	\binvalid recipient\b
`);

export const recipientMalformed = defineCause<{recipient: string}>({
	id: 'recipient.malformed',
	kind: 'setup',
	title: ({recipient}) =>
		recipient ? `"${recipient}" is not the id of a person` : 'The recipient is empty, a placeholder or not an id',
	why: 'A variable was empty, the example of a tutorial was left in place, or an object was sent where a string of digits belongs.',
	fixes: ({recipient}) => [
		manual(
			'Print the recipient right before sending; it has to be the sender.id of an event, digits alone',
			docs.sendApi,
		),
		run('See what an id is', 'identify', recipient ?? '<id>'),
	],
	wire: {
		code: 100,
		message: '(#100) Param recipient[id] must be a valid ID string (e.g., "123")',
		at: ['POST /{page}/messages'],
	},
	clues: [
		{code: 100, says: brushing`must be a valid id`(oneOf`must be a valid id`), weight: 1},
		{shows: 'id.placeholder', weight: 0.6},
		{code: 100, says: invalidId, weight: 0.4},
		{says: invalidId, weight: 0.4},
		{says: noRecipient, weight: 0.55},
		{shows: 'says.which-id', weight: 0.35},
	],
	docs: [docs.sendApi],
});
