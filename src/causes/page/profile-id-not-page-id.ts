import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const pageProfileIdNotPageId = defineCause<{id: string}>({
	id: 'page.profile-id-not-page-id',
	kind: 'setup',
	title: ({id}) => `${id ? `${id}` : 'The number'} is the profile number of the page, not its page id`,
	why: 'The address facebook.com/profile.php?id=… of a page of the new kind shows another number than the Graph API uses. Such numbers often begin with 6155.',
	fixes: ({id}) => [
		run('Find the page id', 'list-pages'),
		run('See what an id is', 'identify', id ?? '<id>'),
		manual('On facebook.com, find the page id under About > Page transparency'),
	],
	clues: [
		{code: 100, subcode: 33, shows: 'id.new-page-profile', weight: 0.9},
		{shows: 'id.new-page-profile', weight: 0.75},
	],
	asks: ['Where does the page id come from?'],
	docs: [docs.userAccounts],
});
