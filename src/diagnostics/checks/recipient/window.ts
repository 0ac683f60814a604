import {found} from '../../../causes/cause.js';
import {messagingOutsideWindow} from '../../../causes/messaging/outside-window.js';
import {fromNow, minute} from '../../../core/when.js';
import type {Conversation} from '../../../graph/people.js';
import {defineCheck} from '../../check.js';
import {fail, pass, skip} from '../../outcome.js';
import {recipientId} from './id.js';

/** The usual window. Some ways of opening a conversation give more; none gives less. */
const windowMs = 24 * 3_600_000;

interface LastWord {
	readonly at?: Date;
	/** Seen, and not only inferred from what is not there. */
	readonly exact: boolean;
}

const timesOf = (messages: Conversation['messages']): readonly number[] =>
	messages.flatMap(({createdAt}) => (createdAt ? [createdAt.getTime()] : []));

/** When the person last wrote, or since when certainly not. */
const lastWord = ({messages, updatedAt}: Conversation, page: string): LastWord => {
	const own = timesOf(messages.filter(({from}) => from !== page));
	if (own.length > 0) return {at: new Date(Math.max(...own)), exact: messages.every(({from}) => from !== undefined)};
	const ofPage = timesOf(messages);
	// Only the page's messages are shown, so the person wrote before the oldest of them.
	if (ofPage.length > 0) return {at: new Date(Math.min(...ofPage)), exact: false};
	return {exact: false, ...(updatedAt && {at: updatedAt})};
};

export const recipientWindow = defineCheck({
	id: 'recipient.window',
	title: 'The person wrote within the last 24 hours',
	area: 'recipient',
	needs: {recipient: recipientId},
	run: async ({now}, {recipient: {id, subject, trace}}) => {
		if (!trace.conversation) return skip('Meta does not show the conversation');
		const {at, exact} = lastWord(trace.conversation, subject.id);
		if (!at) return skip('Meta does not show when the person wrote');
		const ago = fromNow(at, now());
		if (now().getTime() - at.getTime() <= windowMs)
			return pass(at, {note: exact ? ago : undefined, rulesOut: exact ? ['messaging.outside-window'] : []});
		return fail(
			found(
				messagingOutsideWindow,
				{recipient: id, lastMessageAt: minute(at)},
				{seen: [exact ? `The last message of the person came ${ago}` : `Nothing came from the person since ${ago}`]},
			),
		);
	},
});
