import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookServerError = defineCause<{callbackUrl: string}>({
	id: 'webhook.server-error',
	kind: 'setup',
	title: () => 'The server fails with an error of its own when Meta asks it (500)',
	why: 'The handler throws before it answers: a missing variable or package, a parameter that is read under another name, a bug.',
	fixes: ({callbackUrl}) => [
		run('Ask the server as Meta does, and watch its log', 'check-webhook', callbackUrl ?? '<url>'),
		manual(
			'Mind the names: hub.mode, hub.verify_token, hub.challenge; PHP and Django show them as hub_mode and so on',
			docs.webhooksSetup,
		),
	],
	wire: {
		code: 2200,
		message:
			'(#2200) Callback verification failed with the following errors: HTTP Status Code = 500; HTTP Message = Internal Server Error',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{shows: 'about.handler', weight: 0.25},
		{code: 2200, shows: 'verify.error', weight: 0.9},
		{shows: 'verify.error', weight: 0.85},
		{shows: 'says.server-crash', weight: 0.55},
		{shows: ['says.server-crash', 'says.verify-fails'], weight: 0.6},
	],
	bringsAbout: [
		'subscription.app-webhook-missing',
		'webhook.slow-or-non-200',
		'subscription.disabled-after-failures',
		'subscription.page-not-subscribed',
	],
	docs: [docs.webhooksSetup],
});
