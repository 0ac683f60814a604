import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenUserInsteadOfPage = defineCause<{page: string}>({
	id: 'token.user-instead-of-page',
	kind: 'access',
	title: () => 'A user token is used where the page token is needed',
	why: 'Messages, the Messenger profile and the subscription of a page belong to the page, so the page token has to be sent; a user token stands for a person.',
	fixes: ({page}) => [
		run('Take the page token from the user token', 'list-pages', '--token-for', page ?? '<page>'),
		run('See what kind of token it is', 'inspect-token'),
	],
	wire: {code: 210, message: '(#210) A page access token is required to request this resource.'},
	clues: [
		{shows: 'about.token', weight: 0.25},
		{code: 210, weight: 1},
		{code: 190, subcode: 2069032, weight: 1},
		{
			code: 190,
			says: oneOf`must be called with a page access token|user access token is not supported`,
			weight: 1,
		},
		{code: 100, says: oneOf`object with id '?"?me'?"? does not exist`, weight: 0.8},
		{
			says: oneOf`
				page access.?token is required
				requires? a page (?:access.?)?token
				must be called with a page
			`,
			weight: 0.9,
		},
		{
			code: 100,
			says: oneOf`non ?existing field \((?:conversations|subscribed_apps|messenger_profile|messages|thread_owner)\) on node type \(user\)`,
			weight: 0.85,
		},
		{shows: 'says.user-token', weight: 0.4},
		{
			says: oneOf`
				\b(?:access|page|user) ?tokens?\b.{0,40}\b(?:invalid|errors?|not work\w*|problem|issue|wrong
				rejected|not accepted|fails?)
				\b(?:invalid|wrong|bad) (?:\w+ ){0,4}(?:access|page) ?token
			`,
			weight: 0.3,
		},
	],
	docs: [docs.accessTokens, docs.pageSubscriptions],
});
