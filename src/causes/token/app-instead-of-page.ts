import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';
import {oneOf} from '../one-of.js';

const appToken = oneOf`
	\bclient_credentials\b|\bget[_ ]?app[_ ]?access[_ ]?token\b
	\b(?:us(?:e|ed|ing)|with|pass\w*|sen[dt]\w*) (?:\w+ ){0,3}app(?:lication)? (?:access )?token
	\bapp_?id ?\W{1,6} ?app_?secret\b
`;

export const tokenAppInsteadOfPage = defineCause<{page: string}>({
	id: 'token.app-instead-of-page',
	kind: 'access',
	title: () => 'An app token is used where a page or user token is needed',
	why: 'A token of the form app id, bar, secret stands for the app alone. It has no "me", no pages and no conversations.',
	fixes: ({page}) => [
		run('Take the page token from a user token', 'list-pages', '--token-for', page ?? '<page>'),
		run('See what kind of token it is', 'inspect-token'),
	],
	clues: [
		{code: 100, says: oneOf`object with id '?"?me'?"? does not exist`, weight: 0.45},
		{code: 2500, says: oneOf`active access token`, weight: 0.35},
		{shows: 'token.app-form', weight: 0.7},
		{shows: 'token.app-form', says: oneOf`\bme\/\w|object with id '?"?me\b`, weight: 0.5},
		{says: appToken, weight: 0.5},
		{says: [appToken, oneOf`active access token must be used|object with id '?"?me\b`], weight: 0.95},
		{
			code: 100,
			says: oneOf`unsupported get request\. object with id '?"?me'?"? does not exist`,
			weight: 0.85,
		},
	],
	docs: [docs.accessTokens],
});
