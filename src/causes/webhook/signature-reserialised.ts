import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const webhookSignatureReserialised = defineCause<{callbackUrl: string}>({
	id: 'webhook.signature-reserialised',
	kind: 'setup',
	title: () => 'The signature is computed over another text than the bytes that came in',
	why: 'Meta signs the raw body, in which other letters than ASCII are escaped (\\u00e4). JSON that was parsed and written again, or decoded text, matches only as long as everything is plain ASCII.',
	fixes: () => [
		manual(
			'Compute the HMAC over the raw bytes, before any parser: express.raw, the verify option of express.json, php://input',
			docs.webhooks,
		),
		run('Compare a stored body with its signature', 'verify-signature', '--signature', '<header>', '--file', '<body>'),
	],
	clues: [
		{shows: 'says.signature-fails', weight: 0.56},
		{shows: ['says.signature-fails', 'says.now-and-then'], weight: 0.45},
		{shows: ['says.signature-fails', 'says.non-ascii'], weight: 0.7},
		{shows: ['says.signature-fails', 'says.reserialised'], weight: 0.4},
		{
			says: oneOf`\b(?:update|hmac|digest|sign\w*|hash_hmac|new)\b.{0,60}\b(?:json\.stringify|json\.dumps|json_encode|to_json)\b|\b(?:json\.stringify|json\.dumps|json_encode|to_json)\b.{0,60}\b(?:hmac|digest|sign\w*|hash_hmac)\b`,
			weight: 0.66,
		},
		{
			says: oneOf`x-?hub-?signature|message integrity|signature (?:verification|validation|check)`,
			weight: 0.3,
		},
	],
	asks: ['Does it fail only with emoji, accents or certain signs?'],
	docs: [docs.webhooks],
});
