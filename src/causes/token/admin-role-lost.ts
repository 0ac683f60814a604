import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenAdminRoleLost = defineCause<{page: string}>({
	id: 'token.admin-role-lost',
	kind: 'access',
	title: () => 'The person behind the page token has no role on the page any more',
	why: 'A page token acts for the person who made it. When that person leaves the page, or the business asks for two-factor authentication and the person has none, the token stops working.',
	fixes: () => [
		manual('Let somebody with a role on the page log in through the app, and use that page token', docs.accessTokens),
		run('See which pages a user token reaches, and with which tasks', 'list-pages'),
		run('Take a page token from the new user token', 'exchange-token'),
	],
	wire: {
		code: 190,
		subcode: 492,
		message:
			'Error validating access token: The user must be an administrator, editor, or moderator of the page in order to impersonate it.',
	},
	clues: [
		{code: 190, subcode: 492, weight: 1},
		{
			code: 190,
			says: oneOf`in order to impersonate|appropriate role`,
			weight: 1,
		},
		{shows: 'says.role-lost', weight: 0.4},
	],
	asks: ['Is the person who made the page token still an admin of the page?'],
	docs: [docs.errorHandling, docs.userAccounts],
});
