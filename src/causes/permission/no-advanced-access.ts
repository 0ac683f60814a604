import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {noMatchingUser} from '../no-matching-user.js';
import {oneOf} from '../one-of.js';

export const permissionNoAdvancedAccess = defineCause<{permission: string}>({
	id: 'permission.no-advanced-access',
	kind: 'access',
	title: ({permission}) =>
		`The app has only Standard Access to ${permission ?? 'a permission'}, which reaches people with a role on the app alone`,
	why: 'Standard Access covers the admins, developers and testers of the app. Everybody else needs Advanced Access, which App Review and Business Verification give.',
	fixes: ({permission}) => [
		manual(
			`Ask for Advanced Access to ${permission ?? 'pages_messaging'} in the app dashboard under App Review > Permissions and features`,
			docs.overview,
		),
		manual('Until then, test with people who have a role on the app, or are test users of it', docs.appRoles),
		run('See which permissions the app is approved for', 'doctor', '--only', 'permission'),
	],
	clues: [
		{shows: 'says.few-permissions', weight: 0.27},
		{shows: 'says.scope-missing', weight: 0.27},
		{says: noMatchingUser, weight: -0.5},
		{shows: 'about.permission', weight: 0.26},
		{shows: 'about.people', weight: 0.27},
		{code: [10, 200], says: oneOf`until .{0,40}permission is reviewed`, weight: 0.75},
		{code: [10, 200], subcode: 2018028, weight: 0.7},
		{
			code: 10,
			says: oneOf`does not have permission for this action`,
			weight: 0.5,
		},
		{code: 1, subcode: 99, weight: 0.4},
		{shows: 'says.only-role-holders', weight: 0.55},
		{shows: 'says.not-approved', weight: 0.5},
		{shows: 'says.login-refused', weight: 0.35},
		{shows: ['says.live', 'says.only-role-holders'], weight: 0.3},
		{shows: 'says.no-events', weight: 0.2},
		{shows: ['says.live', 'says.not-live'], weight: 0.5},
	],
	asks: [
		'Does it work for people with a role on the app, and fail for all others?',
		'Is pages_messaging listed with Advanced Access in the dashboard?',
	],
	docs: [docs.overview, docs.appModes],
});
