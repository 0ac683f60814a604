import {defineCause, type Fix} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const profileDomainNotWhitelisted = defineCause<{domain: string; listed: readonly string[]}>({
	id: 'profile.domain-not-whitelisted',
	kind: 'setup',
	title: ({domain}) => `${domain ? `${domain} is` : 'The domain is'} not among the page’s whitelisted domains`,
	why: 'Webviews with Messenger extensions and the web plugins open only on domains that the page lists, each with https.',
	fixes: ({domain = '<https://domain>', listed}) => {
		const look = (text: string): Fix => run(text, 'messenger-profile', 'show');
		const set = (text: string, ...domains: readonly string[]): Fix =>
			run(text, 'messenger-profile', 'set', '--whitelisted-domains', domains.join(','));
		// What is set takes the place of what was there, so the others have to be in it.
		return listed
			? [set('Add the domain', ...listed, domain), look('See what is listed')]
			: [
					look('See what is listed: a list that is set takes its place'),
					set('Set the domain, and those that are to stay', domain),
				];
	},
	wire: {
		code: 100,
		message: '(#100) example.com is not whitelisted for messenger extensions',
		at: ['POST /{page}/messages'],
	},
	learn: ({message}) => {
		const [, domain] = /([a-z\d.-]{3,80}\.[a-z]{2,20})[^a-z]{1,40}is not whitelisted/i.exec(message) ?? [];
		return domain ? {domain} : {};
	},
	clues: [
		{shows: 'says.plugin-hidden', weight: 0.27},
		{
			code: 100,
			says: oneOf`
				not (?:been )?whitelisted.{0,40}messenger
				(?:domain|url).{0,40}(?:not|n't) (?:\w+ )?whitelisted(?!.{0,30}oauth)
				whitelisted_domains.{0,40}(?:missing|not|empty|add)
			`,
			weight: 1,
		},
		{
			says: oneOf`(?:domains?|urls?|links?|webview|site) (?:\w+ ){0,5}whitelist|whitelist\w* (?:\w+ ){0,4}(?:domain|url|site)|page'?s? whitelist|unvalidated domain`,
			weight: 0.6,
		},
	],
	docs: [docs.messengerProfile],
});
