import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		env: {NO_COLOR: '1'},
		// A machine that has other work as well is no reason to fail: what hangs is found all the same.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		// Most tests wait for a process or a server: a second worker takes a third off a machine of two cores.
		maxWorkers: Math.max(2, availableParallelism() - 1),
	},
});
