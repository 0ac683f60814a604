import type {Dispatched} from '../deliveries/courier.js';
import {feedEvent} from '../deliveries/feed-event.js';
import type {Engine} from '../engine.js';
import {fullName} from '../world/add-person.js';
import {addFeedItem, latestPost} from '../world/feed.js';
import type {Side} from './conversation.js';
import {findPage, personCalled} from './find-person.js';

/** What came of writing in public. */
export interface Published extends Dispatched {
	/** Of the comment or post: what a private reply names. */
	readonly id: string;
}

/** Writes where everybody can read it: a comment below a post, or without one a post. It opens no conversation. */
export const publish = async (
	engine: Engine,
	side: Side,
	{text, post}: {readonly text: string; readonly post?: string},
): Promise<Published> => {
	const event = await engine.store.change(world => {
		const page = world.pages[findPage(world, side.page).id];
		if (!page) throw new RangeError('The page is gone');
		const person = personCalled(world, side.person);
		const below = post === 'latest' ? latestPost(world, page) : post;
		const item = addFeedItem(world, {page, person, text, now: engine.now(), below});
		return {item, page: page.id, from: {id: person.pageIds[page.id] ?? '', name: fullName(person)}};
	});
	const dispatched = await engine.courier.send(feedEvent(event.page, event.item, event.from));
	return {...dispatched, id: event.item.id};
};
