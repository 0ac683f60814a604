import {type Clock, systemClock} from '../core/clock.js';
import {makeEngine} from './engine.js';
import {makeGraphApi} from './graph-api.js';
import {listen} from './http/server.js';
import {latestVersion} from './rules/version.js';
import {defaultWorld} from './world/default-world.js';
import {openFileStore} from './world/file-store.js';
import {type Introduction, introduce, lacksTokens, supplyTokens} from './world/introduce.js';
import {memoryStore} from './world/memory-store.js';
import type {World, WorldSettings} from './world/world.js';

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
	/** Begins anew, with the same ids and tokens as at first. */
	reset(): Promise<void>;
	close(): Promise<void>;
}

/** Starts a sandbox. It listens on this machine only, unless `host` says otherwise. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
	const {host = '127.0.0.1', port = 0, clock = systemClock, version = latestVersion, statePath} = options;
	const makeWorld = (): World => defaultWorld(clock.now().getTime(), options.settings);
	const store =
		statePath === undefined
			? memoryStore(makeWorld)
			: await openFileStore({
					path: statePath,
					makeWorld,
					now: () => clock.now(),
					onNotice: options.onNotice ?? (() => undefined),
				});
	const engine = makeEngine(store, clock);
	const {now} = engine;
	if (lacksTokens(store.read(), now())) await store.change(world => supplyTokens(world, now()));
	const served = await listen(makeGraphApi(engine), engine.faults, {host, port});
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
		reset: () => store.reset(),
		close: async () => {
			await engine.courier.settled();
			engine.courier.close();
			await served.close();
		},
	};
};
