import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const exchangeWrongAppId = defineCause<{app: string}>({
	id: 'exchange.wrong-app-id',
	kind: 'setup',
	title: ({app}) => (app ? `Meta knows no app with the id ${app}` : 'Meta knows no app with this id'),
	why: 'The app id has a typing error or stray blanks, is a placeholder, or names something else: a page, a person, a business.',
	fixes: () => [
		manual('Copy the app id again from the top of the app dashboard; it holds digits alone'),
		run('Give it to the tool', 'config', 'set', 'app-id', '<app id>'),
	],
	wire: {
		code: 101,
		message: 'Error validating application. Invalid application ID.',
		at: ['GET /oauth/access_token', 'GET /{app}'],
	},
	clues: [
		{says: oneOf`error validating application\b`, weight: 0.5},
		{code: 101, says: oneOf`invalid (client|application) id`, weight: 1},
		{code: 101, says: oneOf`cannot get application info`, weight: 0.85},
		{
			says: oneOf`invalid (?:client|application|app)[ _]?id\b|validating application\. invalid`,
			weight: 0.85,
		},
		{code: 101, weight: 0.5},
	],
	docs: [docs.longLivedTokens],
});
