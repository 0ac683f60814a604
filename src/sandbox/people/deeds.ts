import type {Dispatched} from '../deliveries/courier.js';
import {addMessage} from '../world/converse.js';
import {drawText} from '../world/draw-id.js';
import {hour} from '../world/token.js';
import type {Message, Thread, World} from '../world/world.js';
import type {Conversation, Deed} from './conversation.js';

export interface Said {
	readonly text?: string;
	/** Attachments as an event shows them: `{type: 'image', payload: {url}}`. */
	readonly attachments?: readonly object[];
	/** The message that this one answers. */
	readonly replyTo?: string;
	readonly quickReply?: string;
	/** The `ref` of the link or ad that the person came by. */
	readonly referral?: object;
}

const add = (world: World, thread: Thread, now: number, content: Pick<Message, 'text' | 'attachments' | 'replyTo'>) =>
	addMessage(world, thread, {at: now, from: 'person', ...content});

export const say = (conversation: Conversation, {text, attachments, replyTo, quickReply, referral}: Said) =>
	conversation.act((world, thread, now) => {
		const content = {
			...(text !== undefined && {text}),
			...(attachments && {attachments}),
		};
		const {mid} = add(world, thread, now, {...content, ...(replyTo !== undefined && {replyTo})});
		const message = {
			mid,
			...content,
			...(replyTo !== undefined && {reply_to: {mid: replyTo}}),
			...(quickReply !== undefined && {quick_reply: {payload: quickReply}}),
			...(referral && {referral}),
		};
		return {field: 'messages', content: {message}};
	});

export const postBack = (
	conversation: Conversation,
	{title, payload, referral}: {readonly title: string; readonly payload: string; readonly referral?: object},
) =>
	conversation.act((world, thread, now) => {
		const {mid} = add(world, thread, now, {text: title});
		const postback = {mid, title, payload, ...(referral && {referral})};
		return {field: 'messaging_postbacks', content: {postback}};
	});

const tell = (field: string, content: object) => (): Deed => ({field, content});

/** How m.me links name themselves. */
export const shortLink = (ref: string): object => ({ref, source: 'SHORTLINK', type: 'OPEN_THREAD'});

export const refer = (conversation: Conversation, ref: string): Promise<Dispatched> =>
	conversation.act(tell('messaging_referrals', {referral: shortLink(ref)}));

const messageOf = (thread: Thread, wanted: string | undefined): Message => {
	const message = thread.messages.findLast(({from, mid}) => (wanted === undefined ? from === 'page' : mid === wanted));
	if (!message)
		throw new RangeError(
			wanted === undefined ? 'The page has not written anything yet' : 'That message is not kept any more',
		);
	return message;
};

const reactions: Readonly<Record<string, string>> = {
	'😄': 'smile',
	'😠': 'angry',
	'😢': 'sad',
	'😮': 'wow',
	'❤': 'love',
	'❤️': 'love',
	'👍': 'like',
	'👎': 'dislike',
};

export const react = (conversation: Conversation, emoji: string, mid?: string): Promise<Dispatched> =>
	conversation.act((_, thread) => {
		const message = messageOf(thread, mid);
		message.reaction = emoji;
		const reaction = {mid: message.mid, action: 'react', emoji, reaction: reactions[emoji] ?? 'other'};
		return {field: 'message_reactions', content: {reaction}};
	});

export const unreact = (conversation: Conversation, mid?: string): Promise<Dispatched> =>
	conversation.act(
		(_, thread) => {
			const message = messageOf(thread, mid);
			const reaction = {mid: message.mid, action: 'unreact', reaction: reactions[message.reaction ?? ''] ?? 'other'};
			delete message.reaction;
			return {field: 'message_reactions', content: {reaction}};
		},
		{opens: false},
	);

export const read = (conversation: Conversation): Promise<Dispatched> =>
	conversation.act((_, __, now) => ({field: 'message_reads', content: {read: {watermark: now}}}), {opens: false});

/** Changes the last message of the person, as Messenger allows for a while. */
export const edit = (conversation: Conversation, text: string): Promise<Dispatched> =>
	conversation.act(
		(_, thread) => {
			const index = thread.messages.findLastIndex(({from}) => from === 'person');
			const message = thread.messages[index];
			if (!message) throw new RangeError('The person has not written anything yet');
			thread.messages[index] = {...message, text};
			return {field: 'message_edits', content: {message_edit: {mid: message.mid, text, num_edit: 1}}};
		},
		{opens: false},
	);

/** The Send to Messenger plugin; with `userRef`, the checkbox plugin, which does not say who it is. */
export const optIn = (
	conversation: Conversation,
	{ref, userRef}: {readonly ref: string; readonly userRef?: string},
): Promise<Dispatched> =>
	conversation.act((world, thread, now) => {
		const page = world.pages[thread.page];
		if (userRef === undefined || !page) return {field: 'messaging_optins', content: {optin: {ref}}};
		page.permits[userRef] = {kind: 'user-ref', person: thread.person, expiresAt: now + 24 * hour};
		return {field: 'messaging_optins', content: {sender: {user_ref: userRef}, optin: {ref, user_ref: userRef}}};
	});

/** Agrees to be written to once more. */
export const allowOnce = (conversation: Conversation, payload: string): Promise<Dispatched> =>
	conversation.act(
		(world, thread, now) => {
			const token = drawText(world, 24);
			const page = world.pages[thread.page];
			if (page) page.permits[token] = {kind: 'one-time', person: thread.person, expiresAt: now + 365 * 24 * hour};
			return {
				field: 'messaging_optins',
				content: {optin: {type: 'one_time_notif_req', payload, one_time_notif_token: token}},
			};
		},
		{opens: false},
	);

export const linkAccount = (conversation: Conversation, code: string): Promise<Dispatched> =>
	conversation.act((world, thread) => {
		thread.linkedAs = code;
		const permits = world.pages[thread.page]?.permits ?? {};
		for (const [token, {kind, person}] of Object.entries(permits))
			if (kind === 'account-linking' && person === thread.person) delete permits[token];
		return {
			field: 'messaging_account_linking',
			content: {account_linking: {status: 'linked', authorization_code: code}},
		};
	});

export const unlinkAccount = (conversation: Conversation): Promise<Dispatched> =>
	conversation.act((_, thread) => {
		delete thread.linkedAs;
		return {field: 'messaging_account_linking', content: {account_linking: {status: 'unlinked'}}};
	});
