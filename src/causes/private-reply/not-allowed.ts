import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const privateReplyNotAllowed = defineCause({
	id: 'private-reply.not-allowed',
	kind: 'access',
	title: () => 'This comment cannot get a private reply',
	why: 'A comment takes one private reply, within 7 days, from the page under whose post it stands. The page’s own comments take none, and the id has to be that of the comment.',
	fixes: () => [
		manual('Reply once, soon, and only to comments of other people; pass the comment’s full id', docs.sendApi),
		manual('When it was answered already, wait for the person to write', docs.policy),
	],
	wire: {code: 10900, message: '(#10900) Activity already replied to'},
	clues: [
		{code: [10900, 10901, 10902, 10903], weight: 1},
		{code: 100, subcode: 2018292, weight: 1},
		{says: oneOf`private repl(?:y|ies)`, weight: 0.75},
		{says: oneOf`activity already replied|already replied to`, weight: 0.7},
		{
			says: oneOf`replyable activity|reply to this activity|invalid comment_id`,
			weight: 0.85,
		},
		{
			says: oneOf`(?:private|direct) (?:message|repl)\w* (?:\w+ ){0,5}comment|comment (?:\w+ ){0,5}(?:private|direct) (?:message|repl)`,
			weight: 0.6,
		},
	],
	docs: [docs.sendApi, docs.errorCodes],
});
