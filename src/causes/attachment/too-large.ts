import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const attachmentTooLarge = defineCause({
	id: 'attachment.too-large',
	kind: 'setup',
	title: () => 'The attachment is larger than Meta takes',
	why: 'A file may have 25 MB.',
	fixes: () => [manual('Make the file smaller, or send a link to it', docs.sendApi)],
	wire: {
		code: 100,
		subcode: 2018109,
		message: '(#100) Attachment size exceeds allowable limit',
		at: ['POST /{page}/messages'],
	},
	clues: [
		{code: 100, subcode: 2018109, weight: 1},
		{code: 100, says: brushing`attachment size exceeds`(oneOf`attachment size exceeds`), weight: 0.97},
		{
			says: oneOf`\b(?:attachment|file|video|image)s?\b.{0,40}\b(?:too (?:large|big)|size limit|larger than|25 ?mb)\b`,
			weight: 0.7,
		},
	],
	docs: [docs.errorCodes, docs.sendApi],
});
