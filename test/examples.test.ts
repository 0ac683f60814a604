import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';

test('the example bot passes its own test, with the library as it is published', async () => {
	const {stdout} = await promisify(execFile)(
		process.execPath,
		['--test', '--test-reporter=tap', 'examples/bot.test.mjs'],
		{
			env: {...process.env, NODE_OPTIONS: ''},
		},
	);
	expect(stdout).toMatch(/# pass 2\n# fail 0/);
});
