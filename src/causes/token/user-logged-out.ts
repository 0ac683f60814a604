import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenUserLoggedOut = defineCause({
	id: 'token.user-logged-out',
	kind: 'access',
	title: () => 'The token ended when the person logged out',
	why: 'A short-lived token is tied to the login it came from and ends with it.',
	fixes: () => [
		manual('Log in through the app again, which gives a new user token', docs.accessTokens),
		run('Exchange it for a long-lived token, which does not end with the login', 'exchange-token'),
	],
	wire: {
		code: 190,
		subcode: 467,
		message: 'Error validating access token: The session is invalid because the user logged out.',
	},
	clues: [
		{code: 190, subcode: 467, weight: 1},
		{code: 190, says: brushing`logged out`(oneOf`logged out`), weight: 1},
	],
	docs: [docs.accessTokens, docs.errorHandling],
});
