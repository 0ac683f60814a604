import {docs} from '../causes/docs.js';
import {type Matcher, oneOf} from '../causes/one-of.js';
/** An old word that people still arrive with, and what holds today. */
export interface Change {
	readonly old: string;
	readonly text: string;
	readonly url: string;
}

const changes: readonly (Change & {readonly words: Matcher})[] = [
	{
		old: 'manage_pages',
		text: 'manage_pages and publish_pages ended in May 2020: ask for pages_show_list, pages_manage_metadata, pages_read_engagement and pages_messaging',
		url: docs.overview,
		words: oneOf`\bmanage_pages\b|\bpublish_pages\b`,
	},
	{
		old: 'pages_messaging_subscriptions',
		text: 'Subscription messaging is for news pages alone; others send utility messages or marketing messages',
		url: docs.messengerChangelog,
		words: oneOf`
			\bpages_messaging_subscriptions\b
			\bnon_promotional_subscription\b
			\bsubscription messag
		`,
	},
	{
		old: '20 seconds',
		text: 'Meta waits 5 seconds for the webhook’s 200, not 20',
		url: docs.webhooks,
		words: oneOf`
				\b(?:20s|20 s)(?:econds?|ecs?)?\b.{0,80}\b(?:webhook|answer|respond|response|200|callback)
				\b(?:webhook|answer|respond|response|200|callback)\b.{0,80}\b(?:20s|20 s)(?:econds?|ecs?)?\b
			`,
	},
	{
		old: 'X-Hub-Signature',
		text: 'X-Hub-Signature (sha1) is kept for old programs; check X-Hub-Signature-256 (sha256) over the raw body',
		url: docs.webhooks,
		words: oneOf`\bx-?hub-?signature\b(?!-?256)|\bsha1=`,
	},
	{
		old: 'data-ref',
		text: 'The Send to Messenger plugin is a relic: m.me links carry a ref today',
		url: docs.messengerLinks,
		words: oneOf`\bdata-ref\b|\bsend.?to.?messenger\b`,
	},
	{
		old: 'customer chat plugin',
		text: 'The customer chat plugin ended on 9 May 2024; link to m.me in its place',
		url: docs.messengerChangelog,
		words: oneOf`\bcustomer.?chat\b|\bchat plug.?in\b`,
	},
	{
		old: 'message tags',
		text: 'CONFIRMED_EVENT_UPDATE, POST_PURCHASE_UPDATE and ACCOUNT_UPDATE give error 100 since 27 April 2026: send utility messages',
		url: docs.messengerChangelog,
		words: oneOf`
				\bconfirmed_event_update\b|\bpost_purchase_update\b|\baccount_update\b|\bissue_resolution\b
				\bshipping_update\b
			`,
	},
	{
		old: 'handover protocol',
		text: 'The Handover Protocol gave way to conversation routing: a default app, and one owner for each conversation',
		url: docs.conversationRouting,
		words: oneOf`\bhand.?over protocol\b|\b(?:primary|secondary) receiver\b`,
	},
	{
		old: 'phone numbers as recipients',
		text: 'Sending to phone numbers (customer matching) is no longer given out',
		url: docs.errorCodes,
		words: oneOf`\bcustomer matching\b|\bpages_messaging_phone_number\b`,
	},
	{
		old: 'creating test users',
		text: 'Meta has suspended the creation of test users; those that exist go on working',
		url: docs.testUsers,
		words: oneOf`
			\b(?:creat|new|add|make)\w*\b.{0,40}\btest users?\b
			\btest users?\b.{0,60}\b(?:creat|add)\w*
		`,
	},
	{
		old: 'thread_settings',
		text: 'thread_settings was replaced by messenger_profile in 2017',
		url: docs.messengerProfile,
		words: oneOf`\bthread_settings\b`,
	},
];
/** What has changed since the words of a text, in its plain form, were right. */
export const changesIn = (words: string): readonly Change[] =>
	changes.filter(change => change.words.test(words)).map(({old, text, url}) => ({old, text, url}));
