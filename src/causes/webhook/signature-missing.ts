import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookSignatureMissing = defineCause<{header: string}>({
	id: 'webhook.signature-missing',
	kind: 'setup',
	title: () => 'The request carries no signature that can be read',
	why: 'Meta signs every event: X-Hub-Signature-256 holds sha256= and 64 hexadecimal digits. Without it the request is not from Meta, or something on the way took the header out or rewrote it.',
	fixes: () => [
		manual('Let proxies and gateways pass X-Hub-Signature-256 on as it is', docs.webhooks),
		run('Send the server a signed event', 'trigger', 'message-text', '--to', '<url>'),
	],
	clues: [],
	docs: [docs.webhooks],
});
