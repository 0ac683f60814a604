import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const attachmentWrongType = defineCause({
	id: 'attachment.wrong-type',
	kind: 'setup',
	title: () => 'The file is of another kind than the attachment says',
	why: 'An image, video or audio attachment has to be a file of that kind, with the right content type; a web page that shows the file is none.',
	fixes: () => [
		manual('Give the address of the file itself, and the type that fits it', docs.sendApi),
		manual('Send it as type file when it is none of image, video or audio'),
	],
	wire: {code: 100, subcode: 2018047, message: '(#100) Upload attachment failure.', at: ['POST /{page}/messages']},
	clues: [
		{shows: 'says.file-not-fetched', weight: 0.28},
		{shows: 'about.media', weight: 0.28},
		{code: 100, subcode: 2018047, weight: 1},
		{code: 546, weight: 1},
		{
			code: 100,
			says: oneOf`files uploaded|must upload exactly one file|incorrect number of files`,
			weight: 0.9,
		},
		{
			says: oneOf`upload attachment failure|attachment upload fail|type of file (?:\w+ ){0,2}(?:you're|isn't|is not|not)|file type (?:\w+ ){0,3}not (?:allowed|supported)|unsupported (?:file|media|attachment)`,
			weight: 0.75,
		},
		{
			says: oneOf`
				\b(?:mime|content).?type\b.{0,60}\b(?:attachment|image|video|audio|file)
				\b(?:attachment|image|video|audio)\b.{0,60}\b(?:mime|content).?type
			`,
			weight: 0.5,
		},
	],
	docs: [docs.errorCodes, docs.sendApi],
});
