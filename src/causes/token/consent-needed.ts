import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenConsentNeeded = defineCause({
	id: 'token.consent-needed',
	kind: 'access',
	title: () => 'The person has to agree again before the app may act',
	why: 'The consent behind the token was withdrawn, was never finished, or is due to be renewed.',
	fixes: () => [manual('Let the person log in through the app again and finish the dialog', docs.accessTokens)],
	wire: {code: 483, message: '(#483) The user must renew or complete the consent before the app may act.'},
	clues: [
		{code: 483, weight: 1},
		{says: oneOf`\berror_reason=user_denied\b|\berror_?reason['"]? ?[:=]>? ?['"]?user_denied\b`, weight: 0.75},
	],
	docs: [docs.userAccounts],
});
