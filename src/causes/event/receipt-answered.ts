import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const eventReceiptAnswered = defineCause<{page: string}>({
	id: 'event.receipt-answered',
	kind: 'setup',
	title: () => 'The bot takes receipts (delivered, read) for messages',
	why: 'The fields message_deliveries and message_reads bring an event for each message that the bot sends, without a message in it. A bot that answers any event answers these, or crashes on them.',
	fixes: ({page}) => [
		manual('In the webhook, skip events that have delivery or read and no message', docs.webhooks),
		run('Or stop the receipts', 'subscribe-page', page ?? '<page>', '--remove', 'message_deliveries,message_reads'),
		run('See how the bot takes a receipt', 'trigger', 'delivery', '--to', '<url>'),
	],
	clues: [
		{shows: 'says.duplicates', weight: 0.25},
		{shows: 'about.answers', weight: 0.25},
		{shows: 'event.receipt', weight: 0.45},
		{shows: 'says.receipts', weight: 0.6},
		{shows: ['says.receipts', 'says.duplicates'], weight: 0.4},
		{shows: 'says.loop', weight: 0.3},
	],
	asks: ['Does the event hold a message, or only delivery or read?'],
	docs: [docs.webhooks],
});
