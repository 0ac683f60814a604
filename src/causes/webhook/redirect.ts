import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const webhookRedirect = defineCause<{callbackUrl: string; location: string}>({
	id: 'webhook.redirect',
	kind: 'setup',
	title: ({location}) => `The callback URL answers with a redirect${location ? ` to ${location}` : ''}`,
	why: 'Meta does not follow redirects. They come from http to https, from a name with or without www, from a slash at the end, or from a login page.',
	fixes: ({location}) => [
		run('Set the URL to where the redirect leads', 'set-webhook', location ?? '<url>'),
		manual('Exempt the webhook from the login and from rewriting rules'),
	],
	wire: {
		code: 2200,
		message:
			'(#2200) Callback verification failed with the following errors: curl_errno = 47; curl_error = Maximum (0) redirects followed; HTTP Status Code = 302; HTTP Message = Found',
		at: ['POST /{app}/subscriptions'],
	},
	clues: [
		{code: 2200, shows: 'verify.redirect', weight: 0.9},
		{shows: 'verify.redirect', weight: 0.9},
		{shows: 'says.redirected', weight: 0.6},
	],
	bringsAbout: ['subscription.app-webhook-missing'],
	docs: [docs.webhooksSetup],
});
