/** What a reader can recognise in a text beyond codes and words, and how that is said. */
export const signSentences = {
	'event.echo': 'The event is an echo of the page’s own message (is_echo)',
	'event.receipt': 'The event is a receipt (delivery or read), without a message',
	'event.standby': 'The event stands under standby: another app has the conversation',
	'event.changes': 'The event stands under changes, not under messaging',
	'event.optin': 'The event is an opt-in',
	'event.user-ref': 'A user_ref stands where an id is expected',
	'event.duplicate': 'The same message id occurs twice',
	'id.global-profile': 'The id has the form of a profile or app-scoped id (15 digits, beginning with 1000)',
	'id.new-page-profile': 'The id has the form of a page’s profile number (beginning with 6155)',
	'id.phone-number': 'The recipient is a phone number',
	'id.placeholder': 'The recipient is empty or a placeholder',
	'id.rounded': 'The id was rounded: it ends in zeros or stands in scientific notation',
	'id.page-itself': 'The recipient is the page itself',
	'list.empty': 'The list of pages is empty',
	'token.app-form': 'The token has the form of an app token (digits, bar, secret)',
	'token.malformed': 'The token has quotes, blanks, brackets or a placeholder in it',
	'url.http': 'The callback address begins with http://',
	'url.private': 'The callback address is private or local',
	'url.tunnel': 'The callback address is that of a tunnel',
} as const;

export type Sign = keyof typeof signSentences;
