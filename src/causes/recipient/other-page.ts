import {brushing} from '../brushing.js';
import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {noMatchingUser} from '../no-matching-user.js';
import {oneOf} from '../one-of.js';

export const recipientOtherPage = defineCause<{
	recipient: string;
	page: string;
	otherPage: string;
	otherPageName: string;
	tokenPage: string;
	tokenPageName: string;
}>({
	id: 'recipient.other-page',
	kind: 'setup',
	title: ({recipient, page, otherPage, otherPageName, tokenPage, tokenPageName}) =>
		tokenPage
			? `The page token speaks for ${tokenPageName ? `${tokenPageName} (${tokenPage})` : tokenPage}, not for ${page ?? 'the page that is set'}`
			: `${recipient ? `${recipient}` : 'The recipient'} is a person of ${otherPage ? `the page ${otherPageName ?? otherPage}` : 'another page'}, not of the page of the token`,
	why: 'A PSID is good with the token of its own page alone. With several pages behind one webhook, each event has to be answered with the token of the page in entry.id.',
	fixes: ({recipient, page, otherPage, tokenPage}) => {
		const rule = manual('Choose the page token by entry.id (or recipient.id) of each event', docs.sendApi);
		const look = run('See which page a token belongs to', 'inspect-token');
		if (tokenPage)
			return [run('Take the token of that page', 'list-pages', '--token-for', page ?? '<page>'), rule, look];
		return [
			rule,
			otherPage
				? run('Take the token of that page', 'list-pages', '--token-for', otherPage)
				: run('Search the pages that the user token reaches', 'identify', recipient ?? '<id>'),
			look,
		];
	},
	wire: {
		code: 100,
		message: '(#100) Parameter error: You cannot send messages to this id',
		at: ['POST /{page}/messages'],
	},
	clues: [
		{shows: 'about.recipient', weight: 0.27},
		{code: 100, says: brushing`cannot send messages to this id`(oneOf`cannot send messages to this id`), weight: 0.75},
		{code: 100, subcode: 2018001, weight: 0.42},
		{code: 100, says: noMatchingUser, weight: 0.42},
		{says: noMatchingUser, weight: 0.42},
		{code: 100, subcode: 33, weight: 0.25},
		{shows: 'says.several-pages', weight: 0.32},
		{
			says: brushing`page`(
				oneOf`\b(?:chang|switch|replac|mov|migrat)\w* (?:\w+ ){0,3}pages?\b.{0,80}\b(?:ids?|users?|psids?|send\w*)\b`,
			),
			weight: 0.5,
		},
		{shows: 'says.other-page-token', weight: 0.6},
		{code: 100, subcode: 2018001, shows: 'says.replying', weight: 0.52},
		{says: noMatchingUser, shows: 'says.replying', weight: 0.52},
		{shows: 'says.received-only', weight: 0.6},
		{code: 100, subcode: [33, 2018001], shows: 'says.several-pages', weight: 0.7},
		{code: 100, shows: 'says.several-pages', weight: 0.4},
		{says: noMatchingUser, shows: 'says.several-pages', weight: 0.7},
		{code: 100, says: brushing`invalid parameter`(oneOf`invalid parameter`), at: ['GET /{psid}'], weight: 0.5},
	],
	asks: ['Does inspect-token name the page that got the message?'],
	docs: [docs.sendApi, docs.errorCodes, docs.faq],
});
