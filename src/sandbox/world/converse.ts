import {recipientId} from './add-person.js';
import {drawId, drawText} from './draw-id.js';
import {keptMessages, type Message, type Thread} from './thread.js';
import {day} from './token.js';
import type {World} from './world.js';

/** How long a page may answer after a person did something. */
export const standardWindow = day;
/** The same, with the tag of a human agent. */
export const humanAgentWindow = 7 * day;

/** The conversation of these two, begun if there is none. The page knows the person from now on. */
export const threadWith = (world: World, page: string, personId: string, givenPsid?: string): Thread => {
	const person = world.people[personId];
	if (!person) throw new TypeError(`Nobody has the id ${personId}`);
	const psid = recipientId(world, person, page, givenPsid);
	const present = world.threads[psid];
	if (present) return present;
	const id = `t_${drawId(world, 'conversation')}`;
	world.nodes[id] = {kind: 'thread', psid};
	const thread: Thread = {
		id,
		psid,
		page,
		person: personId,
		messages: [],
		lastFromPersonAt: 0,
		openUntil: 0,
		updatedAt: 0,
		settings: {},
	};
	world.threads[psid] = thread;
	return thread;
};

/** The person did something: the page may answer for a while. */
export const openWindow = (thread: Thread, now: number, length = standardWindow): void => {
	thread.lastFromPersonAt = now;
	thread.openUntil = Math.max(thread.openUntil, now + length);
	thread.updatedAt = now;
};

export const addMessage = (world: World, thread: Thread, message: Omit<Message, 'mid'>): Message => {
	const added = {...message, mid: `m_${drawText(world, 60)}`};
	thread.messages.push(added);
	// Removing many at a time keeps adding cheap.
	if (thread.messages.length >= 2 * keptMessages) thread.messages.splice(0, keptMessages);
	thread.updatedAt = message.at;
	return added;
};

/** What a person writes to a page. */
export const personSays = (
	world: World,
	{
		page,
		person,
		now,
		...content
	}: {readonly page: string; readonly person: string; readonly now: number} & Pick<
		Message,
		'text' | 'attachments' | 'replyTo'
	>,
): {readonly thread: Thread; readonly message: Message} => {
	const thread = threadWith(world, page, person);
	openWindow(thread, now);
	return {thread, message: addMessage(world, thread, {at: now, from: 'person', ...content})};
};
