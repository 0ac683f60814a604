import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookHostQuota = defineCause<{callbackUrl: string}>({
	id: 'webhook.host-quota',
	kind: 'setup',
	title: () => 'The host or tunnel refuses because its plan is used up',
	why: 'A free plan has its limits: 402 and 429 come from the host, not from the bot.',
	fixes: ({callbackUrl}) => [
		manual('Look at the plan and the quota of the host or tunnel'),
		run('Ask the server as Meta does', 'check-webhook', callbackUrl ?? '<url>'),
	],
	wire: {
		code: 2200,
		message:
			'(#2200) Callback verification failed with the following errors: HTTP Status Code = 402; HTTP Message = Payment Required',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{code: 2200, shows: 'verify.quota', weight: 0.9},
		{shows: 'verify.quota', weight: 0.9},
		{shows: 'says.host-quota', weight: 0.7},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
