import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';

export const attachmentUnknownId = defineCause({
	id: 'attachment.unknown-id',
	kind: 'setup',
	title: () => 'The page cannot use this attachment id',
	why: 'The file was uploaded by another page, without is_reusable, or so long ago that Meta dropped it.',
	fixes: () => [manual('Upload the file again with the token of this page and is_reusable: true', docs.sendApi)],
	wire: {
		code: 100,
		subcode: 2018074,
		message: '(#100) Invalid Data: the attachment id is not valid for this page',
		at: ['POST /{page}/messages'],
	},
	clues: [{code: 100, subcode: 2018074, weight: 1}],
	docs: [docs.errorCodes, docs.sendApi],
});
