import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const testUserLimitReached = defineCause({
	id: 'test-user.limit-reached',
	kind: 'limit',
	title: () => 'The app has as many test users as it may have',
	why: 'An app can have 10 test users.',
	fixes: () => [
		run('Use one that exists', 'setup-test-user', '--test-user', '<id>'),
		run('See which ones there are', 'list-test-users'),
		run('Delete one that nobody needs; its pages go with it', 'delete-test-user', '<id>'),
	],
	wire: {code: 2900, message: '(#2900) Too many test users', at: ['POST /{app}/accounts/test-users']},
	clues: [
		{code: 2900, weight: 1},
		{says: brushing`too many test`(oneOf`too many test (?:users|accounts)`), weight: 0.9},
	],
	docs: [docs.testUsers],
});
