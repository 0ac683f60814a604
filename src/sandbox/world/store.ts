import type {ReadonlyWorld, World} from './world.js';

/** Where the world is kept. */
export interface WorldStore {
	/** The world as it is now; a file that another process wrote is read again. */
	read(): ReadonlyWorld;
	/**
	 * Changes the world, whole or not at all. The change gets the newest world and must not wait for anything:
	 * other processes wait meanwhile. What it throws leaves a kept world as it was.
	 */
	change<Result>(change: (world: World) => Result): Promise<Result>;
	/** Puts another world in its place. */
	replace(world: World): Promise<void>;
	/** Begins anew. */
	reset(): Promise<void>;
	/** Puts in order what is kept. */
	close(): Promise<void>;
}
