import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const pageCreationRefused = defineCause<{user: string; loginUrl: string}>({
	id: 'page.creation-refused',
	kind: 'access',
	title: () => 'Meta does not let the app create a page for this person',
	why: 'Pages can be created by API for test users and by a few chosen apps alone, with a user token that has pages_manage_metadata and pages_show_list.',
	fixes: ({loginUrl}) => [
		manual('Log in as the test user and create the page by hand', loginUrl ?? 'https://www.facebook.com/pages/create'),
		run('Go on from there with the page that exists', 'setup-test-user', '--page-name', '<name of the page>'),
	],
	clues: [{code: [3, 10, 100, 200, 283], at: ['POST /{user}/accounts'], weight: 0.75}],
	docs: [docs.userAccounts, docs.testPages],
});
