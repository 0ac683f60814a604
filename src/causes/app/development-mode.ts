import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {noMatchingUser} from '../no-matching-user.js';
import {oneOf} from '../one-of.js';

export const appDevelopmentMode = defineCause<{recipient: string}>({
	id: 'app.development-mode',
	kind: 'access',
	title: () => 'The app is not live, so only its admins, developers and testers reach the bot',
	why: 'In development mode Meta keeps everybody without a role on the app away: their messages bring no events, and sending to them is refused. No API field shows the mode.',
	fixes: ({recipient}) => [
		manual('Publish the app in the app dashboard; it needs a privacy policy URL for that', docs.appModes),
		manual('Or give the person a role under App roles, and let them accept the invitation', docs.appRoles),
		run('Look for other reasons', 'doctor', ...(recipient ? ['--recipient', recipient] : [])),
	],
	wire: {
		code: 200,
		subcode: 2018028,
		message:
			'(#200) Cannot message users who are not admins, developers or testers of the app until pages_messaging permission is reviewed and the app is live.',
		at: ['POST /{page}/messages'],
	},
	clues: [
		{shows: 'says.test-user', weight: 0.27},
		{shows: 'says.plugin-hidden', weight: 0.26},
		{shows: 'says.login-refused', weight: 0.28},
		{says: noMatchingUser, weight: -0.5},
		{shows: 'about.people', weight: 0.28},
		{shows: 'about.delivery', weight: 0.25},
		{code: [10, 200], subcode: 2018028, weight: 0.8},
		{code: [10, 200], says: oneOf`not admins, developers or testers`, weight: 0.8},
		{shows: 'says.only-role-holders', weight: 0.58},
		{shows: 'says.not-live', weight: 0.6},
		{shows: ['says.verified', 'says.no-events'], weight: 0.3},
		{shows: 'says.no-events', weight: 0.3},
		{shows: 'says.live', weight: -0.5},
		{shows: 'says.no-answer', weight: 0.27},
		{shows: ['says.verified', 'says.no-answer'], weight: 0.25},
	],
	asks: ['Is the app published (live)?', 'Has the person a role on the app, and accepted it?'],
	docs: [docs.appModes, docs.webhooks],
});
