import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const webhookSignatureWrongSecret = defineCause<{callbackUrl: string}>({
	id: 'webhook.signature-wrong-secret',
	kind: 'setup',
	title: () => 'The signature is computed with another secret than that of the app',
	why: 'Meta signs with the app secret of the app that owns the subscription, not with the verify token or a page token. A secret that was reset, or that of another app, makes every signature wrong.',
	fixes: () => [
		manual('Copy the app secret again from Settings > Basic of the app whose webhook it is'),
		run('See whether app id and secret belong together', 'doctor', '--only', 'app'),
		run('Compare a stored body with its signature', 'verify-signature', '--signature', '<header>', '--file', '<body>'),
	],
	clues: [
		{shows: 'says.signature-fails', weight: 0.62},
		{shows: 'says.wrong-secret', weight: 0.32},
		{shows: ['says.signature-fails', 'says.wrong-secret'], weight: 0.5},
		{shows: ['says.signature-fails', 'says.signature-always'], weight: 0.3},
		{shows: 'says.wrong-secret', says: oneOf`hmac|signature|x-hub`, weight: 0.6},
		{
			says: oneOf`\b(?:wrong|invalid|incorrect) (?:fb|facebook|messenger|meta) (?:app )?secret\b`,
			lacks: oneOf`\boauth\b|\bclient.?secret\b`,
			weight: 0.66,
		},
		{
			says: oneOf`x-?hub-?signature|message integrity|signature (?:verification|validation|check)`,
			weight: 0.34,
		},
	],
	asks: ['Does every event fail, plain ASCII included?'],
	docs: [docs.webhooks],
});
