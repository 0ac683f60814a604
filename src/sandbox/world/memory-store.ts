import type {WorldStore} from './store.js';
import type {World} from './world.js';

/** A world that ends with its process. It is never serialised. */
export const memoryStore = (makeWorld: () => World): WorldStore => {
	let world = makeWorld();
	return {
		read: () => world,
		change: async change => change(world),
		replace: async other => {
			world = other;
		},
		reset: async () => {
			world = makeWorld();
		},
		close: async () => undefined,
	};
};
