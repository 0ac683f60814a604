import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookTunnelInterstitial = defineCause<{callbackUrl: string}>({
	id: 'webhook.tunnel-interstitial',
	kind: 'setup',
	title: () => 'The tunnel shows a warning page in place of the bot',
	why: 'Free tunnels put a page for browsers in front of what they forward, and Meta gets that page in place of the challenge.',
	fixes: ({callbackUrl}) => [
		manual('Use a tunnel without such a page (cloudflared), or a plan that leaves it out'),
		run('See what comes through', 'check-webhook', callbackUrl ?? '<url>'),
	],
	wire: {
		code: 2201,
		message:
			'(#2201) response does not match challenge, expected value="1158201444", received="<!DOCTYPE html><html>…tunnel…"',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{code: 2201, shows: 'verify.tunnel-page', weight: 0.85},
		{shows: 'verify.tunnel-page', weight: 0.7},
		{shows: ['verify.page', 'url.tunnel'], weight: 0.6},
		{shows: 'verify.page', weight: 0.4},
		{shows: 'says.tunnel-page', weight: 0.75},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
