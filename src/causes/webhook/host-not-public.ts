import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const webhookHostNotPublic = defineCause<{callbackUrl: string}>({
	id: 'webhook.host-not-public',
	kind: 'setup',
	title: ({callbackUrl}) => `${callbackUrl ?? 'The callback URL'} cannot be reached from the internet`,
	why: 'Meta calls the webhook from outside. localhost, addresses such as 10.… and 192.168.…, and hosts behind a firewall or a login exist only on this side.',
	fixes: () => [
		manual('Put a tunnel in front of the server (cloudflared, ngrok), or deploy it', docs.webhooksSetup),
		run('Check the public URL', 'check-webhook', '<url>'),
		run('To try the bot without Meta, send it events yourself', 'trigger', 'message-text', '--to', '<url>'),
	],
	clues: [
		{shows: 'about.server', weight: 0.27},
		{shows: 'url.private', weight: 0.4},
		{shows: ['url.private', 'says.verify-fails'], weight: 0.5},
		{shows: 'says.local-address', weight: 0.35},
		{
			shows: 'says.local-address',
			says: oneOf`\bintranet\b|\bvpn\b|\bfirewall\b|\bwaf\b|\bbot fight\b|\bunder attack mode\b|\bnat\b|\bprivate (?:ip|network|address)\b|\bno public\b|\bas (?:the )?(?:callback|webhook)`,
			weight: 0.6,
		},
		{code: 100, says: oneOf`invalid parameter`, shows: 'url.private', weight: 0.6},
		{shows: 'verify.no-connection', weight: 0.25},
		{shows: ['url.tunnel', 'says.local-address'], weight: -0.6},
		{code: 2200, shows: 'verify.private', weight: 0.9},
		{shows: 'verify.private', weight: 0.85},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
