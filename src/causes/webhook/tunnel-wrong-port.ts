import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookTunnelWrongPort = defineCause<{callbackUrl: string; port: number}>({
	id: 'webhook.tunnel-wrong-port',
	kind: 'setup',
	title: () => 'The tunnel forwards to another program than the bot',
	why: 'The tunnel works, but the port it was started with belongs to something else on this machine, or to nothing.',
	fixes: ({port}) => [
		manual(`Start the tunnel with the port of the bot${port ? ` (${port})` : ''}`),
		run('See what answers', 'check-webhook', '<url>'),
	],
	clues: [
		{shows: 'says.route-missing', weight: 0.25},
		{shows: 'says.tunnel-port', weight: 0.58},
		{shows: ['verify.not-found', 'url.tunnel'], weight: 0.3},
	],
	asks: ['Which port does the bot print when it starts, and which one did the tunnel get?'],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
