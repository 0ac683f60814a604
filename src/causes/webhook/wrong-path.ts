import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const webhookWrongPath = defineCause<{callbackUrl: string}>({
	id: 'webhook.wrong-path',
	kind: 'setup',
	title: () => 'The callback URL leads to another route of the server',
	why: 'The server answers, but at that path there is its home page, a greeting or nothing: the path is missing in the URL, the route has another name, or the deployed version does not have it yet.',
	fixes: ({callbackUrl}) => [
		run('Ask the server as Meta does', 'check-webhook', callbackUrl ?? '<url>'),
		run('Set the URL with its path', 'set-webhook', '<url>'),
		manual(
			'Compare the path of the route, slash and prefix included, with the URL in the dashboard',
			docs.webhooksSetup,
		),
	],
	wire: {
		code: 2200,
		message:
			'(#2200) Callback verification failed with the following errors: HTTP Status Code = 404; HTTP Message = Not Found',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{shows: 'says.verify-fails', weight: 0.27},
		{shows: 'about.verification', weight: 0.27},
		{code: 2200, shows: 'verify.not-found', weight: 0.8},
		{shows: 'verify.not-found', weight: 0.75},
		{shows: 'verify.greeting', weight: 0.7},
		{shows: 'verify.method', weight: 0.7},
		{shows: 'verify.page', weight: 0.6},
		{shows: 'verify.empty', weight: 0.3},
		{shows: 'verify.failed', weight: 0.35},
		{
			shows: 'verify.failed',
			says: oneOf`\blisten\w* (?:on|at) \/\w|\b(?:site|domain|url) root\b|\broot (?:url|index|path)\b`,
			weight: 0.6,
		},
		{shows: 'verify.unavailable', weight: 0.3},
		{shows: 'says.route-missing', weight: 0.6},
		{shows: ['says.route-missing', 'verify.failed'], weight: 0.6},
	],
	asks: ['Which path does the route of the webhook have in the server?'],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
