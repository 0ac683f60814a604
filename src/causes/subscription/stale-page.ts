import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';

export const subscriptionStalePage = defineCause<{page: string}>({
	id: 'subscription.stale-page',
	kind: 'setup',
	title: ({page}) => `The app is still subscribed to a page that the bot no longer serves${page ? `: ${page}` : ''}`,
	why: 'A subscription stays until it is taken away. The bot then gets events of a page for which it has no token.',
	fixes: ({page}) => [run('Take the app off that page', 'unsubscribe-page', page ?? '<page>')],
	clues: [{shows: 'says.old-page', weight: 0.74}],
	asks: ['Is the page in entry.id one that the bot serves?'],
	docs: [docs.pageSubscriptions],
});
