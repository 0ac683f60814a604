import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const payloadEmptyMessage = defineCause({
	id: 'payload.empty-message',
	kind: 'setup',
	title: () => 'The message has neither text nor attachment',
	why: 'A template was not filled, a variable was empty, or the message got lost when it was turned into JSON.',
	fixes: () => [manual('Print the body right before it goes out: message needs a text or an attachment', docs.sendApi)],
	wire: {
		code: 100,
		subcode: 2018034,
		message: '(#100) Message cannot be empty, must provide valid attachment or text',
		at: ['POST /{page}/messages'],
	},
	clues: [
		{code: 100, subcode: [2018034, 2018015], weight: 1},
		{
			code: 100,
			says: brushing`message cannot be empty, param message must be non, must send either message or state`(
				oneOf`message cannot be empty|param message must be non-?empty|must send either message or state`,
			),
			weight: 1,
		},
		{code: 100, says: brushing`parameter message is required`(oneOf`parameter message is required`), weight: 0.8},
		{says: oneOf`\b(?:empty|blank) (?:message|text)\b|\bmessage (?:text )?(?:is |was )?empty\b`, weight: 0.5},
	],
	docs: [docs.sendApi],
});
