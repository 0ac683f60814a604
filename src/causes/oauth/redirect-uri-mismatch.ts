import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const oauthRedirectUriMismatch = defineCause<{redirectUri: string}>({
	id: 'oauth.redirect-uri-mismatch',
	kind: 'setup',
	title: ({redirectUri}) => `The redirect URI ${redirectUri ? `${redirectUri} ` : ''}is not one that the app allows`,
	why: 'Meta compares the redirect URI letter by letter: with the list of the app, which is Valid OAuth Redirect URIs even where the message names the App Domains, and in the exchange of the code with that of the login.',
	fixes: () => [
		manual(
			'Enter the exact URI, with https and path, under Facebook Login > Settings > Valid OAuth Redirect URIs',
			docs.accessTokens,
		),
		manual(
			'Send the very same redirect_uri in the login and in the exchange of the code; a code serves once, and without "#_=_" behind it',
		),
	],
	wire: {
		code: 191,
		message:
			"Can't load URL: The domain of this URL isn't included in the app's domains. To be able to load this URL, add all domains and subdomains of your app to the App Domains field in your app settings.",
	},
	clues: [
		{shows: 'about.login', weight: 0.27},
		{code: 191, weight: 1},
		{code: 100, says: oneOf`redirect_uri|verification code`, weight: 0.85},
		{shows: 'says.redirect-uri', weight: 0.85},
	],
	asks: ['Which URIs stand under Valid OAuth Redirect URIs?'],
	docs: [docs.accessTokens],
});
