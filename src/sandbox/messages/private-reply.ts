import type {Call} from '../routes/route.js';
import type {PageCaller} from '../rules/demand.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import type {FeedItem} from '../world/feed.js';
import {own} from '../world/own.js';
import {day} from '../world/token.js';
import type {DeepReadonly} from '../world/world.js';

/** How long after a comment the page may answer it in private. */
const privateReplyLasts = 7 * day;

/**
 * The comment or post that a private reply answers.
 * @throws Refusal when the page has none of this id, has answered it, or is too late
 */
export const answerable = (call: Call, {page}: PageCaller, id: string): DeepReadonly<FeedItem> => {
	const item = own(page.feed ?? {}, id);
	if (!item) throw refusals.unsupported('POST', id);
	if (item.repliedWith !== undefined) throw new Refusal('(#10900) Activity already replied to', {code: 10900});
	if (item.at + privateReplyLasts <= call.now)
		throw new Refusal('(#10903) This user cannot reply to this activity', {code: 10903});
	return item;
};
