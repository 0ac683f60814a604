import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {proof} from '../proof-named.js';

export const appSecretProofRequired = defineCause({
	id: 'app-secret.proof-required',
	kind: 'access',
	title: () => 'The app demands an appsecret_proof, and none was sent',
	why: 'With "Require app secret" switched on, every call from a server must carry the HMAC-SHA256 of the token under the app secret.',
	fixes: () => [
		run('Give the tool the app secret: it then sends the proof with every call', 'init'),
		manual(
			'In the bot, send the HMAC-SHA256 of the token under the app secret, in hex, as appsecret_proof beside the token',
			docs.secureRequests,
		),
		manual('Or switch "Require app secret" off in the app dashboard under Settings > Advanced'),
	],
	wire: {
		code: 100,
		type: 'GraphMethodException',
		message: 'API calls from the server require an appsecret_proof argument',
	},
	clues: [
		{code: 100, says: oneOf`require an appsecret_proof`, weight: 1},
		{says: oneOf`requires? (?:either )?(?:an? )?(?:appsecret_proof|app secret proof)`, weight: 0.85},
		{says: oneOf`\brequire app secret\b`, weight: 0.6},
		{says: proof, weight: 0.42},
	],
	docs: [docs.secureRequests],
});
