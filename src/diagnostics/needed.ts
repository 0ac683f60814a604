/** Without these a bot neither gets nor sends messages. Source: Messenger Platform, overview. */
export const neededScopes = ['pages_messaging', 'pages_manage_metadata'] as const;

/** Without these some of its work is refused; tokens for a page of one's own go without them. */
export const listingScope = 'pages_show_list';

/** What people write, and what they press. Everything else is the choice of the bot. */
export const neededFields = ['messages', 'messaging_postbacks'] as const;
