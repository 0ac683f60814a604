import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const tokenOtherUser = defineCause<{user: string}>({
	id: 'token.other-user',
	kind: 'access',
	title: ({user}) =>
		user ? `The token belongs to another person: ${user}` : 'The token belongs to another person than expected',
	why: 'A browser that is logged in to another account, or a token from an earlier login, shows the pages and rights of that other person.',
	fixes: () => [
		run('See whose token it is', 'inspect-token'),
		manual('Log in with the account that has a role on the page, and make the token again', docs.accessTokens),
	],
	clues: [{shows: 'says.other-person', weight: 0.6}],
	asks: ['Is the person that inspect-token names the one who manages the page?'],
	docs: [docs.debugToken, docs.userAccounts],
});
