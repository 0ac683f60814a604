import {conversationReader, messageReader} from '../fields/conversation.js';
import {quotas} from '../limits/quotas.js';
import {demandMessagingScope, demandPage, demandToken, nodeOfKind, type PageCaller} from '../rules/demand.js';
import {listAnswer} from '../rules/list-answer.js';
import {project} from '../rules/project.js';
import {refusals} from '../rules/refusals.js';
import type {DeepReadonly, Thread} from '../world/world.js';
import type {Call, Route} from './route.js';

const platforms = ['instagram', 'messenger'];

const list = (call: Call): Promise<object> => {
	const caller = demandPage(call, 'MESSAGING', 'MODERATE');
	demandMessagingScope(caller);
	call.spend(quotas.conversations, caller.page.id);
	const platform = call.params.text('platform')?.toLowerCase();
	if (platform !== undefined && !platforms.includes(platform)) throw refusals.oneOf('platform', platforms);
	const psid = call.params.text('user_id');
	const threads = Object.values(call.world.threads)
		.filter(thread => thread.page === caller.page.id && thread.messages.length > 0 && platform !== 'instagram')
		.filter(thread => psid === undefined || thread.psid === psid)
		.toSorted((a, b) => b.updatedAt - a.updatedAt);
	return listAnswer(
		call,
		threads,
		({id}) => id,
		thread => project(call, {kind: 'thread', id: thread.id, thread}, conversationReader),
	);
};

const demandOwn = (call: Call, thread: DeepReadonly<Thread>): PageCaller => {
	const caller = demandToken(call);
	if (caller.kind !== 'page' || caller.page.id !== thread.page) throw refusals.unsupported('GET', call.node?.id ?? '');
	demandMessagingScope(caller);
	return caller;
};

const listMessages = (call: Call): Promise<object> => {
	const {thread} = nodeOfKind(call, 'thread');
	demandOwn(call, thread);
	return listAnswer(
		call,
		thread.messages.toReversed(),
		({mid}) => mid,
		message => project(call, {kind: 'message', id: message.mid, thread, message}, messageReader),
	);
};

export const conversationRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{page}/conversations',
		does: 'the conversations of the page, the latest first; user_id finds that of one person',
		lacks: 'folder and tags are ignored',
		handle: list,
	},
	{
		method: 'GET',
		path: '/{thread}',
		does: 'one conversation',
		lacks: 'nothing known',
		handle: call => {
			const node = nodeOfKind(call, 'thread');
			demandOwn(call, node.thread);
			return project(call, node, conversationReader);
		},
	},
	{
		method: 'GET',
		path: '/{thread}/messages',
		does: 'its last hundred messages, the latest first',
		lacks: 'older messages',
		handle: listMessages,
	},
	{
		method: 'GET',
		path: '/{message}',
		does: 'one message',
		lacks: 'shares, tags, sticker and size of attachments',
		handle: call => {
			const node = nodeOfKind(call, 'message');
			demandOwn(call, node.thread);
			return project(call, node, messageReader);
		},
	},
];
