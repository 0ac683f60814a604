import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const testUserIsolated = defineCause({
	id: 'test-user.isolated',
	kind: 'access',
	title: () => 'A test user reaches only test pages and people with a role on the app',
	why: 'Test users live apart: they meet other test users, people with a role on the app, and pages that were made for testing.',
	fixes: () => [
		run('Give the test user a page of its own', 'setup-test-user'),
		manual('Or test with a real account that has a role on the app', docs.appRoles),
	],
	clues: [
		{shows: 'says.test-user', weight: 0.5},
		{shows: ['says.test-user', 'says.no-events'], weight: 0.4},
	],
	asks: ['Is the sender a test user?'],
	docs: [docs.testUsers, docs.testPages],
});
