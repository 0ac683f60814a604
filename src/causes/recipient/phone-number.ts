import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const recipientPhoneNumber = defineCause<{recipient: string}>({
	id: 'recipient.phone-number',
	kind: 'setup',
	title: () => 'The recipient is given as a phone number, which Meta no longer takes',
	why: 'Sending to phone numbers (customer matching) was a closed beta in the United States, with a permission and a fee of its own. It is not given out any more.',
	fixes: () => [
		manual(
			'Let the person write to the page first, for instance through an m.me link, and send to the PSID of that event',
			docs.messengerLinks,
		),
	],
	wire: {
		code: 230,
		message: '(#230) Requires pages_messaging_phone_number permission to manage the object',
		status: 403,
		at: ['POST /{page}/messages'],
	},
	clues: [
		{
			code: [10, 200, 230],
			says: oneOf`pages_messaging_phone_number|phone matching|access to the customer matching api`,
			weight: 1,
		},
		{code: 200, subcode: [2018021, 2018027], weight: 1},
		{shows: 'id.phone-number', weight: 0.6},
		{shows: 'says.phone-number', weight: 0.6},
	],
	docs: [docs.errorCodes],
});
