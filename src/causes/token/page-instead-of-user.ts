import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

const nonexisting = oneOf`non.?existing field`;

export const tokenPageInsteadOfUser = defineCause({
	id: 'token.page-instead-of-user',
	kind: 'access',
	title: () => 'A page token is used where the user token is needed',
	why: 'The list of pages belongs to a person. With a page token "me" is the page, and a page has no list of pages.',
	fixes: () => [
		manual('Use the token of the person for this call, and keep the page token for messages and subscriptions'),
		run('See what kind of token it is', 'inspect-token'),
	],
	wire: {
		code: 100,
		message: '(#100) Tried accessing nonexisting field (accounts) on node type (Page)',
		at: ['GET /me/accounts'],
	},
	clues: [
		{
			code: 100,
			says: oneOf`non ?existing field \(accounts\) on node type \(page\)`,
			weight: 1,
		},
		{says: [nonexisting, oneOf`\bpage (?:access )?token\b|\(accounts\)`], weight: 0.75},
		{
			code: 100,
			says: oneOf`non ?existing field \((businesses|permissions)\) on node type \(page\)`,
			weight: 0.95,
		},
	],
	docs: [docs.userAccounts, docs.accessTokens],
});
