import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const apiUnknownPath = defineCause({
	id: 'api.unknown-path',
	kind: 'setup',
	title: () => 'The address of the call is not one that the Graph API understands',
	why: 'A part of the path is misspelt, a placeholder or an empty variable is left in it, the version lacks its dot, or the list of fields is not well formed.',
	fixes: () => [
		manual(
			'Print the whole address before the call, without the token, and compare it with the reference',
			docs.errorHandling,
		),
	],
	wire: {code: 2500, message: 'Unknown path components: /subscribed_app'},
	clues: [
		{
			code: 2500,
			says: oneOf`unknown path|syntax error|parsing graph query`,
			weight: 0.97,
		},
		{code: 803, says: oneOf`aliases`, weight: 0.85},
	],
	docs: [docs.errorHandling],
});
