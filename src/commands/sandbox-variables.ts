import type {Sandbox} from '../sandbox/sandbox.js';

/** Names under which bot frameworks and sample bots read the same values. */
const alsoReadAs = {
	graphUrl: ['GRAPH_URL', 'GRAPH_API_URL', 'FACEBOOK_GRAPH_URL'],
	pageToken: [
		'MESSENGER_ACCESS_TOKEN',
		'MESSENGER_PAGE_ACCESS_TOKEN',
		'PAGE_ACCESS_TOKEN',
		'FB_PAGE_ACCESS_TOKEN',
		'FB_PAGE_TOKEN',
		'FB_ACCESS_TOKEN',
		'FACEBOOK_PAGE_ACCESS_TOKEN',
		'FACEBOOK_PAGE_TOKEN',
		'FACEBOOK_ACCESS_TOKEN',
		'FACEBOOK_TOKEN',
		'ACCESS_TOKEN',
		'PAGE_TOKEN',
		'page_token',
	],
	verifyToken: [
		'MESSENGER_VALIDATION_TOKEN',
		'VERIFY_TOKEN',
		'VALIDATION_TOKEN',
		'FB_VERIFY_TOKEN',
		'FACEBOOK_VERIFY_TOKEN',
		'FACEBOOK_VERIFICATION',
		'verify_token',
	],
	appSecret: ['APP_SECRET', 'FB_APP_SECRET', 'FACEBOOK_APP_SECRET', 'app_secret'],
	appId: ['APP_ID', 'FB_APP_ID', 'FACEBOOK_APP_ID'],
	pageId: ['PAGE_ID', 'FB_PAGE_ID', 'FACEBOOK_PAGE_ID'],
} as const;

const under = (names: readonly string[], value: string | undefined): Record<string, string> =>
	value === undefined ? {} : Object.fromEntries(names.map(name => [name, value]));

/** The variables that point a bot, or this tool, at the sandbox. */
export const sandboxVariables = ({url, version, app, users, pages}: Sandbox): Readonly<Record<string, string>> => {
	const [page] = pages;
	return {
		...under(['MESSENGER_GRAPH_URL', ...alsoReadAs.graphUrl], url),
		...under(['MESSENGER_GRAPH_VERSION'], version),
		...under(['MESSENGER_APP_ID', ...alsoReadAs.appId], app.id),
		...under(['MESSENGER_APP_SECRET', ...alsoReadAs.appSecret], app.secret),
		...under(['MESSENGER_VERIFY_TOKEN', ...alsoReadAs.verifyToken], app.verifyToken),
		...under(['MESSENGER_USER_TOKEN'], users[0]?.token),
		...under(['MESSENGER_PAGE_ID', ...alsoReadAs.pageId], page?.id),
		...under(['MESSENGER_PAGE_TOKEN', ...alsoReadAs.pageToken], page?.token),
		...under(['MESSENGER_PSID'], page?.psids[0]),
	};
};
