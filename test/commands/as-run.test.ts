import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {asRun} from '../../src/commands/as-run.js';
import {run} from '../front-door.js';
import {serve} from '../servers.js';

describe('a command to paste', () => {
	it.each([
		['list-pages', 'subscribe-page 42', 'subscribe-page 42'],
		['list-pages --sandbox', 'subscribe-page 42', 'subscribe-page 42 --sandbox'],
		['--sandbox list-pages', 'listen --sandbox', 'listen --sandbox'],
		['list-pages --profile test --json', 'subscribe-page 42', 'subscribe-page 42 --profile test'],
		['list-pages --env-file=a.env', 'inspect-token', 'inspect-token --env-file a.env'],
		['doctor --graph-url=http://localhost:1/?a=b', 'doctor', 'doctor --graph-url http://localhost:1/?a=b'],
		['doctor --user-token-file t --profile a', 'doctor --profile b', 'doctor --profile b --user-token-file t'],
		['doctor --page 42 --timeout 5 --verbose', 'inspect-token', 'inspect-token'],
		['doctor --user-token-file -', 'inspect-token', 'inspect-token'],
		['doctor --profile test --env-file a.env', 'init', 'init --profile test'],
		['doctor --profile test --env-file a.env', 'config list', 'config list --profile test'],
		['doctor --profile test', 'explain token.expired', 'explain token.expired'],
		['doctor --env-file', 'init', 'init'],
		['trigger nothing --sandbox', 'trigger --help', 'trigger --help'],
	])('of a run as "%s": "%s" becomes "%s"', (own, command, expected) => {
		expect(asRun(own.split(' '))(command.split(' ')).join(' ')).toBe(expected);
	});

	it('finds the settings where this run found them: settings.missing', async () => {
		const cwd = mkdtempSync(join(tmpdir(), 'as-run-'));
		writeFileSync(join(cwd, 'bot.env'), 'MESSENGER_APP_ID=300000000000001\n');
		const {code, stderr} = await run('list-pages --env-file bot.env --profile test', {cwd, env: {}});
		expect(code).toBe(2);
		expect(stderr).toContain('messenger-tool init --profile test\n');
	});

	it('of the doctor, too, with the file that holds the token: token.expired', async () => {
		const cwd = mkdtempSync(join(tmpdir(), 'as-run-'));
		writeFileSync(join(cwd, 'my token'), 'EAAPageToken0123456789abcdef\n', {mode: 0o600});
		const error = {message: 'Session has expired', type: 'OAuthException', code: 190, error_subcode: 463};
		await using graph = await serve(response => response.writeHead(400).end(JSON.stringify({error})));
		const line = ['doctor', '--only', 'token', '--page-token-file', 'my token', '--graph-url', graph.url, '--json'];
		const {stdout} = await run(line, {cwd, env: {}});
		const report = JSON.parse(stdout) as {causes: {id: string; fix: {command?: string}[]}[]};
		const [first] = report.causes;
		expect(first?.id).toBe('token.expired');
		expect(first?.fix.flatMap(({command}) => command ?? [])).toContain(
			`messenger-tool inspect-token --page-token-file "my token" --graph-url ${graph.url}`,
		);
	});
});
