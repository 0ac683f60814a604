import {TransportError} from './error.js';

/** One result page of a list, and the cursor of the next. */
export interface ResultPage<Item> {
	readonly items: readonly Item[];
	readonly after?: string;
}

/** Far above any list of the Graph API; a server that never ends its list must not keep us for ever. */
const mostPages = 2_000;

/**
 * Follows `cursors.after` to the end of a list, page by page.
 * @throws TransportError `shape` when a cursor comes twice
 */
export async function* pageThrough<Item>(
	fetchPage: (after: string | undefined) => Promise<ResultPage<Item>>,
): AsyncGenerator<Item> {
	const cursors = new Set<string>();
	for (let after: string | undefined; ; ) {
		const page = await fetchPage(after);
		yield* page.items;
		if (page.after === undefined) return;
		if (cursors.has(page.after) || cursors.size >= mostPages)
			throw new TransportError('shape', 'The list never ends: its cursor goes in a circle');
		cursors.add(page.after);
		after = page.after;
	}
}

/** The whole list. */
export const collect = async <Item>(items: AsyncIterable<Item>): Promise<Item[]> => {
	const all: Item[] = [];
	for await (const item of items) all.push(item);
	return all;
};
