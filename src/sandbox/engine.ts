import type {Clock} from '../core/clock.js';
import {makeBotNotices} from './deliveries/bot-notices.js';
import {type Courier, makeCourier} from './deliveries/courier.js';
import type {PageEvent} from './deliveries/page-event.js';
import {Faults} from './faults/faults.js';
import {type Limiter, makeLimiter} from './limits/limiter.js';
import {Observers} from './observers.js';
import {Recent} from './recent.js';
import type {RecordedCall} from './recorded-call.js';
import type {WorldStore} from './world/store.js';

/** What a running sandbox is made of. Routes, people and the control API act on it. */
export interface Engine {
	readonly store: WorldStore;
	/** Time in the world, in ms. */
	now(): number;
	readonly faults: Faults;
	readonly limiter: Limiter;
	readonly calls: Recent<RecordedCall>;
	readonly courier: Courier;
	readonly observers: Observers;
	/** Sends an event without waiting for it. */
	emit(event: PageEvent): void;
	/** Called after each change; the returned function ends that. */
	watch(listener: () => void): () => void;
}

/** Tells listeners of each change. */
const watched = (store: WorldStore, tell: () => void): WorldStore => ({
	...store,
	change: async change => {
		const result = await store.change(change);
		tell();
		return result;
	},
	replace: async world => {
		await store.replace(world);
		tell();
	},
	reset: async () => {
		await store.reset();
		tell();
	},
});

export const makeEngine = (kept: WorldStore, clock: Clock, onNotice: (notice: string) => void): Engine => {
	const listeners = new Set<() => void>();
	const observers = new Observers();
	const store = watched(kept, () => {
		for (const listener of listeners) listener();
		observers.tell({kind: 'change'});
	});
	const now = (): number => clock.now().getTime() + store.read().clockOffsetMs;
	const onTrouble = (error: unknown): void => onNotice(`An event could not be sent: ${String(error)}`);
	const courier = makeCourier({
		store,
		now,
		onMove: delivery => observers.tell({kind: 'delivery', delivery}),
		onTrouble,
		notices: makeBotNotices(onNotice, () => clock.now().getTime()),
	});
	return {
		store,
		now,
		faults: new Faults(),
		limiter: makeLimiter(() => store.read()),
		calls: new Recent(),
		courier,
		observers,
		emit: event => {
			courier.send(event).catch(onTrouble);
		},
		watch: listener => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
};
