import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const recipientNoConversation = defineCause<{recipient: string; page: string}>({
	id: 'recipient.no-conversation',
	kind: 'setup',
	title: () => 'The person has never written to the page',
	why: 'A page cannot begin a conversation. Only a message, a button, an m.me link or an opt-in of the person gives the page an id to send to.',
	fixes: ({page, recipient}) => [
		run('Make a link that opens the conversation', 'link', page ?? '<page>'),
		run('See what the page knows about an id', 'doctor', '--recipient', recipient ?? '<id>'),
		manual('For campaigns, use marketing messages to people who agreed to them', docs.policy),
	],
	clues: [
		{shows: 'says.login-id', weight: 0.26},
		{shows: 'about.recipient', weight: 0.25},
		{code: 100, subcode: 2018001, weight: 0.24},
		{shows: 'says.first-contact', weight: 0.7},
		{shows: 'list.empty', at: ['GET /{page}/conversations'], weight: 0.85},
	],
	asks: ['Has this person written to the page, or pressed Get Started?'],
	docs: [docs.messengerLinks, docs.policy],
});
