import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookChallengeNotPlain = defineCause<{callbackUrl: string; received: string}>({
	id: 'webhook.challenge-not-plain',
	kind: 'setup',
	title: () => 'The server wraps the challenge in place of returning it bare',
	why: 'Meta compares the body byte for byte with hub.challenge. Quotes, JSON, HTML, a byte order mark or a line of debug output make it another text.',
	fixes: ({callbackUrl}) => [
		manual('Return the value of hub.challenge and nothing else, as text/plain, with status 200', docs.webhooksSetup),
		run('See what the server returns', 'check-webhook', callbackUrl ?? '<url>'),
	],
	wire: {
		code: 2201,
		message: '(#2201) response does not match challenge, expected value="1158201444", received="\\"1158201444\\""',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{code: [2200, 2201], shows: 'verify.wrapped', weight: 0.9},
		{shows: 'verify.wrapped', weight: 0.85},
		{shows: 'says.challenge-wrapped', weight: 0.55},
		{shows: ['says.challenge-wrapped', 'verify.failed'], weight: 0.6},
		{shows: 'verify.empty', weight: 0.2},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
