import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookTlsUntrusted = defineCause<{callbackUrl: string}>({
	id: 'webhook.tls-untrusted',
	kind: 'setup',
	title: () => 'Meta does not trust the certificate of the callback URL',
	why: 'The certificate is self-signed, has run out, names another host, or comes without its intermediate certificates. Browsers fetch a missing intermediate one; Meta does not.',
	fixes: ({callbackUrl}) => [
		manual('Install the full chain (fullchain.pem), from a public authority', docs.webhooksSetup),
		run('Look at the chain as Meta sees it', 'check-webhook', callbackUrl ?? '<url>'),
	],
	wire: {
		code: 2200,
		message:
			'(#2200) Callback verification failed with the following errors: curl_errno = 60; curl_error = SSL certificate problem: unable to get local issuer certificate; HTTP Status Code = 200; HTTP Message = Connection established',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{shows: 'says.plain-http', weight: 0.27},
		{code: 2200, shows: 'verify.certificate', weight: 0.9},
		{shows: 'verify.certificate', weight: 0.9},
		{shows: 'says.certificate', weight: 0.6},
		{shows: 'verify.handshake', weight: 0.35},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
