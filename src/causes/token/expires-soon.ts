import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const tokenExpiresSoon = defineCause<{expiresAt: string; kind: string}>({
	id: 'token.expires-soon',
	kind: 'access',
	title: ({expiresAt, kind}) => `The ${kind ?? 'page'} token ${expiresAt ? `ends on ${expiresAt}` : 'ends soon'}`,
	why: 'It was derived from a short-lived user token, or its 60 days are nearly over. A page token that comes from a long-lived user token does not expire.',
	fixes: () => [
		run('Exchange the user token first, then take the page token from the long-lived one', 'exchange-token'),
		run('See when a token ends', 'inspect-token'),
		manual('For a server that nobody logs in to, use a system user of the business portfolio', docs.accessTokens),
	],
	clues: [{shows: 'says.token-dies', weight: 0.7}],
	docs: [docs.longLivedTokens],
});
