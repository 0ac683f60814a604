import {execFile, spawn} from 'node:child_process';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {temporaryFolder} from './front-door.js';

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

test('the example bot runs in the sandbox, which finds its webhook', async () => {
	const url = 'http://127.0.0.1:41774/webhook';
	const child = spawn(
		process.execPath,
		['bin/messenger-tool.js', 'sandbox', '--webhook-url', url, '--', process.execPath, 'examples/bot.mjs'],
		{env: {...process.env, PORT: '41774', MESSENGER_CONFIG_DIR: temporaryFolder()}},
	);
	const said = await new Promise<string>(done => {
		let text = '';
		child.stderr.on('data', part => {
			text += part;
			if (text.includes(url)) done(text);
		});
		child.once('close', () => done(text));
	});
	child.kill('SIGTERM');
	expect(said).toContain(`The webhook is ${url}`);
	await new Promise(done => ((child.exitCode ?? child.signalCode) === null ? child.once('close', done) : done(0)));
});
