import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenPageNotAccessible = defineCause<{page: string}>({
	id: 'token.page-not-accessible',
	kind: 'access',
	title: () => 'The page of the token is unpublished, restricted or deleted',
	why: 'A page token stops working while its page cannot be reached.',
	fixes: ({page}) => [
		manual('Open the page in a browser, and publish it or look for a notice in Page support'),
		run('See the state of the page', 'doctor', '--only', 'page', ...(page ? ['--page', page] : [])),
	],
	wire: {
		code: 190,
		message: 'Error validating access token: This Page access token belongs to a Page that is not accessible.',
	},
	clues: [
		{
			code: 190,
			says: oneOf`page that is not accessible|belongs to a page that`,
			weight: 1,
		},
	],
	docs: [docs.errorCodes],
});
