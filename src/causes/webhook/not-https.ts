import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const webhookNotHttps = defineCause<{callbackUrl: string}>({
	id: 'webhook.not-https',
	kind: 'setup',
	title: () => 'The callback URL does not speak https',
	why: 'Meta calls https addresses alone. An http:// address is refused, and https towards a port that speaks plain http fails in the handshake.',
	fixes: ({callbackUrl}) => [
		manual(
			'Give the server a certificate (Let’s Encrypt), or put a tunnel or proxy with https in front of it',
			docs.webhooksSetup,
		),
		run('Check the https URL', 'check-webhook', callbackUrl?.replace(/^http:/, 'https:') ?? '<url>'),
	],
	wire: {
		code: 2200,
		message:
			'(#2200) Callback verification failed with the following errors: curl_errno = 35; curl_error = error:1408F10B:SSL routines:ssl3_get_record:wrong version number; HTTP Status Code = 200; HTTP Message = Connection established',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{shows: 'says.certificate', weight: 0.28},
		{shows: 'about.server', weight: 0.28},
		{
			code: 100,
			says: oneOf`invalid parameter`,
			at: ['POST /{app}/subscriptions'],
			weight: 0.5,
		},
		{code: 100, says: oneOf`invalid parameter`, shows: 'url.http', weight: 0.7},
		{says: [oneOf`invalid parameter`, oneOf`\bcallback_url\b.{0,6}http:\/\/`], weight: 0.62},
		{code: 2200, shows: 'verify.handshake', weight: 0.8},
		{shows: 'verify.handshake', weight: 0.8},
		{shows: 'url.http', weight: 0.55},
		{shows: 'says.plain-http', weight: 0.45},
		{shows: ['url.http', 'verify.failed'], weight: 0.75},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
