import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenAppDeauthorized = defineCause({
	id: 'token.app-deauthorized',
	kind: 'access',
	title: () => 'The person behind the token has removed the app',
	why: 'Removing the app, or its access to the page, under Business integrations ends every token that the app holds for that person. Adding the app again does not bring the old tokens back.',
	fixes: () => [
		manual('Log in through the app again and allow it for the page', docs.accessTokens),
		run('Take a new page token from the new user token', 'exchange-token'),
	],
	wire: {
		code: 190,
		subcode: 458,
		message: 'Error validating access token: The user has not authorized application 300000000000001.',
	},
	clues: [
		{code: 190, subcode: [458, 461], weight: 1},
		{code: 200, subcode: 2534041, weight: 0.85},
		{
			code: 190,
			says: oneOf`not authorized application|has not installed|app not installed|has removed the app`,
			weight: 1,
		},
		{code: 190, says: oneOf`cannot call api .{0,40}on behalf of`, weight: 0.55},
		{says: oneOf`cannot call api .{0,40}on behalf of`, weight: 0.55},
		{
			code: 190,
			says: oneOf`must be granted before impersonating`,
			weight: 0.5,
		},
		{
			says: oneOf`
				\b(?:remov|delet|revok|disconnect|uninstall|deauthori[sz]|unlink)\w* (?:\w+ ){0,4}(?:app|application
				integration)\b.{0,60}\b(?:facebook|settings?|account|business integrations|integrations|profile)\b
				\bbusiness integrations?\b.{0,60}\b(?:remov|delet|revok)\w*
				\bde-?authori[sz]ed\b
			`,
			weight: 0.6,
		},
	],
	docs: [docs.errorHandling, docs.accessTokens],
});
