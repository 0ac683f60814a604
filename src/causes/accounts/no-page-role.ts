import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const accountsNoPageRole = defineCause<{page: string}>({
	id: 'accounts.no-page-role',
	kind: 'access',
	title: ({page}) => `The person has no task on the page${page ? ` ${page}` : ''}`,
	why: 'A token reaches a page through the tasks of its person. For Messenger the person needs the tasks for messages and for moderation.',
	fixes: () => [
		manual('Let an admin of the page give the person access to it, messages and moderation included'),
		run('See the pages and tasks of the person', 'list-pages'),
	],
	clues: [
		{shows: 'list.empty', lacks: oneOf`subscribed_apps|\/subscriptions\b|conversations`, weight: 0.3},
		{shows: 'says.no-page-role', weight: 0.75},
		{shows: 'says.pages-missing', weight: 0.2},
	],
	asks: ['Does the person see the page, and its inbox, on facebook.com?'],
	docs: [docs.overview, docs.userAccounts],
});
