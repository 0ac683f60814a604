import type {Clock} from '../core/clock.js';
import {type Courier, makeCourier} from './deliveries/courier.js';
import {Faults} from './faults/faults.js';
import {type Limiter, makeLimiter} from './limits/limiter.js';
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
}

export const makeEngine = (store: WorldStore, clock: Clock): Engine => {
	const now = (): number => clock.now().getTime() + store.read().clockOffsetMs;
	return {
		store,
		now,
		faults: new Faults(),
		limiter: makeLimiter(() => store.read()),
		calls: new Recent(),
		courier: makeCourier(store, now),
	};
};
