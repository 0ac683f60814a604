import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';

export const testUserUnknown = defineCause<{user: string; existing: readonly string[]}>({
	id: 'test-user.unknown',
	kind: 'usage',
	title: ({user}) => `The app has no test user ${user ?? 'with this id'}`,
	why: 'The id is misspelt, or the test user was deleted or belongs to another app.',
	fixes: ({existing}) => [
		run('See the test users of the app', 'list-test-users'),
		...(existing?.[0] ? [run('Use one of them', 'setup-test-user', '--test-user', existing[0])] : []),
	],
	clues: [],
	docs: [docs.appTestUsers],
});
