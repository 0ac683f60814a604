import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenCheckpointed = defineCause({
	id: 'token.checkpointed',
	kind: 'access',
	title: () => 'Facebook has stopped the account behind the token for a security check',
	why: 'While an account is in a checkpoint none of its tokens work, and a new token would not work either: the person has to pass the check on facebook.com.',
	fixes: () => [
		manual(
			'Log in at www.facebook.com with the account that made the token, and follow the instructions there',
			'https://www.facebook.com/',
		),
		run('See whether the token works again afterwards', 'inspect-token'),
	],
	wire: {
		code: 190,
		subcode: 459,
		message:
			'Error validating access token: You cannot access the app till you log in to www.facebook.com and follow the instructions given.',
	},
	clues: [
		{code: 190, subcode: [459, 490], weight: 1},
		{code: 459, weight: 1},
		{
			code: 190,
			says: oneOf`checkpoint|log ?in (to|at) www\.facebook\.com`,
			weight: 1,
		},
	],
	docs: [docs.errorHandling],
});
