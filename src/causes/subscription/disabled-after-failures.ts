import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';

export const subscriptionDisabledAfterFailures = defineCause<{page: string; callbackUrl: string; active: string}>({
	id: 'subscription.disabled-after-failures',
	kind: 'setup',
	title: () => 'Meta has stopped the deliveries because the webhook kept failing',
	why: 'After 15 minutes of failures Meta sends an alert; after an hour it takes the app off the page. The subscription does not come back by itself.',
	fixes: ({page, callbackUrl, active}) => {
		const look = run('See that the server answers 200 within 5 seconds', 'check-webhook', callbackUrl ?? '<url>');
		// The webhook of the app was seen switched off. What the page lacks is a finding of its own.
		if (active === 'false') return [look, run('Then set the webhook again', 'set-webhook', callbackUrl ?? '<url>')];
		return [
			look,
			run(
				'Then subscribe the page again',
				'subscribe-page',
				page ?? '<page>',
				'--fields',
				'messages,messaging_postbacks',
			),
			run('Set the webhook of the app again where it is no longer active', 'set-webhook', callbackUrl ?? '<url>'),
		];
	},
	clues: [
		{shows: 'says.deactivated', weight: 0.75},
		{shows: ['says.stopped', 'says.no-events'], weight: 0.42},
		{shows: ['says.server-down', 'says.no-events'], weight: 0.62},
	],
	asks: ['Did the server fail, or sleep, for an hour or more?'],
	bringsAbout: ['subscription.page-not-subscribed'],
	docs: [docs.webhooks],
});
