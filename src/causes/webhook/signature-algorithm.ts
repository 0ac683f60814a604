import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookSignatureAlgorithm = defineCause<{header: string}>({
	id: 'webhook.signature-algorithm',
	kind: 'setup',
	title: () => 'The signature of one algorithm is compared with that of the other',
	why: 'X-Hub-Signature-256 holds sha256 with 64 digits, the legacy X-Hub-Signature holds sha1 with 40. A digest of the one never equals the other.',
	fixes: () => [
		manual('Read X-Hub-Signature-256 and compute an HMAC-SHA256', docs.webhooks),
		run('Compare a stored body with its signature', 'verify-signature', '--signature', '<header>', '--file', '<body>'),
	],
	clues: [
		{shows: 'says.two-algorithms', weight: 0.75},
		{shows: ['says.signature-fails', 'says.two-algorithms'], weight: 0.5},
	],
	docs: [docs.webhooks],
});
