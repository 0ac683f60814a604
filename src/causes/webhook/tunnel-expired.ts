import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookTunnelExpired = defineCause<{callbackUrl: string}>({
	id: 'webhook.tunnel-expired',
	kind: 'setup',
	title: () => 'The tunnel behind the callback URL is gone',
	why: 'A tunnel without an account gets a new address with every start, and the dashboard still has the old one.',
	fixes: () => [
		manual('Start the tunnel, and take the address that it prints; a reserved domain keeps it'),
		run('Set the new URL', 'set-webhook', '<url>'),
	],
	clues: [
		{shows: 'says.tunnel-gone', weight: 0.65},
		{shows: ['url.tunnel', 'says.stopped'], weight: 0.4},
		{shows: ['verify.not-found', 'url.tunnel'], weight: 0.35},
		{shows: 'verify.tunnel-page', weight: 0.35},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
