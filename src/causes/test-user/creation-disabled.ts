import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';

export const testUserCreationDisabled = defineCause<{existing: readonly string[]}>({
	id: 'test-user.creation-disabled',
	kind: 'access',
	title: () => 'Meta has suspended the creation of test users',
	why: 'Since 2026 apps can create no new test users for the time being. Those that exist go on working, and people with a role on the app serve as well.',
	fixes: ({existing}) => [
		run('Use a test user that exists', 'setup-test-user', '--test-user', existing?.[0] ?? '<id>'),
		run('See which test users the app has', 'list-test-users'),
		manual('Or give a real account the role of a tester, and use its token', docs.appRoles),
		run('Or try everything on the sandbox, without an account', 'setup-test-user', '--sandbox'),
	],
	clues: [
		{code: [1, 2, 3, 10, 100, 200, 368], at: ['POST /{app}/accounts/test-users'], weight: 0.8},
		{shows: 'says.test-user-creation', weight: 0.85},
	],
	docs: [docs.testUsers],
});
