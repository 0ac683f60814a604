import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';

export const subscriptionWrongObject = defineCause<{object: string; callbackUrl: string; expectedUrl: string}>({
	id: 'subscription.wrong-object',
	kind: 'setup',
	title: ({object, callbackUrl, expectedUrl}) =>
		callbackUrl && expectedUrl
			? `The webhook of the app points to ${callbackUrl}, not to ${expectedUrl}`
			: `The webhook of the app is set up for ${object ? `"${object}"` : 'another object'}, not for "page"`,
	why: 'Messages to a page arrive with the object "page" alone. A webhook for "user", or the one of another product, gets other events.',
	fixes: ({expectedUrl}) => [run('Set the webhook for pages', 'set-webhook', expectedUrl ?? '<url>')],
	clues: [
		{shows: 'says.other-object', weight: 0.55},
		{shows: ['says.verified', 'says.no-events'], weight: 0.25},
	],
	asks: ['Which object is chosen in the Webhooks product of the dashboard?'],
	docs: [docs.appSubscriptions, docs.webhooks],
});
