import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const attachmentUrlUnreachable = defineCause<{url: string}>({
	id: 'attachment.url-unreachable',
	kind: 'setup',
	title: ({url}) => `Meta cannot fetch the file${url ? ` at ${url}` : ' of the attachment'}`,
	why: 'Meta downloads the file itself. The address is not public, needs a login, redirects, has a bad certificate, is too slow or has run out.',
	fixes: () => [
		manual('Open the address in a private browser window, from another network'),
		manual('Or upload the file once and send its attachment_id', docs.sendApi),
	],
	wire: {
		code: 100,
		subcode: 2018008,
		message: '(#100) Failed to fetch the file from the url',
		at: ['POST /{page}/messages'],
	},
	clues: [
		{shows: 'about.media', weight: 0.3},
		{code: 100, subcode: [2018008, 2018294], weight: 1},
		{code: 1609005, weight: 0.8},
		{
			code: 100,
			says: oneOf`failed to fetch|could not (fetch|download)`,
			weight: 0.9,
		},
		{shows: 'says.file-not-fetched', weight: 0.7},
	],
	docs: [docs.errorCodes, docs.sendApi],
});
