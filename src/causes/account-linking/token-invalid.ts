import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const accountLinkingTokenInvalid = defineCause({
	id: 'account-linking.token-invalid',
	kind: 'setup',
	title: () => 'The account_linking_token is not valid any more',
	why: 'The token of the linking page is good for a few minutes, once, and with the page it was made for.',
	fixes: () => [
		manual('Let the person press the Log In button again, and redirect at once after the login', docs.accountLinking),
	],
	wire: {code: 10303, message: '(#10303) Invalid account_linking_token'},
	clues: [
		{code: 10303, weight: 1},
		{
			says: oneOf`account_linking_token.{0,60}(?:invalid|expired|error|not)`,
			weight: 0.8,
		},
	],
	docs: [docs.accountLinking],
});
