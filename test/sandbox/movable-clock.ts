import type {Clock} from '../../src/core/clock.js';

/** A clock that stands where the test puts it. */
export const movableClock = (start = '2026-11-20T10:00:00Z'): Clock & {move(ms: number): void} => {
	let now = Date.parse(start);
	return {
		now: () => new Date(now),
		sleep: async () => undefined,
		move: ms => {
			now += ms;
		},
	};
};
