import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookCsrfRejected = defineCause<{callbackUrl: string}>({
	id: 'webhook.csrf-rejected',
	kind: 'setup',
	title: () => 'The framework’s protection against forged forms refuses Meta’s POST',
	why: 'Laravel (419), Django (403) and Rails (422) want a token of their own with every POST. The GET of the verification passes, and every event is refused.',
	fixes: ({callbackUrl}) => [
		manual(
			'Exempt the route of the webhook: @csrf_exempt in Django, skip_forgery_protection in Rails, the except list in Laravel',
		),
		run('Send it a signed event', 'check-webhook', callbackUrl ?? '<url>'),
	],
	clues: [{shows: 'says.csrf', weight: 0.85}],
	bringsAbout: ['webhook.slow-or-non-200', 'subscription.disabled-after-failures', 'subscription.page-not-subscribed'],
	docs: [docs.webhooks],
});
