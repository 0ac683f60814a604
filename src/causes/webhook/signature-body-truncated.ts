import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookSignatureBodyTruncated = defineCause<{callbackUrl: string}>({
	id: 'webhook.signature-body-truncated',
	kind: 'setup',
	title: () => 'Large events are cut off before the signature is computed',
	why: 'The limit for bodies (100 kB in Express) cuts a large event, and the HMAC of a part is not that of the whole.',
	fixes: ({callbackUrl}) => [
		manual('Raise the limit for bodies to 1 MB or more'),
		run('Send it a large signed event', 'check-webhook', callbackUrl ?? '<url>'),
	],
	clues: [{shows: ['says.signature-fails', 'says.large-body'], weight: 0.8}],
	docs: [docs.webhooks],
});
