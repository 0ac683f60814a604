import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenMissing = defineCause<{variable: string}>({
	id: 'token.missing',
	kind: 'access',
	title: () => 'No access token reaches the Graph API',
	why: 'The variable with the token is not set in the process that runs: the .env file is not read, is not deployed, or names the variable differently.',
	fixes: ({variable}) => [
		manual(`Set ${variable ?? 'the token'} where the bot runs, and start the bot again`),
		run('See which values the tool finds, and where', 'config', 'list'),
	],
	wire: {code: 2500, message: 'An active access token must be used to query information about the current user.'},
	clues: [
		{shows: 'says.token-typed-wrong', weight: 0.27},
		{shows: 'says.no-answer', weight: 0.25},
		{shows: 'about.token', weight: 0.26},
		{code: 2500, says: brushing`active access token`(oneOf`active access token`), weight: 0.85},
		{says: brushing`access token`(oneOf`active access token must be used|an access token is required`), weight: 0.8},
		{
			says: brushing`token`(oneOf`
				\b(?:no|missing|without|lacks?) (?:\w+ ){0,2}(?:page |access )?access.?token\b
				\baccess.?token (?:is |was )?(?:missing|required|not (?:provided|sent|given|passed|supplied))\b
				\bmust (?:provide|supply|pass|set|configure) (?:\w+ ){0,3}(?:page |access )?(?:access )?token\b
			`),
			lacks: oneOf`app access.?token|\bverif\w*[ _-]?tokens?\b`,
			weight: 0.5,
		},
		{code: 2500, lacks: oneOf`unknown path|syntax error|parsing graph query`, weight: 0.6},
		{code: 104, weight: 1},
		{shows: 'token.absent', weight: 0.75},
		{shows: 'says.token-unset', weight: 0.5},
	],
	asks: ['Is the token set in the process that runs the bot, and not only in your shell?'],
	docs: [docs.accessTokens, docs.errorHandling],
});
