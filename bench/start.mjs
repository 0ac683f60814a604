// What starting costs, in CPU time, beside `node -e 0`.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {cpuRatio} from './cpu.mjs';

const bin = join(import.meta.dirname, '../bin/messenger-tool.js');
const refused = JSON.stringify({
	error: {
		message: '(#100) No matching user found',
		type: 'OAuthException',
		code: 100,
		error_subcode: 2018001,
		fbtrace_id: 'A1',
	},
});

export const run = async () => {
	const home = mkdtempSync(join(tmpdir(), 'start-'));
	const env = {HOME: home, MESSENGER_CONFIG_DIR: home, CI: '1'};
	const row = (name, limit, args, options) => ({
		name: `CPU of ${name}, times node -e 0`,
		value: cpuRatio([bin, ...args], {env, ...options}),
		limit,
		unit: '×',
	});
	try {
		return [
			row('--version', 1.3, ['--version'], {rounds: 41}),
			row('--help', 1.5, ['--help'], {rounds: 41}),
			row('explain', 2, ['explain', '--json'], {input: refused, rounds: 21}),
			row('setup-test-user --sandbox', 8, ['setup-test-user', '--sandbox', '--json'], {rounds: 11}),
		];
	} finally {
		rmSync(home, {recursive: true, force: true});
	}
};
