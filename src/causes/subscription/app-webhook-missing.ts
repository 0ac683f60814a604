import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const subscriptionAppWebhookMissing = defineCause<{app: string; callbackUrl: string}>({
	id: 'subscription.app-webhook-missing',
	kind: 'setup',
	title: ({app}) => `The app ${app ? `${app} ` : ''}has no webhook for pages`,
	why: 'Without a callback URL Meta has nowhere to send events to, whatever the page is subscribed to.',
	fixes: ({callbackUrl}) => [
		run('Set the webhook', 'set-webhook', callbackUrl ?? '<url>'),
		run('See first whether the URL would pass', 'check-webhook', callbackUrl ?? '<url>'),
	],
	clues: [
		{shows: 'list.empty', at: ['GET /{app}/subscriptions'], weight: 0.95},
		{shows: 'list.empty', says: oneOf`\/subscriptions\b`, weight: 0.9},
	],
	docs: [docs.appSubscriptions, docs.webhooks],
});
