import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {noMatchingUser} from '../no-matching-user.js';

export const eventEchoAnswered = defineCause<{page: string}>({
	id: 'event.echo-answered',
	kind: 'setup',
	title: () => 'The bot answers the echoes of its own messages',
	why: 'With message_echoes subscribed, everything the page sends comes back as an event with message.is_echo, whose sender is the page. A bot that answers it sends to itself: "No matching user found", double answers, or a loop.',
	fixes: ({page}) => [
		manual('In the webhook, skip every event that has message.is_echo', docs.webhooks),
		run('Or stop the echoes', 'subscribe-page', page ?? '<page>', '--remove', 'message_echoes'),
		run('See how the bot takes an echo', 'trigger', 'message-echo', '--to', '<url>'),
	],
	clues: [
		{shows: 'about.answers', weight: 0.28},
		{code: 100, subcode: 2018001, weight: 0.47},
		{code: 100, says: noMatchingUser, weight: 0.47},
		{says: noMatchingUser, weight: 0.47},
		{shows: 'event.echo', weight: 0.7},
		{shows: 'says.loop', weight: 0.7},
		{shows: 'says.echo', weight: 0.6},
		{shows: 'says.duplicates', weight: 0.3},
		{code: 100, subcode: 2018001, shows: 'says.replying', weight: 0.6},
		{says: noMatchingUser, shows: 'says.replying', weight: 0.6},
		{shows: 'says.error-after-answer', weight: 0.6},
	],
	asks: [
		'Does the bot skip events with message.is_echo?',
		'Does the first answer arrive, and the error come after it?',
	],
	bringsAbout: ['recipient.page-itself'],
	docs: [docs.webhooks, docs.sendApi],
});
