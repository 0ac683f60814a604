import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

/** An event came in, and was not only a verification. */
const posted = oneOf`
	\[post\]|\bpost \/|\bmethod=post\b|"?messaging"?\b|\bwhen(?:ever)? .{0,40}\bmessage
	\b(?:sends?|sent|write|writes|wrote) (?:\w+ ){0,3}(?:message|the bot|the page)
`;

export const webhookEventShape = defineCause<{callbackUrl: string; event: string}>({
	id: 'webhook.event-shape',
	kind: 'setup',
	title: ({event}) => `The bot does not expect an event of ${event ? `the kind ${event}` : 'this shape'}`,
	why: 'Events stand under entry[].messaging, entry[].standby or entry[].changes. Not every one has a message, a text or a sender; the Test button of the dashboard sends changes.',
	fixes: ({callbackUrl}) => [
		manual('Loop over messaging ?? [], and ask for message, postback, sender before using them', docs.webhooks),
		run('Send it one event of each kind', 'check-webhook', callbackUrl ?? '<url>'),
	],
	clues: [
		{shows: 'says.server-crash', weight: 0.28},
		{shows: 'says.no-body', weight: 0.28},
		{shows: 'says.some-kinds', weight: 0.25},
		{shows: 'about.media', weight: 0.26},
		{shows: 'about.handler', weight: 0.28},
		{shows: 'event.changes', weight: 0.5},
		{shows: 'says.server-crash', says: posted, weight: 0.58},
		{shows: 'says.unexpected-shape', weight: 0.62},
	],
	bringsAbout: ['webhook.slow-or-non-200', 'subscription.disabled-after-failures', 'subscription.page-not-subscribed'],
	docs: [docs.webhooks],
});
