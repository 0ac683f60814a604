import type {Dispatched} from '../deliveries/courier.js';
import {type Place, personEvent} from '../deliveries/items.js';
import type {Engine} from '../engine.js';
import {openWindow, threadWith} from '../world/converse.js';
import type {DeepReadonly, ReadonlyWorld, Thread, World} from '../world/world.js';
import {findPage, findPerson, personCalled} from './find-person.js';

/** Whom a person talks to. */
export interface Side {
	readonly person: string;
	/** Name or id of the page. Default: the first that some app is subscribed to. */
	readonly page?: string | undefined;
}

/** An event of this conversation: the field that brings it, and what is in it. */
export interface Deed {
	readonly field: string;
	readonly content: object;
}

/** One person's conversation with one page, to act in. */
export interface Conversation {
	thread(): Promise<DeepReadonly<Thread>>;
	/**
	 * Does something: changes the thread, then tells the apps. `opens` says whether the page may answer from now on.
	 */
	act(
		change: (world: World, thread: Thread, now: number) => Deed,
		options?: {readonly opens?: boolean},
	): Promise<Dispatched>;
}

const present = (world: ReadonlyWorld, {person, page}: Side): DeepReadonly<Thread> | undefined => {
	const psid = findPerson(world, person)?.pageIds[findPage(world, page).id];
	return psid === undefined ? undefined : world.threads[psid];
};

export const conversationOf = (engine: Engine, {person, page}: Side): Conversation => {
	const enter = (world: World): Thread => {
		const {id} = findPage(world, page);
		return threadWith(world, id, personCalled(world, person).id);
	};
	return {
		thread: async () => present(engine.store.read(), {person, page}) ?? engine.store.change(enter),
		act: async (change, {opens = true} = {}) => {
			const now = engine.now();
			const {place, deed} = await engine.store.change(world => {
				const thread = enter(world);
				const done = change(world, thread, now);
				if (opens) openWindow(thread, now);
				const where: Place = {page: thread.page, psid: thread.psid, now};
				return {place: where, deed: done};
			});
			return engine.courier.send(personEvent(place, deed.field, deed.content));
		},
	};
};
