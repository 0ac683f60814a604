import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

const did = (durationMs: number | undefined, status: number | undefined): string => {
	if (status) return `answers ${status}`;
	return durationMs ? `takes ${durationMs} ms to answer` : 'does not answer 200 in time';
};

export const webhookSlowOrNon200 = defineCause<{callbackUrl: string; durationMs: number; status: number}>({
	id: 'webhook.slow-or-non-200',
	kind: 'setup',
	title: ({durationMs, status}) =>
		status && status < 300
			? `The webhook answers ${status}, and Meta asks for 200`
			: `The webhook ${did(durationMs, status)}, so Meta sends the events again`,
	why: 'Meta waits 5 seconds for a 200 (the old FAQ said 20), then repeats the delivery. After 15 minutes of failures it sends an alert, after an hour it takes the app off the page.',
	fixes: ({callbackUrl}) => [
		manual('Answer 200 first and do the work afterwards, whatever comes of it', docs.webhooks),
		manual('Remember each mid, and skip what was handled already'),
		run('Measure it', 'check-webhook', callbackUrl ?? '<url>'),
	],
	clues: [
		{shows: 'says.server-down', weight: 0.26},
		{shows: 'about.answers', weight: 0.27},
		{shows: 'event.duplicate', weight: 0.7},
		{shows: 'says.duplicates', weight: 0.62},
		{shows: 'says.slow', weight: 0.5},
		{shows: ['says.slow', 'says.duplicates'], weight: 0.5},
		{shows: 'says.now-and-then', weight: 0.3},
		{shows: 'says.deactivated', weight: 0.5},
		{shows: 'says.loop', weight: 0.35},
	],
	asks: ['Has the repeated event the same mid as the first one?', 'Does the webhook answer before it does its work?'],
	bringsAbout: ['subscription.disabled-after-failures', 'subscription.page-not-subscribed'],
	docs: [docs.webhooks],
});
