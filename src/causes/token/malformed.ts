import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenMalformed = defineCause<{variable: string; reason: string}>({
	id: 'token.malformed',
	kind: 'access',
	title: ({variable, reason}) =>
		`${variable ? `The value of ${variable}` : 'What was sent as the access token'} is not an access token${reason ? `: ${reason}` : ''}`,
	why: 'Quotes, blanks, line ends or a prefix came along when the token was copied, a part of it is missing, it stands there twice, or the name of a variable was sent in its place.',
	fixes: () => [
		manual('Copy the token again, whole, without quotes, blanks or line ends'),
		run('Look at what the tool reads', 'inspect-token'),
	],
	wire: {code: 190, message: 'Invalid OAuth access token - Cannot parse access token'},
	clues: [
		{shows: 'says.token-unset', weight: 0.27},
		{shows: 'about.token', weight: 0.27},
		{
			code: 190,
			says: oneOf`malformed|cannot parse access token|could not be decrypted`,
			weight: 1,
		},
		{
			code: 190,
			says: oneOf`invalid oauth access token|invalid oauth 2\.0 access token`,
			weight: 0.8,
		},
		{shows: 'token.malformed', weight: 0.5},
		{shows: 'says.token-typed-wrong', weight: 0.5},
		{
			says: oneOf`
				\b(?:access|page|user) ?tokens?\b.{0,40}\b(?:invalid|errors?|not work\w*|problem|issue|wrong
				rejected|not accepted|fails?)
				\b(?:invalid|wrong|bad) (?:\w+ ){0,4}(?:access|page) ?token
				\bcredentials\b.{0,20}\binvalid token\b|\bfail\w* to register with facebook\b
			`,
			weight: 0.4,
		},
	],
	asks: ['How long is the token that the bot really sends, and what are its first four letters?'],
	docs: [docs.accessTokens, docs.errorCodes],
});
