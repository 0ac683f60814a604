import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {proof} from '../proof-named.js';

export const appSecretProofInvalid = defineCause({
	id: 'app-secret.proof-invalid',
	kind: 'access',
	title: () => 'The appsecret_proof does not belong to the token and the app',
	why: 'The proof is tied to one token and one secret. It fails with the secret of another app, a secret that was reset, a proof of another token than the one sent, or a token that another app issued.',
	fixes: () => [
		run('See which app the token belongs to', 'inspect-token'),
		manual('Copy the app secret again from Settings > Basic of that very app'),
		manual('Compute the proof anew for each token, from the very token that is sent', docs.secureRequests),
	],
	wire: {code: 100, type: 'GraphMethodException', message: 'Invalid appsecret_proof provided in the API argument'},
	clues: [
		{code: 100, says: brushing`invalid appsecret_proof`(oneOf`invalid appsecret_proof`), weight: 0.9},
		{says: proof, weight: 0.45},
	],
	asks: ['Is the secret that of the app that issued the token?'],
	docs: [docs.secureRequests],
});
