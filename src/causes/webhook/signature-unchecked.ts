import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookSignatureUnchecked = defineCause<{callbackUrl: string}>({
	id: 'webhook.signature-unchecked',
	kind: 'setup',
	title: () => 'The server accepts events without checking who sent them',
	why: 'Anybody who knows the URL can post events in the name of any person. The signature in X-Hub-Signature-256 shows that an event comes from Meta.',
	fixes: ({callbackUrl}) => [
		manual(
			'Refuse every POST whose X-Hub-Signature-256 does not match the raw body under the app secret',
			docs.webhooks,
		),
		run('Try it with a wrong signature', 'check-webhook', callbackUrl ?? '<url>'),
	],
	clues: [{shows: 'says.unchecked', weight: 0.75}],
	docs: [docs.webhooks],
});
