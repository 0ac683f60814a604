import type {Params} from '../http/params.js';
import {refusals} from './refusals.js';

/** How many items an answer holds when the call does not say. */
export const defaultLimit = 25;

const encodeCursor = (id: string): string => Buffer.from(id).toString('base64url');
const decodeCursor = (cursor: string): string => Buffer.from(cursor, 'base64url').toString();

export interface Paged<Item> {
	readonly items: readonly Item[];
	readonly paging?: {
		readonly cursors: {readonly before: string; readonly after: string};
		readonly next?: string;
		readonly previous?: string;
	};
}

/** Cuts a list as `limit`, `after` and `before` say. `link` makes the address of another result page. */
export const paged = <Item>(
	all: readonly Item[],
	idOf: (item: Item) => string,
	params: Params,
	link: (changed: Readonly<Record<string, string | undefined>>) => string,
): Paged<Item> => {
	const limit = params.count('limit') ?? defaultLimit;
	if (limit < 0) throw refusals.parameter('Param limit must be non-negative');
	const indexOf = (cursor: string): number => {
		const id = decodeCursor(cursor);
		const index = all.findIndex(item => idOf(item) === id);
		if (index < 0) throw refusals.parameter('Invalid cursors values');
		return index;
	};
	const after = params.text('after');
	const before = params.text('before');
	const end = before === undefined ? undefined : indexOf(before);
	const start = after !== undefined ? indexOf(after) + 1 : end === undefined ? 0 : Math.max(0, end - limit);
	const stop = Math.min(start + limit, end ?? all.length, all.length);
	const items = all.slice(start, stop);
	const first = items[0];
	const last = items.at(-1);
	if (first === undefined || last === undefined) return {items};
	const cursors = {before: encodeCursor(idOf(first)), after: encodeCursor(idOf(last))};
	return {
		items,
		paging: {
			cursors,
			...(stop < all.length && {next: link({after: cursors.after, before: undefined, limit: String(limit)})}),
			...(start > 0 && {previous: link({before: cursors.before, after: undefined, limit: String(limit)})}),
		},
	};
};
