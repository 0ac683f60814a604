import type {FeedItem} from '../world/feed.js';
import type {PageEvent} from './page-event.js';

/** What the field `feed` tells of a comment or a visitor's post: a change, and no item of a conversation. */
export const feedEvent = (
	page: string,
	{id, kind, post, text, at}: FeedItem,
	from: {readonly id: string; readonly name: string},
): PageEvent => ({
	page,
	at,
	field: 'feed',
	form: 'change',
	item: {
		from,
		item: kind,
		verb: 'add',
		...(kind === 'comment' && {comment_id: id, parent_id: post}),
		post_id: post,
		created_time: Math.floor(at / 1000),
		message: text,
	},
});
