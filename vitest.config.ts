import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.ts'],
		env: {NO_COLOR: '1'},
		testTimeout: 20_000,
		// Most tests wait for a process or a server: a second worker takes a third off a machine of two cores.
		maxWorkers: Math.max(2, availableParallelism() - 1),
	},
});
