import {drawNode} from './draw-id.js';
import type {World} from './world.js';

/** Attachments that a page keeps; the oldest make place. */
const kept = 1_000;

/** Keeps an attachment for later messages, and gives its id. */
export const keepAttachment = (
	world: World,
	pageId: string,
	{type, url}: {readonly type: string; readonly url?: string},
): string => {
	const id = drawNode(world, 'attachment', {kind: 'attachment', page: pageId});
	const page = world.pages[pageId];
	if (!page) return id;
	page.attachments[id] = {id, type, url: url ?? `https://scontent.xx.fbcdn.net/sandbox/${type}`};
	const [oldest, ...rest] = Object.keys(page.attachments);
	if (oldest !== undefined && rest.length >= kept) {
		delete page.attachments[oldest];
		delete world.nodes[oldest];
	}
	return id;
};
