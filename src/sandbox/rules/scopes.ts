/** What a Messenger app asks a person for. */
export const messengerScopes = [
	'pages_show_list',
	'pages_manage_metadata',
	'pages_messaging',
	'pages_read_engagement',
	'business_management',
	'public_profile',
] as const;

/** Names that the API knows; others are refused. Retired ones are not among them. */
export const knownScopes: ReadonlySet<string> = new Set([
	...messengerScopes,
	'email',
	'pages_manage_ads',
	'pages_manage_cta',
	'pages_manage_engagement',
	'pages_manage_instant_articles',
	'pages_manage_posts',
	'pages_read_user_content',
	'pages_user_gender',
	'pages_user_locale',
	'pages_user_timezone',
	'pages_utility_messaging',
	'paid_marketing_messages',
	'instagram_basic',
	'instagram_manage_comments',
	'instagram_manage_messages',
	'leads_retrieval',
	'ads_management',
	'ads_read',
	'read_insights',
	'user_friends',
	'user_birthday',
	'user_gender',
	'user_link',
	'user_photos',
	'user_posts',
]);
