/** Headers by which a server can tell our events from Meta's. */
export const testHeaders = (version: string): Readonly<Record<string, string>> => ({
	'user-agent': `messenger-tool/${version} (test event)`,
	'x-messenger-tool': 'test-event',
});
