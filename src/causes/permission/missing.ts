import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

const permissionName =
	/\b(pages_[a-z_]{3,40}|manage_pages|publish_pages|business_management|read_page_mailboxes|page_messaging)\b/i;

const listed = (names: readonly string[]): string =>
	names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');

export const permissionMissing = defineCause<{permission: string; also: readonly string[]}>({
	id: 'permission.missing',
	kind: 'access',
	title: ({permission, also = []}) => {
		if (!permission) return 'The token lacks a permission that the call needs';
		return `The token lacks the permission${also.length > 0 ? 's' : ''} ${listed([permission, ...also])}`;
	},
	why: 'The permission was not asked for at login, was taken out in the dialog, or lapsed after 90 days without use. The old manage_pages is now pages_show_list, pages_manage_metadata and pages_read_engagement.',
	fixes: ({permission, also = []}) => [
		manual(
			`Log in through the app again and grant ${permission && !permission.startsWith('manage') ? listed([permission, ...also]) : 'pages_show_list, pages_manage_metadata, pages_messaging and pages_read_engagement'}`,
			docs.overview,
		),
		run('See which permissions a token has, and for which pages', 'inspect-token'),
		run('Take a new page token from the new user token', 'exchange-token'),
	],
	wire: {code: 200, message: '(#200) Requires pages_manage_metadata permission to manage the object'},
	learn: ({message}) => {
		const [permission] = permissionName.exec(message) ?? [];
		return permission ? {permission} : {};
	},
	clues: [
		{shows: 'says.profile-fields', weight: 0.26},
		{shows: 'says.old-permission', weight: 0.27},
		{shows: 'says.few-permissions', weight: 0.26},
		{shows: 'about.permission', weight: 0.28},
		{shows: 'about.pages', weight: 0.25},
		{
			code: [10, 190, 200, 230, 283, 298, 299],
			says: oneOf`
				permissions?(?:\(s\))? must be granted|requires? extended permission
				hasn't authorized the application to perform
				requires? .{0,40}\b(pages_(?!messaging_phone)|manage_pages|publish_pages|business_management
				read_page_mailboxes)
			`,
			weight: 1,
		},
		{
			code: 200,
			says: oneOf`one of these permissions is needed`,
			weight: 1,
		},
		{code: 283, weight: 0.9},
		{code: 230, lacks: oneOf`phone_number`, weight: 0.9},
		{
			code: 10,
			says: oneOf`does not have permission|permission denied`,
			weight: 0.6,
		},
		{
			code: [100, 803],
			says: oneOf`missing permissions`,
			at: ['GET /{psid}'],
			weight: 0.28,
		},
		{code: 200, says: oneOf`permission`, weight: 0.5},
		{code: 200, lacks: oneOf`\b(?:ok|success|status code|http)\b`, weight: 0.35},
		{code: 299, weight: 0.4},
		{shows: 'says.scope-missing', weight: 0.55},
		{shows: 'says.pages-missing', weight: 0.25},
		{shows: 'list.empty', lacks: oneOf`subscribed_apps|\/subscriptions\b|conversations`, weight: 0.25},
		{
			says: oneOf`
				\bpermissions? (?:error|denied(?! \()|problem|issue|missing|required|needed)
				\bone of these permissions is needed
				\b(?:need|requires?|lacks?|without|missing) (?:\w+ ){0,4}(?:pages_\w+|business_management)\b
				(?:n't|\bnot) have (?:\w+ ){0,4}(?:permissions?\b|pages_\w+)
			`,
			weight: 0.42,
		},
	],
	asks: ['Which scopes does inspect-token list for this token?'],
	docs: [docs.overview, docs.errorCodes],
});
