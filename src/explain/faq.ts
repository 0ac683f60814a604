import {docs} from '../causes/docs.js';
import {type Matcher, oneOf} from '../causes/one-of.js';

/** One of the eight questions of the platform's technical FAQ, answered as things are today. */
export interface FaqEntry {
	readonly name: string;
	readonly question: string;
	readonly answer: string;
	/** What the FAQ of 2016 said that holds no longer. */
	readonly changed: string;
	/** Ids of the causes behind the question. */
	readonly causes: readonly [string, ...string[]];
	/** Commands of ours, without the program's name. */
	readonly commands: readonly (readonly string[])[];
	readonly docs: readonly string[];
	/** What people ask, in the plain form. */
	readonly asked: Matcher;
}

export const faq: readonly FaqEntry[] = [
	{
		name: 'no-callback',
		question: 'Why does my webhook get no callback?',
		answer:
			'Two lists have to hold a field before Meta delivers it: the webhook of the app, and the subscription of the page. The app has to be live for people without a role on it.',
		changed:
			'The subscription of a page now has to name its fields, and after an hour of failures Meta takes the app off the page.',
		causes: [
			'subscription.page-not-subscribed',
			'subscription.fields-missing',
			'subscription.app-webhook-missing',
			'subscription.disabled-after-failures',
			'app.development-mode',
			'messaging.thread-not-owned',
		],
		commands: [
			['doctor', '--only', 'subscription'],
			['set-webhook', '<url>'],
			['subscribe-page', '<page>', '--fields', 'messages,messaging_postbacks'],
			['check-webhook', '<url>'],
		],
		docs: [docs.webhooks, docs.faq],
		asked: oneOf`
				why .{0,40}(?:webhook|callback).{0,40}(?:not|n't|no) .{0,30}(?:receiv|call|callback|get)
				not receiving (?:any )?(?:webhook )?callbacks
			`,
	},
	{
		name: 'from-facebook',
		question: 'How do I know that a call comes from Facebook?',
		answer:
			'By the header X-Hub-Signature-256: an HMAC-SHA256 of the raw body under the app secret. Compare it before any parser touches the body, and refuse what does not match.',
		changed: 'The FAQ names X-Hub-Signature, which holds a sha1 digest and is kept for old programs only.',
		causes: ['webhook.signature-unchecked', 'webhook.signature-algorithm'],
		commands: [
			['verify-signature', '--signature', '<header>', '--file', '<body>'],
			['check-webhook', '<url>'],
			['trigger', 'message-text', '--to', '<url>'],
		],
		docs: [docs.webhooks, docs.faq],
		asked: oneOf`
				(?:how|make sure|validate|verify|know).{0,60}(?:call|request|callback|webhook|event
				post)s?.{0,40}(?:from|by|sent) (?:facebook|meta)
			`,
	},
	{
		name: 'repeated-calls',
		question: 'Why do I get alerts, or the same call again and again?',
		answer:
			'Because the webhook does not answer 200 within 5 seconds. Answer first and work afterwards; skip a mid that was handled before. An alert comes after 15 minutes of failures, and after an hour the app is taken off the page.',
		changed: 'The FAQ gives 20 seconds; today it is 5.',
		causes: ['webhook.slow-or-non-200', 'subscription.disabled-after-failures', 'event.echo-answered'],
		commands: [
			['check-webhook', '<url>'],
			['listen', '--forward-to', '<url>'],
		],
		docs: [docs.webhooks, docs.faq],
		asked: oneOf`
				(?:why|getting|receiv).{0,60}(?:alerts?|same (?:call|callback|message|webhook|event)|repeated
				duplicate).{0,60}(?:webhook|callback|again|times)
				\b(?:20s|20 s)(?:econds?|ec)?\b
			`,
	},
	{
		name: 'tie-to-account',
		question: 'How do I tie a click on a plugin, or an account of mine, to a conversation?',
		answer:
			'Hand out m.me links with a ref: it comes in postback.referral for new conversations and as messaging_referrals for existing ones. People who come by search have no ref; account linking ties them to their account.',
		changed: 'The data-ref of the Send to Messenger plugin did this before; the plugin is a relic.',
		causes: ['entry-point.ref-missing'],
		commands: [
			['link', '<page>', '--ref', '<ref>'],
			['trigger', 'referral', '--to', '<url>'],
			['trigger', 'account-linking', '--to', '<url>'],
		],
		docs: [docs.messengerLinks, docs.accountLinking, docs.faq],
		asked: oneOf`
				data-ref|pass.?through param|account.?linking
				(?:tie|link|connect|match|map|associate).{0,60}(?:account|user).{0,60}(?:thread|conversation
				messenger|website|site|app)
			`,
	},
	{
		name: 'plugin-hidden',
		question: 'Why can I not see the plugin?',
		answer:
			'The customer chat plugin ended in May 2024. The Send to Messenger plugin and the checkbox show on whitelisted domains alone, and in development mode only to people with a role on the app. A link works everywhere.',
		changed: 'Plugins have given way to m.me links.',
		causes: ['entry-point.plugin-hidden', 'app.development-mode', 'profile.domain-not-whitelisted'],
		commands: [
			['link', '<page>'],
			['messenger-profile', 'show'],
		],
		docs: [docs.sendToMessengerPlugin, docs.messengerLinks, docs.faq],
		asked: oneOf`plug.?in`,
	},
	{
		name: 'no-matching-user',
		question: 'Why do I get "Invalid ID" or "No matching user found"?',
		answer:
			'The recipient is not a person of the page whose token is used: an id from Facebook Login, a person of another page, the page itself (an echo that was answered), a rounded number, a placeholder, or somebody who has never written.',
		changed: 'Phone numbers as recipients, which the FAQ lets you verify again, are no longer taken.',
		causes: [
			'recipient.app-scoped-id',
			'event.echo-answered',
			'recipient.other-page',
			'recipient.page-itself',
			'recipient.id-precision-loss',
			'recipient.phone-number',
		],
		commands: [
			['identify', '<id>'],
			['doctor', '--recipient', '<id>'],
		],
		docs: [docs.faq, docs.idMatching, docs.errorCodes],
		asked: oneOf`no matching user|invalid id\b|invalid fbid`,
	},
	{
		name: 'test-users',
		question: 'Why can I not message test users?',
		answer:
			'A test user meets only test pages and people with a role on the app. Take an existing test user, give it a page, subscribe the page with fields, and write to it as the test user; or use a real account with a role.',
		changed:
			'Meta has suspended the creation of test users. manage_pages is replaced by pages_show_list, pages_manage_metadata and pages_read_engagement, and the page can be made by API.',
		causes: ['test-user.isolated', 'test-user.creation-disabled', 'subscription.fields-param-missing'],
		commands: [['setup-test-user'], ['list-test-users'], ['setup-test-user', '--sandbox']],
		docs: [docs.testUsers, docs.faq],
		asked: oneOf`test.?users?\b`,
	},
	{
		name: 'token-expires',
		question: 'Why does the token expire so quickly?',
		answer:
			'Because it was derived from a short-lived user token. Exchange the user token first (60 days); a page token that is taken from the long-lived one does not expire.',
		changed: 'The FAQ exchanges the page token; the user token is the one to exchange.',
		causes: ['token.expires-soon', 'token.expired'],
		commands: [['exchange-token'], ['inspect-token']],
		docs: [docs.longLivedTokens, docs.faq],
		asked: oneOf`token.{0,60}(?:expir|short|long.?lived|never|permanent)|fb_exchange_token`,
	},
];

export const faqByName = (name: string): FaqEntry | undefined => faq.find(entry => entry.name === name);
