import {randomBytes} from 'node:crypto';

/** Ids of calls, as long as Meta's. The run makes them its own, a count tells them apart: random ones cost 3 µs each. */
export const makeTraceIds = (): (() => string) => {
	const run = randomBytes(6).toString('hex');
	let count = 0;
	return () => {
		count += 1;
		return `A${run}${String(count).padStart(10, '0')}`;
	};
};
