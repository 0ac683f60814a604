import {isRecord} from '../../core/json.js';
import {attachmentItem, echoEvent, type Place, personEvent} from '../deliveries/items.js';
import {quotas} from '../limits/quotas.js';
import type {CheckedAttachment} from '../messages/attachment.js';
import {checkAttachment} from '../messages/attachment.js';
import {type CheckedMessage, checkMessage, templateIn} from '../messages/message.js';
import {type Recipient, recipientOf} from '../messages/recipient.js';
import {demandThreadControl} from '../messages/thread-control.js';
import {utilityMessage} from '../messages/utility.js';
import {demandWindow} from '../messages/window.js';
import {demandMessaging, demandPage, type PageCaller} from '../rules/demand.js';
import {refusals} from '../rules/refusals.js';
import {addMessage, threadWith} from '../world/converse.js';
import {keepAttachment} from '../world/keep-attachment.js';
import {own} from '../world/own.js';
import type {Call, Route} from './route.js';

const senderActions = ['typing_on', 'typing_off', 'mark_seen', 'react', 'unreact'];
const notificationTypes = ['REGULAR', 'SILENT_PUSH', 'NO_PUSH'];

const templateContext = (call: Call, {page}: PageCaller) => {
	const {whitelisted_domains: domains} = call.world.pages[page.id]?.profile ?? {};
	return {
		domains: Array.isArray(domains) ? domains.map(String) : [],
		hasAttachment: (id: string) => own(call.world.pages[page.id]?.attachments ?? {}, id) !== undefined,
	};
};

const placeOf = (call: Call, caller: PageCaller, {psid}: Recipient): Place => ({
	page: caller.page.id,
	psid,
	now: call.now,
});

const personaIn = (call: Call, {page}: PageCaller): string | undefined => {
	const id = call.params.text('persona_id');
	if (id !== undefined && !own(call.world.pages[page.id]?.personas ?? {}, id))
		throw refusals.parameter('Invalid persona id');
	return id;
};

/** `typing_on` and its like. What a person sees of it, the sandbox does not show. */
const act = async (call: Call, caller: PageCaller, recipient: Recipient, action: string): Promise<object> => {
	if (!senderActions.includes(action)) throw refusals.oneOf('sender_action', senderActions);
	personaIn(call, caller);
	if (action !== 'react' && action !== 'unreact') return {recipient_id: recipient.psid};
	const payload = call.params.structure('payload');
	const mid = isRecord(payload) ? payload.message_id : undefined;
	const message = call.world.threads[recipient.psid]?.messages.find(message => message.mid === mid);
	if (!message || !isRecord(payload)) throw refusals.required('payload[message_id]');
	const reaction = action === 'react' ? String(payload.reaction ?? '') : undefined;
	if (reaction === '') throw refusals.required('payload[reaction]');
	await call.change(world => {
		const found = world.threads[recipient.psid]?.messages.find(message => message.mid === mid);
		if (found && reaction !== undefined) found.reaction = reaction;
		else if (found) delete found.reaction;
	});
	return {recipient_id: recipient.psid};
};

const replyToIn = (call: Call, {psid}: Recipient): string | undefined => {
	if (!call.params.has('reply_to')) return undefined;
	const value = call.params.structure('reply_to');
	const mid = isRecord(value) ? value.mid : undefined;
	if (typeof mid !== 'string') throw refusals.required('reply_to[mid]');
	if (!call.world.threads[psid]?.messages.some(message => message.mid === mid))
		throw refusals.parameter('Invalid parameter');
	return mid;
};

const isMedia = ({attachment}: CheckedMessage): boolean => attachment?.type === 'audio' || attachment?.type === 'video';

const messageIn = (call: Call, caller: PageCaller): CheckedMessage => {
	const value = call.params.structure('message');
	const template = templateIn(value);
	if (template === undefined) return checkMessage(value, call.uploads, templateContext(call, caller));
	if (call.params.text('messaging_type') !== 'UTILITY') throw refusals.parameter('Invalid parameter');
	return utilityMessage(template, Object.values(caller.page.templates ?? {}));
};

