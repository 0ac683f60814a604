/** What Meta's words for a failed handshake come down to, for somebody who has the bot on the same machine. */
const plainWords: readonly (readonly [says: RegExp, words: string])[] = [
	[/curl_errno = 7;/, 'nothing listens at'],
	[/curl_errno = 28;/, 'no answer within 5 s from'],
	[/curl_errno = 6;/, 'there is no host of this name:'],
	[/HTTP Status Code = 40[13];/, 'the verify token is refused by'],
	[/HTTP Status Code = 404;/, 'there is no such path:'],
	[/does not match challenge/, 'the bare challenge does not come back from'],
];

/** Why the sandbox does not take an address as a webhook: `nothing listens at http://localhost:3000/webhook`. */
export const webhookRefused = (error: unknown, url: string): string => {
	const message = error instanceof Error ? error.message : 'its handshake fails';
	const words = plainWords.find(([says]) => says.test(message))?.[1];
	return words === undefined ? message : `${words} ${url}`;
};
