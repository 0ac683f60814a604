import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenUserUnconfirmed = defineCause({
	id: 'token.user-unconfirmed',
	kind: 'access',
	title: () => 'The account behind the token is not confirmed',
	why: 'Facebook gives no sessions to an account whose e-mail address or phone number is not confirmed.',
	fixes: () => [
		manual(
			'Log in at www.facebook.com with the account that made the token, and confirm it',
			'https://www.facebook.com/',
		),
		manual('Make a new token afterwards', docs.accessTokens),
	],
	wire: {
		code: 190,
		subcode: 464,
		message:
			'Error validating access token: Sessions for the user are not allowed because the user is not a confirmed user.',
	},
	clues: [
		{code: 190, subcode: 464, weight: 1},
		{
			code: 190,
			says: oneOf`not a confirmed user|unconfirmed user`,
			weight: 1,
		},
		{
			says: oneOf`account (?:\w+ ){0,3}(?:not (?:yet )?confirmed|unconfirmed)|not confirmed by`,
			weight: 0.6,
		},
	],
	docs: [docs.errorHandling],
});
