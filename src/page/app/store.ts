import type {CallRow, DeliveryRow, Entry, PageEvent, WorldView} from '../wire.js';

export type Connection = 'connecting' | 'open' | 'lost';

/** Everything that the page shows. Each event makes a new one, which shares with the old what did not change. */
export interface State {
	readonly connection: Connection;
	/** False until the first snapshot came. */
	readonly ready: boolean;
	readonly mode: 'sandbox' | 'listen';
	readonly version: string;
	readonly url: string;
	readonly doctor: boolean;
	readonly world: WorldView;
	readonly entries: Readonly<Record<string, readonly Entry[]>>;
	readonly deliveries: readonly DeliveryRow[];
	readonly calls: readonly CallRow[];
	/** Since when the bot types, by conversation. */
	readonly typing: Readonly<Record<string, number>>;
	readonly seen: Readonly<Record<string, boolean>>;
}

export interface Store {
	get(): State;
	tell(event: PageEvent): void;
	connection(connection: Connection): void;
	/** Calls the listener after changes, at most once a frame; returns how to end that. */
	watch(listener: () => void): () => void;
}

const empty: State = {
	connection: 'connecting',
	ready: false,
	mode: 'sandbox',
	version: '',
	url: '',
	doctor: false,
	world: {pages: [], people: [], threads: []},
	entries: {},
	deliveries: [],
	calls: [],
	typing: {},
	seen: {},
};

/** Rows that are kept, as on the other side. */
const kept = 2_000;

const put = <Row extends {readonly id: string}>(rows: readonly Row[], row: Row): readonly Row[] => {
	const index = rows.findLastIndex(({id}) => id === row.id);
	if (index < 0) return rows.length >= kept ? [...rows.slice(1 - kept), row] : [...rows, row];
	return rows.with(index, row);
};

/** What did not change stays the same object, so that what shows it is not drawn again. */
const keepSame = <Item extends {readonly id: string}>(before: readonly Item[], now: readonly Item[]): readonly Item[] =>
	now.map(item => {
		const same = before.find(({id}) => id === item.id);
		return same && JSON.stringify(same) === JSON.stringify(item) ? same : item;
	});

const withoutKey = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> => {
	const {[key]: _, ...rest} = record;
	return rest;
};

const takeEntry = (state: State, psid: string, entry: Entry): State => {
	const before = state.entries[psid] ?? [];
	const isNew = entry.kind === 'message' && !before.some(({id}) => id === entry.id);
	return {
		...state,
		entries: {...state.entries, [psid]: put(before, entry)},
		// A message of the page ends its typing; one of the person has not been seen.
		...(isNew && entry.from === 'page' && {typing: withoutKey(state.typing, psid)}),
		...(isNew && entry.from === 'person' && {seen: {...state.seen, [psid]: false}}),
	};
};

const after = (state: State, event: PageEvent): State => {
	switch (event.type) {
		case 'snapshot':
			return {...empty, connection: 'open', ready: true, ...event.snapshot};
		case 'world':
			return {...state, world: {...event.world, pages: keepSame(state.world.pages, event.world.pages)}};
		case 'entry':
			return takeEntry(state, event.psid, event.entry);
		case 'delivery':
			return {...state, deliveries: put(state.deliveries, event.row)};
		case 'call':
			return {...state, calls: put(state.calls, event.row)};
		case 'typing':
			return {
				...state,
				typing: event.on ? {...state.typing, [event.psid]: Date.now()} : withoutKey(state.typing, event.psid),
			};
		case 'seen':
			return {...state, seen: {...state.seen, [event.psid]: true}};
	}
};

export const makeStore = (): Store => {
	const listeners = new Set<() => void>();
	let state = empty;
	let due = false;
	const change = (next: State): void => {
		state = next;
		if (due) return;
		due = true;
		// Frames stand still in a hidden tab; its state must not.
		const now = (): void => {
			due = false;
			for (const listener of listeners) listener();
		};
		if (document.hidden) setTimeout(now, 100);
		else requestAnimationFrame(now);
	};
	return {
		get: () => state,
		tell: event => change(after(state, event)),
		connection: connection => change({...state, connection}),
		watch: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};
