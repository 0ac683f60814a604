import type {Call} from '../routes/route.js';
import {tokenText} from './caller.js';
import {type Paged, paged} from './paging.js';

const linkFrom =
	(call: Call) =>
	(changed: Readonly<Record<string, string | undefined>>): string => {
		const query = new URLSearchParams();
		const params = call.params.with(changed);
		// As Meta does: whoever prints this address gives the token away.
		if (call.caller) query.set('access_token', tokenText(call.caller));
		for (const name of params.names()) query.set(name, params.text(name) ?? '');
		return `${call.origin}/${call.version}${call.path}?${query}`;
	};

/** Cuts a list as the call's cursors say. */
export const cut = <Item>(call: Call, all: readonly Item[], idOf: (item: Item) => string): Paged<Item> =>
	paged(all, idOf, call.params, linkFrom(call));

/** The answer of an edge: one result page of a list, and how to go on. */
export const listAnswer = async <Item>(
	call: Call,
	all: readonly Item[],
	idOf: (item: Item) => string,
	show: (item: Item) => unknown,
): Promise<object> => {
	const {items, paging} = cut(call, all, idOf);
	const summary = call.params.text('summary');
	return {
		data: await Promise.all(items.map(show)),
		...(paging && {paging}),
		...(summary !== undefined && summary !== 'false' && {summary: {total_count: all.length}}),
	};
};
