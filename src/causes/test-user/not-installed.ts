import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const testUserNotInstalled = defineCause<{user: string; loginUrl: string}>({
	id: 'test-user.not-installed',
	kind: 'access',
	title: ({user}) => `The test user ${user ? `${user} ` : ''}has not authorised the app, so it has no token`,
	why: 'A test user has an access token only after the app was installed for it, with the permissions for pages and messages.',
	fixes: ({user, loginUrl}) => [
		manual(
			'In the app dashboard, under Roles > Test users, authorise the app with pages_show_list, pages_manage_metadata, pages_messaging and pages_read_engagement',
		),
		...(loginUrl
			? [manual('Or log in as the test user (the link works once) and open the login dialog of the app', loginUrl)]
			: []),
		run('Then go on', 'setup-test-user', '--test-user', user ?? '<id>'),
	],
	clues: [],
	docs: [docs.testUsers, docs.appTestUsers],
});
