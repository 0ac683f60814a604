import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const accountsPagination = defineCause({
	id: 'accounts.pagination',
	kind: 'setup',
	title: () => 'Only the first part of the list of pages was read',
	why: 'The Graph API gives about 25 entries at a time, with a cursor for the next ones.',
	fixes: () => [
		run('List all pages', 'list-pages'),
		manual('In the bot, follow paging.cursors.after until there is none', docs.userAccounts),
	],
	clues: [
		{shows: 'says.long-list', weight: 0.4},
		{shows: ['says.long-list', 'says.pages-missing'], weight: 0.6},
	],
	docs: [docs.userAccounts],
});
