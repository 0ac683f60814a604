import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const subscriptionPageNotSubscribed = defineCause<{page: string}>({
	id: 'subscription.page-not-subscribed',
	kind: 'setup',
	title: ({page}) => `The page ${page ? `${page} ` : ''}is not subscribed to the app`,
	why: 'Two lists have to hold a field before Meta delivers it: that of the webhook of the app, and that of the page. A webhook alone brings no event.',
	fixes: ({page}) => [
		run('Subscribe the page', 'subscribe-page', page ?? '<page>', '--fields', 'messages,messaging_postbacks'),
		run('See both lists side by side', 'doctor', '--only', 'subscription'),
	],
	clues: [
		{shows: 'says.other-app', weight: 0.25},
		{shows: 'about.delivery', weight: 0.27},
		{code: 100, says: oneOf`\byour app must be subscribed to receive\b`, weight: 0.8},
		{shows: 'says.not-subscribed', weight: 0.55},
		{shows: ['says.verified', 'says.no-events'], weight: 0.6},
		{shows: ['says.test-button', 'says.no-events'], weight: 0.4},
		{shows: 'says.no-events', weight: 0.35},
		{shows: 'list.empty', at: ['GET /{page}/subscribed_apps'], weight: 0.95},
		{shows: ['says.verified', 'says.no-answer'], weight: 0.5},
		{shows: 'says.no-answer', weight: 0.28},
		{shows: 'list.empty', says: oneOf`subscribed_apps`, weight: 0.95},
	],
	asks: ['Does doctor list the page as subscribed to this app?'],
	docs: [docs.webhooks, docs.pageSubscriptions],
});
