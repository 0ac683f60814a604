import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';

export const testUserLastApp = defineCause<{user: string}>({
	id: 'test-user.last-app',
	kind: 'setup',
	title: () => 'The test user belongs to no other app, so it cannot be detached from this one',
	why: 'A test user always belongs to at least one app. The last one cannot let go of it, only delete it.',
	fixes: ({user}) => [run('Delete the test user; its pages go with it', 'delete-test-user', user ?? '<id>')],
	wire: {
		code: 2902,
		message: '(#2902) The test user has to stay associated with at least one app',
		at: ['DELETE /{app}/accounts/test-users'],
	},
	clues: [{code: 2902, weight: 1}],
	docs: [docs.appTestUsers],
});
