import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const payloadRecipientMissing = defineCause({
	id: 'payload.recipient-missing',
	kind: 'setup',
	title: () => 'The message has no recipient',
	why: 'The variable with the id was empty, or the id does not stand under recipient.id.',
	fixes: () => [
		manual('Send {"recipient": {"id": "<psid>"}, …}, and print the body right before it goes out', docs.sendApi),
	],
	wire: {code: 100, message: '(#100) param recipient must be non-empty.', at: ['POST /{page}/messages']},
	clues: [
		{code: 100, says: oneOf`param recipient must be non-?empty`, weight: 1},
		{code: 100, says: oneOf`parameter recipient is required`, weight: 0.5},
		{
			code: 100,
			says: oneOf`param recipient must be (an? )?(array|object|json)`,
			weight: 0.9,
		},
		{
			says: oneOf`recipient (?:is |was )?(?:missing|empty|required|not set)|recipient must be non-?empty`,
			weight: 0.5,
		},
	],
	docs: [docs.sendApi],
});
