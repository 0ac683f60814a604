import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual, run} from '../fix.js';
import {oneOf} from '../one-of.js';

export const messagingThreadNotOwned = defineCause<{recipient: string; owner: string; page: string; standby: string}>({
	id: 'messaging.thread-not-owned',
	kind: 'access',
	title: ({owner}) => {
		if (!owner) return 'Another app, or the page’s inbox, has the conversation';
		return /^\d/.test(owner)
			? `Another app (${owner}) has the conversation`
			: `Not this app but ${owner} has the conversation`;
	},
	why: 'With conversation routing one app at a time has a conversation. The others get its events under standby, or not at all without that field, and may not send.',
	fixes: ({page, recipient, owner, standby}) => [
		manual(
			'Make the app the default one under Conversation routing in the settings of the page',
			docs.conversationRouting,
		),
		...(owner === undefined ? [run('See who has the conversation', 'doctor', '--recipient', recipient ?? '<id>')] : []),
		...(standby === 'yes'
			? []
			: [
					run(
						'Get the events all the same',
						'subscribe-page',
						page ?? '<page>',
						'--add',
						'standby,messaging_handovers',
					),
				]),
	],
	wire: {
		code: 10,
		subcode: 2018300,
		message: '(#10) Message failed to send because another app is controlling this thread now.',
		at: ['POST /{page}/messages'],
	},
	clues: [
		{code: 10, subcode: 2018300, weight: 1},
		{code: [2018300, 2018171], weight: 0.9},
		{
			code: 10,
			says: oneOf`(another|other) app is controlling|controlling this thread`,
			weight: 1,
		},
		{
			code: 100,
			says: oneOf`\bnot set as the primary (?:app|receiver)|\bnot the primary (?:app|receiver)`,
			weight: 0.92,
		},
		{code: 100, subcode: 2534037, weight: 0.8},
		{shows: 'event.standby', weight: 0.7},
		{shows: 'says.taken-over', weight: 0.5},
		{
			says: oneOf`\bas standby\b|\bstandby (?:channel|instead|only|events? only)\b|\bonly (?:\w+ ){0,3}standby\b`,
			weight: 0.66,
		},
		{
			shows: 'says.taken-over',
			says: oneOf`\bhand.?over\b|\bthread.control\b|\b(?:secondary|primary) receiver\b`,
			weight: 0.6,
		},
		{shows: ['says.stopped', 'says.no-events'], weight: 0.44},
		{shows: ['says.taken-over', 'says.no-events'], weight: 0.45},
		{shows: ['says.taken-over', 'says.no-answer'], weight: 0.35},
	],
	asks: ['Is another app, or the page’s inbox, connected to the page?'],
	docs: [docs.conversationRouting],
});
