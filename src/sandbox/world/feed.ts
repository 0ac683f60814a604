import {recipientId} from './add-person.js';
import {drawId} from './draw-id.js';
import type {Page} from './page.js';
import type {Person, World} from './world.js';

/** What somebody wrote in public: a comment below a post of the page, or a post of their own on it. */
export interface FeedItem {
	readonly id: string;
	readonly kind: 'comment' | 'post';
	/** The post that it is, or stands below. */
	readonly post: string;
	readonly person: string;
	readonly text: string;
	readonly at: number;
	/** The message by which the page answered in private. */
	repliedWith?: string;
}

interface NewFeedItem {
	readonly page: Page;
	readonly person: Person;
	readonly text: string;
	readonly now: number;
	/** The post below which it stands; a post of its own without. */
	readonly below?: string | undefined;
}

/** A post of the page to comment on: the last one that was spoken of. */
export const latestPost = (world: World, page: Page): string =>
	Object.values(page.feed ?? {}).findLast(({kind}) => kind === 'comment')?.post ??
	`${page.id}_${drawId(world, 'post')}`;

/** Writes in public. The page knows the person from now on, as it does after a message. */
export const addFeedItem = (world: World, {page, person, text, now, below}: NewFeedItem): FeedItem => {
	const outer = below === undefined ? page.id : (below.split('_')[1] ?? below);
	const id = `${outer}_${drawId(world, below === undefined ? 'post' : 'comment')}`;
	const item: FeedItem = {
		id,
		kind: below === undefined ? 'post' : 'comment',
		post: below ?? id,
		person: person.id,
		text,
		at: now,
	};
	recipientId(world, person, page.id);
	world.nodes[id] = {kind: 'comment', page: page.id};
	page.feed ??= {};
	page.feed[id] = item;
	return item;
};
