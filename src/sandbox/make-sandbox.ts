import {once} from 'node:events';
import type {Engine} from './engine.js';
import {arm, armable} from './faults/arm.js';
import {makePerson} from './people/person.js';
import {usualFields} from './rules/subscribed-fields.js';
import {verifyCallback} from './rules/verify-callback.js';
import type {Sandbox} from './sandbox.js';
import {introduce} from './world/introduce.js';
import {isWorld} from './world/is-world.js';
import {setWebhook} from './world/set-webhook.js';

export interface Address {
	readonly url: string;
	readonly version: string;
	/** Ends the listening. */
	close(): Promise<void>;
}

/** How long the end waits for events on their way. */
const leaveWithinMs = 2_000;

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
		setWebhook: async (callbackUrl, {fields = usualFields} = {}) => {
			const {id, verifyToken} = introduce(store.read(), engine.now()).app;
			await verifyCallback(new URL(callbackUrl), verifyToken);
			await store.change(world => setWebhook(world, id, 'page', {callbackUrl, verifyToken, fields}));
		},
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
			// A bot that never answers must not keep anybody from leaving.
			const patience = AbortSignal.timeout(leaveWithinMs);
			await Promise.race([courier.settled(), once(patience, 'abort')]);
			courier.close();
			await address().close();
			await store.close();
		},
	};
};
