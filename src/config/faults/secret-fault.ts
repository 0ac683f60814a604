/** What comes along when a token is copied, with how that is said. The first that fits is told; each is linear. */
const signs: readonly (readonly [RegExp, string])[] = [
	[/^["'`]|["'`]$/, 'there are quotes around it'],
	[/^\s|\s$/, 'there are blanks or line ends around it'],
	[/[\r\n]/, 'there is a line end in it'],
	[/^bearer\s/i, 'it begins with "Bearer", which is not part of the token'],
	[/^access_token=/i, 'it begins with "access_token=", which is not part of the token'],
	[/^(?:<|\{\{?|\$|%)|^your[\s_-]|^change[\s_-]?me$|^x{3,}$/i, 'it is a placeholder'],
	[/…|\.{3}/, 'it is shortened, as tokens are shown to people'],
	[/\s/, 'there are blanks in it'],
	[/[^\x21-\x7e]/, 'there are letters in it that no token has'],
];

/** Why this cannot be a token or an app secret. Its length and its alphabet are Meta's to change, so they decide nothing. */
export const secretFault = (value: string): string | undefined => signs.find(([sign]) => sign.test(value))?.[1];

/** A verify token is any text that its owner likes; only what a copy adds to it is wrong. */
export const verifyTokenFault = (value: string): string | undefined => {
	if (/^(["'`]).*\1$/.test(value)) return 'there are quotes around it';
	if (/^\s|\s$/.test(value)) return 'there are blanks or line ends around it';
	return /\p{Cc}/u.test(value) ? 'there is a line end or a control character in it' : undefined;
};
