import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookServerUnreachable = defineCause<{callbackUrl: string}>({
	id: 'webhook.server-unreachable',
	kind: 'setup',
	title: () => 'No healthy server answers behind the callback URL',
	why: 'The process crashed or sleeps, listens on another port, or the proxy in front of it finds nothing (502, 503, 504, no answer in time).',
	fixes: ({callbackUrl}) => [
		manual('Look at the logs of the host, and start the server'),
		run('Ask the server as Meta does', 'check-webhook', callbackUrl ?? '<url>'),
	],
	wire: {
		code: 2200,
		message:
			'(#2200) Callback verification failed with the following errors: HTTP Status Code = 503; HTTP Message = Service Unavailable',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{shows: 'says.route-missing', weight: 0.27},
		{shows: 'about.server', weight: 0.29},
		{shows: 'says.verify-fails', weight: 0.26},
		{shows: 'about.verification', weight: 0.25},
		{code: 2200, shows: 'verify.unavailable', weight: 0.85},
		{shows: 'verify.unavailable', weight: 0.8},
		{code: 2200, shows: 'verify.no-connection', weight: 0.8},
		{shows: 'verify.no-connection', weight: 0.75},
		{shows: 'verify.timeout', weight: 0.75},
		{shows: 'verify.not-found', weight: 0.3},
		{shows: 'verify.failed', weight: 0.3},
		{shows: 'says.server-down', weight: 0.6},
	],
	asks: ['Does the URL open in a browser?'],
	bringsAbout: [
		'subscription.app-webhook-missing',
		'webhook.slow-or-non-200',
		'subscription.disabled-after-failures',
		'subscription.page-not-subscribed',
	],
	docs: [docs.webhooksSetup],
});
