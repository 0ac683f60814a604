import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const webhookVerifyTokenMismatch = defineCause<{callbackUrl: string}>({
	id: 'webhook.verify-token-mismatch',
	kind: 'setup',
	title: () => 'The server expects another verify token than the one that was entered',
	why: 'The token is a word of your own choice, in two places: the dashboard and the server. Often its variable is not set in the process that runs, or the server was not deployed again.',
	fixes: ({callbackUrl}) => [
		run('Ask the server as Meta does', 'check-webhook', callbackUrl ?? '<url>'),
		manual('Print what the server compares: hub.verify_token and its own value', docs.webhooksSetup),
		run('Set both anew', 'set-webhook', callbackUrl ?? '<url>'),
	],
	wire: {
		code: 2200,
		message:
			'(#2200) Callback verification failed with the following errors: HTTP Status Code = 403; HTTP Message = Forbidden',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{shows: 'says.challenge-wrapped', weight: 0.27},
		{shows: 'about.verification', weight: 0.28},
		{code: [2200, 2201], shows: ['verify.forbidden'], weight: 0.8},
		{shows: 'verify.forbidden', weight: 0.75},
		{
			says: oneOf`\b(?:get|webhook|callback|verif\w*|hub\.\w+|facebookplatform)\b.{0,200}\b(?:403|forbidden)\b`,
			lacks: oneOf`\bcsrf\b|\bpost\b|graph\.facebook`,
			weight: 0.6,
		},
		{code: 2201, shows: 'verify.refusal', weight: 0.85},
		{shows: 'verify.refusal', weight: 0.8},
		{shows: 'verify.empty', weight: 0.65},
		{shows: 'verify.greeting', weight: 0.35},
		{shows: 'verify.failed', weight: 0.45},
		{shows: ['says.verify-token', 'says.verify-fails'], weight: 0.5},
		{shows: 'says.verify-fails', weight: 0.35},
		{shows: 'says.verify-token', weight: 0.35},
	],
	asks: ['Is the verify token set in the process that runs, and the same as in the dashboard?'],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
