import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const payloadTextTooLong = defineCause<{limit: string}>({
	id: 'payload.text-too-long',
	kind: 'setup',
	title: ({limit}) => `The text is longer than ${limit ?? '2000'} characters`,
	why: 'A text may have 2000 characters; buttons and titles have shorter limits of their own.',
	fixes: () => [manual('Split the text, or send it as an attachment', docs.sendApi)],
	wire: {
		code: 100,
		message: '(#100) Length of param message[text] must be less than or equal to 2000',
		at: ['POST /{page}/messages'],
	},
	learn: ({message}) => {
		const [, limit] = /less than or equal to (\d{2,5})/.exec(message) ?? [];
		return limit ? {limit} : {};
	},
	clues: [
		{
			code: 100,
			says: oneOf`length of param|message\[text\].{0,60}characters`,
			weight: 1,
		},
		{
			says: oneOf`
				\b(?:text|message|title|subtitle)s?\b.{0,40}\b(?:too long|longer than|exceed\w*|more than
				over)\b.{0,30}\b(?:char\w*|limit|letters|length)
				\b(?:2000|640|320) char
			`,
			lacks: oneOf`\brate limit|\brequest limit|\btoo many (?:calls|requests|messages)`,
			weight: 0.7,
		},
	],
	docs: [docs.sendApi],
});
