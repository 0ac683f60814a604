import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const webhookHostBlocklisted = defineCause<{callbackUrl: string}>({
	id: 'webhook.host-blocklisted',
	kind: 'access',
	title: () => 'Meta rejects the host name of the callback URL as malicious',
	why: 'Shared domains of tunnels and free hosts end up on the list because of what others did there.',
	fixes: () => [
		manual('Use a domain of your own, or another tunnel'),
		run('Set the new URL', 'set-webhook', '<url>'),
		manual('Ask for a review of the domain', 'https://developers.facebook.com/tools/debug/'),
	],
	clues: [
		{shows: 'verify.malicious', weight: 0.95},
		{
			says: oneOf`identified as malicious|malicious and.or abusive`,
			weight: 0.8,
		},
		{shows: 'says.malicious', weight: 0.8},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
