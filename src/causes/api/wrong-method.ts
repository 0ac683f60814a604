import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const apiWrongMethod = defineCause({
	id: 'api.wrong-method',
	kind: 'setup',
	title: () => 'A GET was sent where a POST is meant',
	why: 'The HTTP client defaults to GET, or followed a redirect and turned the POST into a GET on the way.',
	fixes: () => [manual('Send a POST to the exact https address, with a body', docs.sendApi)],
	wire: {
		code: 100,
		message: "(#100) For field 'messages': The parameter user_id is required",
		at: ['GET /{page}/messages'],
	},
	clues: [
		{
			code: 100,
			says: oneOf`for field 'messages': the parameter user_id is required`,
			weight: 1,
		},
	],
	docs: [docs.sendApi],
});
