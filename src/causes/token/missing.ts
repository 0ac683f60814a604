import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const tokenMissing = defineCause<{variable: string}>({
	id: 'token.missing',
	kind: 'access',
	title: () => 'No access token reaches the Graph API',
	why: 'The variable with the token is not set in the process that runs: the .env file is not read, is not deployed, or names the variable differently.',
	fixes: ({variable}) => {
		const look = run('See which values the tool finds, and where', 'config', 'list');
		// The tool itself looked for the variable: it can be given the token in other ways, too.
		return variable === undefined
			? [
					manual('Set the token where the bot runs, and start the bot again'),
					look,
					run('Save it for the commands of the tool, which then can look further', 'init'),
				]
			: [
					run('Save app id, secret and tokens once for all commands', 'init'),
					manual(`Or set ${variable}, or name the file that holds it with --env-file`),
					look,
				];
	},
	wire: {code: 2500, message: 'An active access token must be used to query information about the current user.'},
	clues: [
		{shows: 'says.token-typed-wrong', weight: 0.27},
		{shows: 'says.no-answer', weight: 0.25},
		{shows: 'about.token', weight: 0.26},
		{code: 2500, says: oneOf`active access token`, weight: 0.85},
		{says: oneOf`active access token must be used|an access token is required`, weight: 0.8},
		{
			says: oneOf`
				\b(?:no|missing|without|lacks?) (?:\w+ ){0,2}(?:page |access )?access.?token\b
				\baccess.?token (?:is |was )?(?:missing|required|not (?:provided|sent|given|passed|supplied))\b
				\bmust (?:provide|supply|pass|set|configure) (?:\w+ ){0,3}(?:page |access )?(?:access )?token\b
			`,
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
