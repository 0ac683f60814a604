import {type Clock, systemClock} from '../core/clock.js';
import type {WebhookNotice} from './deliveries/courier.js';
import type {Delivery} from './deliveries/delivery.js';
import {makeEngine} from './engine.js';
import {arm, armable} from './faults/arm.js';
import type {ArmOptions} from './faults/faults.js';
import {makeGraphApi} from './graph-api.js';
import {listen} from './http/server.js';
import type {RecordedCall} from './recorded-call.js';
import {latestVersion} from './rules/version.js';
import {defaultWorld} from './world/default-world.js';
import {openFileStore} from './world/file-store.js';
import {type Introduction, introduce, lacksTokens, supplyTokens} from './world/introduce.js';
import {memoryStore} from './world/memory-store.js';
import type {ReadonlyWorld, World, WorldSettings} from './world/world.js';

export interface SandboxOptions {
	/** Default: a free one. */
	readonly port?: number;
	/** Default `127.0.0.1`. */
	readonly host?: string;
	/** Keeps the world in this file; several processes may share it. Without it, the world ends with the sandbox. */
	readonly statePath?: string;
	/** How the world differs from Meta's usual one. */
	readonly settings?: Partial<WorldSettings>;
	readonly clock?: Clock;
	/** Told to `Sandbox.version`; calls name their own version. */
	readonly version?: string;
	/** Told what a person should know: that a damaged state file was set aside. */
	readonly onNotice?: (notice: string) => void;
}

/** A Graph API on this machine, with a world in it. */
export interface Sandbox extends Introduction {
	/** Origin to use in place of `https://graph.facebook.com`. */
	readonly url: string;
	readonly version: string;
	/** Everything the sandbox knows, as plain data. */
	state(): ReadonlyWorld;
	/** Changes the world by hand: what no call and no person can do. */
	change<Result>(change: (world: World) => Result): Promise<Result>;
	/** Lets time pass: tokens expire, windows close, deliveries that failed are tried again. */
	moveClock(ms: number): Promise<void>;
	/** Makes calls meet a known cause, by its id, as if it were so. @throws RangeError for one that cannot be armed */
	arm(cause: string, options?: ArmOptions): Promise<void>;
	/** Ends one fault, or all. */
	disarm(cause?: string): void;
	/** The causes that can be armed. */
	armable(): Promise<readonly string[]>;
	/** Makes every answer take time. */
	slow(ms: number, jitterMs?: number): void;
	/** The last calls that were answered. */
	calls(): readonly RecordedCall[];
	/** The last events that were sent to bots, with every attempt. */
	deliveries(): readonly Delivery[];
	/** What Meta told the developers about a callback that fails. */
	notices(): readonly WebhookNotice[];
	/** Resolves when nothing is on its way to a bot. */
	settled(): Promise<void>;
	/** Begins anew, with the same ids and tokens as at first. */
	reset(): Promise<void>;
	close(): Promise<void>;
}

/** Starts a sandbox. It listens on this machine only, unless `host` says otherwise. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
	const {host = '127.0.0.1', port = 0, clock = systemClock, version = latestVersion, statePath} = options;
	const makeWorld = (): World => defaultWorld(clock.now().getTime(), options.settings);
	const {onNotice = () => undefined} = options;
	const kept =
		statePath === undefined
			? memoryStore(makeWorld)
			: await openFileStore({path: statePath, makeWorld, now: () => clock.now(), onNotice});
	const engine = makeEngine(kept, clock, onNotice);
	const {store, now, faults, courier} = engine;
	if (lacksTokens(store.read(), now())) await store.change(world => supplyTokens(world, now()));
	const served = await listen(makeGraphApi(engine), faults, {host, port});
	return {
		url: served.url,
		version,
		get app() {
			return introduce(store.read(), now()).app;
		},
		get users() {
			return introduce(store.read(), now()).users;
		},
		get pages() {
			return introduce(store.read(), now()).pages;
		},
		state: () => store.read(),
		change: change => store.change(change),
		moveClock: async ms => {
			await store.change(world => {
				world.clockOffsetMs += ms;
			});
			await courier.catchUp();
		},
		arm: (cause, armOptions = {}) => arm(faults, cause, armOptions),
		disarm: cause => faults.disarm(cause),
		armable,
		slow: (ms, jitterMs) => faults.slow(ms, jitterMs),
		calls: () => engine.calls.list(),
		deliveries: () => courier.list(),
		notices: () => courier.notices(),
		settled: () => courier.settled(),
		reset: async () => {
			faults.disarm();
			faults.slow(0);
			engine.calls.clear();
			courier.clear();
			await store.reset();
		},
		close: async () => {
			await courier.settled();
			courier.close();
			await served.close();
		},
	};
};
