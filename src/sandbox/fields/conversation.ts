import {threadOwner} from '../deliveries/receivers.js';
import type {NodeReader} from '../rules/project.js';
import type {NodeOf} from '../rules/resolve-node.js';
import {fullName} from '../world/add-person.js';
import type {DeepReadonly, ReadonlyWorld, Thread} from '../world/world.js';
import {metaTime} from './meta-time.js';

const participant = (name: string, id: string): object => ({name, email: `${id}@facebook.com`, id});

const personIn = (world: ReadonlyWorld, {person, psid}: DeepReadonly<Thread>): object => {
	const found = world.people[person];
	return participant(found ? fullName(found) : '', psid);
};

const pageIn = (world: ReadonlyWorld, {page}: DeepReadonly<Thread>): object =>
	participant(world.pages[page]?.name ?? '', page);

export const conversationReader: NodeReader<NodeOf<'thread'>> = {
	usual: ['id', 'updated_time'],
	fields: {
		id: ({id}) => id,
		link: ({thread}) => `/${thread.page}/inbox/${thread.id}/`,
		updated_time: ({thread}) => metaTime(thread.updatedAt),
		message_count: ({thread}) => thread.messages.length,
		unread_count: () => 0,
		participants: ({thread}, {world}) => ({data: [personIn(world, thread), pageIn(world, thread)]}),
		senders: ({thread}, {world}) => ({data: [personIn(world, thread), pageIn(world, thread)]}),
		snippet: ({thread}) => thread.messages.at(-1)?.text,
		is_owner: ({thread}, {world, caller, now}) => threadOwner(world, thread.psid, now) === caller?.app.id,
		can_reply: ({thread}, {now}) => thread.openUntil > now,
	},
};

export const messageReader: NodeReader<NodeOf<'message'>> = {
	usual: ['id', 'created_time'],
	fields: {
		id: ({id}) => id,
		created_time: ({message}) => metaTime(message.at),
		message: ({message}) => message.text ?? '',
		from: ({message, thread}, {world}) => (message.from === 'person' ? personIn(world, thread) : pageIn(world, thread)),
		to: ({message, thread}, {world}) => ({
			data: [message.from === 'person' ? pageIn(world, thread) : personIn(world, thread)],
		}),
		attachments: ({message}) => (message.attachments ? {data: [...message.attachments]} : undefined),
	},
};
