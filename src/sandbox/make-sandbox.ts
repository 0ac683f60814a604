import type {Engine} from './engine.js';
import {arm, armable} from './faults/arm.js';
import {makePerson} from './people/person.js';
import type {Sandbox} from './sandbox.js';
import {introduce} from './world/introduce.js';
import {isWorld} from './world/is-world.js';

export interface Address {
	readonly url: string;
	readonly version: string;
	/** Ends the listening. */
	close(): Promise<void>;
}

/** The engine as its users see it. */
export const makeSandbox = (engine: Engine, address: () => Address): Sandbox => {
	const {store, faults, courier, calls} = engine;
	const forget = (): void => {
		faults.disarm();
		faults.slow(0);
		calls.clear();
		courier.clear();
	};
	return {
		get url() {
			return address().url;
		},
		get version() {
			return address().version;
		},
		get app() {
			return introduce(store.read(), engine.now()).app;
		},
		get users() {
			return introduce(store.read(), engine.now()).users;
		},
		get pages() {
			return introduce(store.read(), engine.now()).pages;
		},
		person: (name, {page} = {}) => makePerson(engine, {person: name, page}, () => address().url),
		now: () => new Date(engine.now()),
		moveClock: async ms => {
			await store.change(world => {
				world.clockOffsetMs += ms;
			});
			await courier.catchUp();
		},
		arm: (cause, options = {}) => arm(faults, cause, options),
		disarm: cause => faults.disarm(cause),
		armed: () => faults.list(),
		armable,
		slow: (ms, jitterMs) => faults.slow(ms, jitterMs),
		calls: () => calls.list(),
		deliveries: () => courier.list(),
		repeatDelivery: id => courier.repeat(id),
		notices: () => courier.notices(),
		observe: listener => engine.observers.add(listener),
		settled: () => courier.settled(),
		state: () => store.read(),
		change: change => store.change(change),
		load: async state => {
			if (!isWorld(state)) throw new RangeError('This is not the state of a sandbox');
			forget();
			await store.replace(structuredClone(state));
		},
		reset: async () => {
			forget();
			await store.reset();
		},
		close: async () => {
			await courier.settled();
			courier.close();
			await address().close();
		},
	};
};
