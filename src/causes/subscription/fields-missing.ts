import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';

export const subscriptionFieldsMissing = defineCause<{
	page: string;
	fields: readonly string[];
	list: 'page' | 'app';
	callbackUrl: string;
}>({
	id: 'subscription.fields-missing',
	kind: 'setup',
	title: ({fields, list}) =>
		`${list === 'app' ? 'The webhook of the app' : list === 'page' ? 'The page' : 'The page or the webhook of the app'} is not subscribed to ${fields?.length ? fields.join(', ') : 'a field that the bot needs'}`,
	why: 'A field is delivered only when it stands in both lists, that of the webhook of the app and that of the page. Each kind of event is a field of its own: buttons come as messaging_postbacks, links with a ref as messaging_referrals.',
	fixes: ({page, fields, list, callbackUrl}) => {
		const wanted = fields?.length ? fields.join(',') : 'messages,messaging_postbacks';
		const onPage = run('Add the fields to the page', 'subscribe-page', page ?? '<page>', '--add', wanted);
		const onApp = run(
			'Add the fields to the webhook of the app',
			'set-webhook',
			callbackUrl ?? '<url>',
			'--fields',
			wanted,
		);
		if (list === 'app') return [onApp];
		return list === 'page' ? [onPage] : [onPage, onApp];
	},
	clues: [
		{shows: 'says.no-ref', weight: 0.27},
		{shows: 'says.taken-over', weight: 0.26},
		{shows: 'about.menu', weight: 0.3},
		{shows: 'about.delivery', weight: 0.26},
		{shows: 'says.some-kinds', weight: 0.65},
		{shows: ['says.verified', 'says.no-events'], weight: 0.45},
		{shows: 'says.no-events', weight: 0.28},
		{shows: ['says.subscribed', 'says.no-events'], weight: 0.2},
		{shows: ['says.verified', 'says.no-answer'], weight: 0.35},
		{shows: 'says.no-answer', weight: 0.26},
	],
	asks: ['Which kinds of event arrive, and which do not?'],
	docs: [docs.webhooks, docs.webhookFields],
});
