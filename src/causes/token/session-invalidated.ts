import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {renewal} from '../renewal.js';

export const tokenSessionInvalidated = defineCause<{renewable: 'yes'}>({
	id: 'token.session-invalidated',
	kind: 'access',
	title: () => 'A changed password or a security reset has ended the session behind the token',
	why: 'All tokens of a person, and the page tokens derived from them, end when the person changes the password or Facebook resets the session for security.',
	fixes: ({renewable}) =>
		renewable
			? renewal
			: [
					manual('Log in through the app again, which gives a new user token', docs.accessTokens),
					run('Exchange the new user token and take the page token from it', 'exchange-token'),
					manual('Put the new token where the bot runs, and start the bot again'),
				],
	wire: {
		code: 190,
		subcode: 460,
		message:
			'Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.',
	},
	clues: [
		{shows: 'says.token-dies', weight: 0.25},
		{code: 190, subcode: 460, weight: 1},
		{
			code: 190,
			says: oneOf`changed (?:(?:the|their|his|her) )?password|password (?:was|has been) changed|session for security`,
			weight: 1,
		},
		{
			says: oneOf`
				\b(?:chang|reset|cambi|mud[oa]|alter|geander|modifi|megvaltozt)\w*.{0,40}\b(?:password|passwort|contrasena
				senha|mot de passe|jelszo)
				\b(?:password|passwort|contrasena|senha|mot de passe|jelszo|mat khau)\w*.{0,40}\b(?:chang|reset|cambi|mud[oa]
				alter|geander|modifi|megvaltoz|doi)
				\bnew (?:facebook )?password\b|\bdoi mat khau
				\bsession (?:\w+ ){0,3}invalidated
			`,
			weight: 0.75,
		},
	],
	docs: [docs.accessTokens, docs.errorHandling],
});
