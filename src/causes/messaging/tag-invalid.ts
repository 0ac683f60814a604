import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const messagingTagInvalid = defineCause<{tag: string}>({
	id: 'messaging.tag-invalid',
	kind: 'setup',
	title: ({tag}) =>
		tag ? `Meta does not take the message tag ${tag}` : 'The message tag or messaging_type is not one that Meta takes',
	why: 'CONFIRMED_EVENT_UPDATE, POST_PURCHASE_UPDATE and ACCOUNT_UPDATE give error 100 since 27 April 2026; older tags went before them. HUMAN_AGENT is for replies of people and needs its feature.',
	fixes: () => [
		manual('Send notices as utility messages: messaging_type UTILITY with a template', docs.messengerChangelog),
		manual(
			'Within 24 hours of the person’s last message, send messaging_type RESPONSE without a tag',
			docs.sendMessages,
		),
	],
	wire: {code: 100, message: '(#100) Invalid parameter', at: ['POST /{page}/messages']},
	learn: ({message}) => {
		const [refused = ''] = message.split('must be one of');
		const [tag] = /\b[A-Z]{4,20}(?:_[A-Z]{2,20}){1,4}\b/.exec(refused) ?? [];
		return tag ? {tag} : {};
	},
	clues: [
		{shows: 'says.window', weight: 0.28},
		{
			code: 100,
			says: oneOf`(message )?tag.{0,60}(deprecated|no longer|invalid|not supported|must be one of)|param tag |\binvalid tag\b`,
			weight: 0.9,
		},
		{code: 100, says: oneOf`invalid parameter`, weight: 0.4},
		{code: 100, subcode: 1893061, weight: 0.8},
		{
			says: [oneOf`\binvalid parameter\b`, oneOf`\bhuman.?agent\b|\bmessage_?tag\b|\baccount_?update\b`],
			weight: 0.85,
		},
		{shows: 'says.tag', weight: 0.72},
		{says: oneOf`\binvalid (?:message )?tag\b`, weight: 0.8},
	],
	docs: [docs.messengerChangelog, docs.policy],
});
