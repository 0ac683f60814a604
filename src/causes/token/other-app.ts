import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenOtherApp = defineCause<{tokenApp: string; app: string}>({
	id: 'token.other-app',
	kind: 'access',
	title: ({tokenApp, app}) =>
		tokenApp && app
			? `The token belongs to the app ${tokenApp}, and the settings name the app ${app}`
			: 'The token was made with another app than the one that is set',
	why: 'A token works with the app that issued it: its secret, its permissions, its webhook. Tokens of the Graph API Explorer belong to the app that is chosen there.',
	fixes: ({app}) => [
		manual(
			`Make the token with the app ${app ?? 'that the bot uses'}; in the Graph API Explorer, choose it under Meta App`,
		),
		run('See which app a token belongs to', 'inspect-token'),
	],
	wire: {
		code: 100,
		message: '(#100) The App_id in the input_token did not match the Viewing App',
		at: ['GET /debug_token'],
	},
	clues: [
		{shows: 'says.user-token', weight: 0.27},
		{code: 100, says: oneOf`did not match the viewing app`, weight: 1},
		{code: 100, says: oneOf`invalid appsecret_proof`, weight: 0.35},
		{code: 190, says: oneOf`cannot call api .{0,40}on behalf of`, weight: 0.45},
		{shows: 'says.other-app', weight: 0.45},
		{shows: ['says.other-app', 'says.subscribed'], weight: 0.3},
	],
	asks: ['Which app does inspect-token name for this token?'],
	bringsAbout: ['app-secret.proof-invalid'],
	docs: [docs.debugToken, docs.secureRequests],
});
