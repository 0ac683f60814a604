/** The link that opens a conversation with a page; `ref` arrives in the first postback or as a referral. Source: m.me links. */
export const messengerLink = (page: string, ref?: string): string =>
	`https://m.me/${encodeURIComponent(page)}${ref === undefined ? '' : `?ref=${encodeURIComponent(ref)}`}`;
