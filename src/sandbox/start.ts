import {type Clock, systemClock} from '../core/clock.js';
import {makeEngine} from './engine.js';
import {makeGraphApi} from './graph-api.js';
import {listen, type Served} from './http/server.js';
import {makeSandbox} from './make-sandbox.js';
import {latestVersion} from './rules/version.js';
import type {Sandbox} from './sandbox.js';
import type {Seed} from './seed/schema.js';
import {defaultWorld} from './world/default-world.js';
import {lacksTokens, supplyTokens} from './world/introduce.js';
import {openKeptStore} from './world/kept-store.js';
import {memoryStore} from './world/memory-store.js';
import type {World, WorldSettings} from './world/world.js';

export interface SandboxOptions {
	/** Default: a free one. */
	readonly port?: number;
	/** Default `127.0.0.1`. */
	readonly host?: string;
	/** Keeps the world in this file; several processes may share it. Without it, the world ends with the sandbox. */
	readonly statePath?: string;
	/** What the world is at first: an object, or the path of a YAML or JSON file. Default: an app, its people, two pages. */
	readonly seed?: Seed | string;
	/** How the world differs from Meta's usual one. */
	readonly settings?: Partial<WorldSettings>;
	readonly clock?: Clock;
	/** Told to `Sandbox.version`; calls name their own version. */
	readonly version?: string;
	/** Told what a person should know: that a damaged state file was set aside. */
	readonly onNotice?: (notice: string) => void;
}

/** Who has no token that works gets one: whoever begins anew can call at once. */
const withTokens = (makeWorld: () => World, now: () => number) => (): World => {
	const world = makeWorld();
	if (lacksTokens(world, now() + world.clockOffsetMs)) supplyTokens(world, now() + world.clockOffsetMs);
	return world;
};

/** What a fresh world is made by. Seeds are read by a part of the program that most sandboxes never load. */
const worldMaker = async ({seed, settings, clock = systemClock}: SandboxOptions): Promise<() => World> => {
	const now = (): number => clock.now().getTime();
	if (seed === undefined) return () => defaultWorld(now(), settings);
	const [{readSeed}, {growWorld}] = await Promise.all([import('./seed/read-seed.js'), import('./seed/grow-world.js')]);
	const read = await readSeed(seed);
	return withTokens(() => growWorld(read, now(), settings), now);
};

/** Starts a sandbox. It listens on this machine only, unless `host` says otherwise. */
export const startSandbox = async (options: SandboxOptions = {}): Promise<Sandbox> => {
	const {host = '127.0.0.1', port = 0, clock = systemClock, version = latestVersion, statePath} = options;
	const {onNotice = () => undefined} = options;
	const makeWorld = await worldMaker(options);
	const kept =
		statePath === undefined
			? memoryStore(makeWorld)
			: await openKeptStore({path: statePath, makeWorld, now: () => clock.now(), onNotice});
	const engine = makeEngine(kept, clock, onNotice);
	const {store} = engine;
	if (lacksTokens(store.read(), engine.now())) await store.change(world => supplyTokens(world, engine.now()));
	let served: Served | undefined;
	const sandbox = makeSandbox(engine, () => ({
		version,
		url: served?.url ?? '',
		close: async () => served?.close(),
	}));
	served = await listen(makeGraphApi(engine), engine.faults, sandbox, {host, port});
	return sandbox;
};
