import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const exchangeMissingParameter = defineCause<{parameter: string}>({
	id: 'exchange.missing-parameter',
	kind: 'setup',
	title: ({parameter}) => `The request for a token lacks ${parameter ? `its ${parameter}` : 'a parameter'}`,
	why: 'The exchange needs grant_type=fb_exchange_token, client_id, client_secret and fb_exchange_token, none of them empty.',
	fixes: () => [
		run('Let the tool exchange the token', 'exchange-token'),
		manual('Send all four parameters; an unset variable counts as missing', docs.longLivedTokens),
	],
	wire: {code: 101, message: 'Missing client_id parameter.', at: ['GET /oauth/access_token']},
	learn: ({message}) => {
		const [parameter] =
			/\b(client_id|client_secret|fb_exchange_token|grant_type|redirect_uri|code)\b/.exec(message) ?? [];
		return parameter ? {parameter} : {};
	},
	clues: [
		{
			code: [1, 100, 101, 191],
			says: oneOf`missing (client_id|client_secret|redirect_uri|grant_type|code|fb_exchange_token)`,
			weight: 1,
		},
		{
			code: [1, 100, 101],
			says: oneOf`(fb_exchange_token|client_id|client_secret) parameter not specified`,
			weight: 1,
		},
	],
	docs: [docs.longLivedTokens],
});
