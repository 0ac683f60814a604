import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const profileApiInsufficientPermission = defineCause({
	id: 'profile-api.insufficient-permission',
	kind: 'access',
	title: () => 'The app may not read this part of the person’s profile',
	why: 'Names and pictures need Business Asset User Profile Access for people without a role on the app; locale, timezone and gender need a permission each.',
	fixes: () => [
		manual('Ask for first_name, last_name and profile_pic alone', docs.userProfile),
		manual(
			'Ask for Business Asset User Profile Access, and for pages_user_locale, pages_user_timezone or pages_user_gender, in App Review',
			docs.userProfile,
		),
	],
	wire: {
		code: 100,
		subcode: 2018247,
		message: '(#100) Insufficient permission to access user profile.',
		at: ['GET /{psid}'],
	},
	clues: [
		{code: 100, subcode: 2018247, weight: 1},
		{code: 2018247, weight: 1},
		{
			code: [10, 100, 200],
			says: oneOf`insufficient permission to access user profile`,
			weight: 1,
		},
		{code: 100, subcode: 33, at: ['GET /{psid}'], weight: 0.25},
		{shows: 'says.profile-fields', weight: 0.65},
		{
			says: oneOf`unsupported get request`,
			shows: 'says.profile-fields',
			weight: 0.4,
		},
		{
			says: [
				oneOf`unsupported get request`,
				oneOf`\b(?:first.?name|last.?name|profile.?pic\w*|get ?user ?profile|user details)\b`,
			],
			weight: 0.64,
		},
	],
	docs: [docs.userProfile],
});
