import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';
import {renewal} from '../renewal.js';

export const tokenExpired = defineCause<{expiredAt: string; dataAccessEndedAt: string; renewable: 'yes'}>({
	id: 'token.expired',
	kind: 'access',
	title: ({expiredAt, dataAccessEndedAt}) => {
		if (dataAccessEndedAt) return `The token gives no access to the data of people since ${dataAccessEndedAt}`;
		return expiredAt ? `The access token expired on ${expiredAt}` : 'The access token has expired';
	},
	why: 'A user token from a login lives an hour or two, an exchanged one about 60 days. A page token lives as long as the user token it was derived from, and has no end when that one was long-lived.',
	fixes: ({renewable}) => {
		const look = run('See when a token ends', 'inspect-token');
		return renewable
			? [...renewal, look]
			: [
					manual('Log in through the app again, which gives a new user token', docs.accessTokens),
					run('Exchange the user token first, and take the page token from the long-lived one', 'exchange-token'),
					look,
				];
	},
	wire: {
		code: 190,
		subcode: 463,
		message:
			'Error validating access token: Session has expired on Sunday, 01-Nov-26 06:00:00 PST. The current time is Sunday, 01-Nov-26 09:12:41 PST.',
	},
	learn: ({message}) => {
		const [, expiredAt] = /expired on (.{5,60}?)\. The current time/.exec(message) ?? [];
		return expiredAt ? {expiredAt} : {};
	},
	clues: [
		{code: 190, subcode: [463, 493], weight: 1},
		{
			code: 190,
			says: oneOf`
				session has expired|token (?:has |is )?expired|data access (?:has )?expired
				hasn't engaged the app|not engaged the app
				sesion ha (?:caducado|expirado)|sessao expirou|session a expire|sitzung ist (?:\w+ ){0,4}abgelaufen
				phien .{0,30}het han|sessione .{0,20}scaduta|munkamenet .{0,30}lejart
			`,
			weight: 1,
		},
		{code: 102, weight: 0.5},
		{shows: 'says.token-dies', weight: 0.45},
		{
			says: oneOf`
				\btokens?\b.{0,40}\b(?:(?:has|have|had|is|was|since it|it|already|just|got) )?expired\b
				\bexpired (?:\w+ ){0,3}tokens?\b
			`,
			shows: 'says.token-dies',
			weight: 0.6,
		},
		{
			says: oneOf`
				\b(?:access|page|user) ?tokens?\b.{0,40}\b(?:invalid|errors?|not work\w*|problem|issue|wrong
				rejected|not accepted|fails?)
				\b(?:invalid|wrong|bad) (?:\w+ ){0,4}(?:access|page) ?token
			`,
			weight: 0.33,
		},
	],
	docs: [docs.longLivedTokens, docs.errorCodes],
});
