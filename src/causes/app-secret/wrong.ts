import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const appSecretWrong = defineCause<{app: string}>({
	id: 'app-secret.wrong',
	kind: 'access',
	title: ({app}) => `The app secret is not that of the app${app ? ` ${app}` : ''}`,
	why: 'The secret was reset, belongs to another app, or was copied with blanks or quotes around it.',
	fixes: () => [
		manual('Copy the app secret again from the app dashboard under Settings > Basic'),
		run('Give it to the tool', 'init'),
	],
	wire: {code: 1, message: 'Error validating client secret.', at: ['GET /oauth/access_token']},
	clues: [
		{code: 1, says: brushing`validating client secret`(oneOf`validating client secret`), weight: 1},
		{code: [101, 190], says: brushing`client secret`(oneOf`client secret`), weight: 0.95},
		{code: 190, says: brushing`access token signature`(oneOf`invalid (oauth )?access token signature`), weight: 0.9},
		{says: brushing`token signature`(oneOf`invalid (?:oauth )?access token signature`), weight: 0.85},
		{
			says: brushing`secret`(oneOf`
				\b(?:invalid|wrong|incorrect|bad) (?:client|app)[ _]?secret\b
				\bclient[ _]secret (?:\w+ ){0,3}(?:invalid|wrong|incorrect|not (?:valid|correct|match\w*))
				\bvalidating client secret
			`),
			weight: 0.75,
		},
	],
	bringsAbout: ['app-secret.proof-invalid', 'webhook.signature-wrong-secret'],
	docs: [docs.accessTokens],
});
