import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const webhookAccessProtected = defineCause<{callbackUrl: string}>({
	id: 'webhook.access-protected',
	kind: 'setup',
	title: () => 'The host asks for a login in front of the callback URL',
	why: 'Basic authentication or the protection of a preview deployment answers 401 before the bot sees the request. Meta has no login: it gives up.',
	fixes: ({callbackUrl}) => [
		manual(
			'Exempt the path of the webhook from the login (Vercel: Settings > Deployment Protection)',
			docs.webhooksSetup,
		),
		run('Ask the server as Meta does', 'check-webhook', callbackUrl ?? '<url>'),
	],
	clues: [
		{
			says: [
				oneOf`\bdeployment protection\b|\bvercel authentication\b|\bcloudflare access\b|\bbasic auth\w*|\bpassword.?protect\w*|\b(?:asks?|prompts?) for (?:a |the )?(?:log.?in|password)\b|\beasy ?auth\b`,
				oneOf`\b(?:webhooks?|callbacks?|verif\w+|facebook|messenger|meta)\b`,
			],
			lacks: oneOf`\bpages_\w+|\boauth\b`,
			weight: 0.62,
		},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
