import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {noMatchingUser} from '../no-matching-user.js';
import {oneOf} from '../one-of.js';

export const recipientPageItself = defineCause<{page: string; otherPage: string}>({
	id: 'recipient.page-itself',
	kind: 'setup',
	title: ({page, otherPage}) =>
		otherPage
			? `The recipient is a page (${otherPage}), no person`
			: `The recipient is the page itself${page ? ` (${page})` : ''}`,
	why: 'In an event that comes in, sender is the person and recipient is the page. To answer, sender.id is the one to take, not recipient.id or entry.id.',
	fixes: () => [manual('Send to sender.id of the event, and never when sender.id is the page', docs.webhooks)],
	clues: [
		{shows: 'id.page-itself', weight: 0.9},
		{code: 100, subcode: 2018001, weight: 0.33},
		{code: 100, says: noMatchingUser, weight: 0.33},
		{says: noMatchingUser, weight: 0.33},
		{shows: 'says.own-id', weight: 0.5},
		{code: 100, says: oneOf`cannot send messages to this id`, weight: 0.4},
	],
	asks: ['Is the recipient equal to the id of the page?'],
	docs: [docs.webhooks, docs.sendApi],
});