const send = async (call: Call, caller: PageCaller, recipient: Recipient): Promise<object> => {
	demandWindow(call, caller, recipient);
	const message = messageIn(call, caller);
	const notification = call.params.text('notification_type');
	if (notification !== undefined && !notificationTypes.includes(notification))
		throw refusals.oneOf('notification_type', notificationTypes);
	const replyTo = replyToIn(call, recipient);
	const persona = personaIn(call, caller);
	call.spend(isMedia(message) ? quotas.sendMedia : quotas.send, caller.page.id);
	const {text, attachment, quickReplies, metadata} = message;
	const shown = {
		...(text !== undefined && {text}),
		...(attachment && {attachments: [attachmentItem(attachment)]}),
		...(quickReplies && {quick_replies: quickReplies}),
		...(replyTo !== undefined && {reply_to: {mid: replyTo}}),
	};
	const {mid, attachmentId} = await call.change(world => {
		const thread = threadWith(world, caller.page.id, recipient.person.id);
		const page = world.pages[caller.page.id];
		if (page && recipient.permit) delete page.permits[recipient.permit.token];
		const answered = recipient.answers === undefined ? undefined : page?.feed?.[recipient.answers];
		const sent = addMessage(world, thread, {
			at: call.now,
			from: 'page',
			app: caller.app.id,
			...(text !== undefined && {text}),
			...(attachment && {attachments: [attachmentItem(attachment)]}),
			...(quickReplies && {quickReplies}),
			...(replyTo !== undefined && {replyTo}),
			...(persona !== undefined && {persona}),
		});
		if (answered) answered.repliedWith = sent.mid;
		const kept = attachment?.reusable ? keepAttachment(world, caller.page.id, attachment) : undefined;
		return {mid: sent.mid, attachmentId: kept};
	});
	const place = placeOf(call, caller, recipient);
	call.emit(echoEvent(place, {mid, app: caller.app.id, ...shown, ...(metadata !== undefined && {metadata})}));
	call.emit(personEvent(place, 'message_deliveries', {delivery: {mids: [mid], watermark: call.now}}));
	return {
		...(recipient.named && {recipient_id: recipient.psid}),
		message_id: mid,
		...(attachmentId !== undefined && {attachment_id: attachmentId}),
	};
};

const post = async (call: Call): Promise<object> => {
	const caller = demandMessaging(call);
	const recipient = recipientOf(call, caller);
	const action = call.params.text('sender_action');
	const hasMessage = call.params.has('message');
	if (action !== undefined && hasMessage) throw refusals.parameter('Cannot send both message and state');
	if (action === undefined && !hasMessage) throw refusals.parameter('Must send either message or state', 2018015);
	demandThreadControl(call, caller, recipient.psid);
	return action === undefined ? send(call, caller, recipient) : act(call, caller, recipient, action);
};

const upload = async (call: Call): Promise<object> => {
	const caller = demandMessaging(call);
	const message = call.params.structure('message');
	if (!isRecord(message)) throw refusals.required('message');
	const attachment: CheckedAttachment = checkAttachment(
		message.attachment,
		call.uploads,
		templateContext(call, caller),
	);
	if (attachment.type === 'template')
		throw refusals.oneOf('message[attachment][type]', ['audio', 'file', 'image', 'video']);
	return call.change(world => ({attachment_id: keepAttachment(world, caller.page.id, attachment)}));
};

export const messageRoutes: readonly Route[] = [
	{
		method: 'POST',
		path: '/{page}/messages',
		does: 'sends text, attachments, templates, quick replies and sender actions, with every limit; tags, reply_to, personas, one-time tokens, private replies to comments and posts, utility messages; echo and delivery events follow',
		lacks:
			'product templates, and the parts of airline templates; files are not downloaded (hosts under .invalid cannot be); messaging_type may be missing',
		handle: post,
	},
	{
		method: 'GET',
		path: '/{page}/messages',
		does: 'the refusal of who meant to post',
		lacks: 'nothing known',
		handle: call => {
			demandPage(call);
			throw refusals.parameter("For field 'messages': The parameter user_id is required");
		},
	},
	{
		method: 'POST',
		path: '/{page}/message_attachments',
		does: 'keeps an attachment by URL or upload for later messages',
		lacks: 'files are not downloaded and never expire',
		handle: upload,
	},
];
