import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {commandEntries} from '../../src/commands/index.js';
import {eventTemplates} from '../../src/webhook/event-templates.js';
import {run, temporaryFolder} from '../front-door.js';
import {buildProgram, type Program} from '../program.js';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

const scriptFile = async (shell: string): Promise<string> => {
	const {code, stdout} = await run(`completion ${shell}`);
	expect(code).toBe(0);
	const file = join(temporaryFolder(), `completion.${shell}`);
	writeFileSync(file, stdout);
	return file;
};

let program: Program;
let home: string;
beforeAll(async () => {
	program = await buildProgram();
	home = mkdtempSync(join(tmpdir(), 'completion-'));
	writeFileSync(join(home, 'messenger-tool'), `#!/bin/sh\nexec ${process.execPath} ${program.path} "$@"\n`, {
		mode: 0o755,
	});
	// As an editor may have left it: what is no name of a profile must run nothing in a shell.
	const profiles = {shop: {appId: '1'}, 'shop-2': {appId: '2'}, [`$(touch ${home}/run)`]: {appId: '3'}};
	writeFileSync(join(home, 'settings.json'), JSON.stringify({profiles}), {mode: 0o600});
});
afterAll(() => {
	program.remove();
	rmSync(home, {recursive: true, force: true});
});

const output = (shell: string, args: readonly string[], more: Readonly<Record<string, string>> = {}): string => {
	const env = {...process.env, PATH: `${home}:${process.env.PATH}`, MESSENGER_CONFIG_DIR: home, ...more};
	const {stdout, stderr, status} = spawnSync(shell, args, {encoding: 'utf8', timeout: 15_000, env});
	expect(stderr).toBe('');
	expect(status).toBe(0);
	return stdout;
};

/** What bash offers after these words. */
const inBash = async (line: string): Promise<string[]> => {
	const file = await scriptFile('bash');
	const script = `source ${file}; COMP_WORDS=(${line.replace(/ $/, " ''")}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _messenger_tool; printf '%s\\n' "\${COMPREPLY[@]}"`;
	return output('bash', ['--norc', '-c', script]).trim().split('\n');
};

/** Types each line and a tab at a zsh of its own, and tells what the line became. */
const typeInZsh = `
	zmodload zsh/zpty
	zpty shell "zsh -f -i"
	zpty -w shell "PS1=; autoload -Uz compinit; compinit -u -D; source $1"
	zpty -w shell "dump() { print -r -- \\$BUFFER >> $2; BUFFER= }; zle -N dump; bindkey '^X' dump; : > $2"
	until [[ -f $2 ]]; do sleep 0.05; done
	shift_at=0
	for line in "\${@:3}"; do
		zpty -w -n shell "$line"$'\\t\\x18'
		(( shift_at += 1 ))
		until (( $(wc -l < $2) >= shift_at )); do sleep 0.05; done
	done
	cat $2`;

const inZsh = async (lines: readonly string[]): Promise<string[]> => {
	const file = await scriptFile('zsh');
	const typed = lines.map(line => `messenger-tool ${line}`);
	return output('zsh', ['-f', '-c', typeInZsh, 'zsh', file, join(temporaryFolder(), 'lines'), ...typed])
		.trimEnd()
		.split('\n')
		.map(line => line.replace('messenger-tool ', '').trim());
};

describe('completion', () => {
	it('refuses a shell that it does not know', async () => {
		const {code, stderr} = await run('completion fihs');
		expect(code).toBe(2);
		expect(stderr).toContain('Did you mean fish? There are bash, zsh and fish');
	});

	it('says what to paste into each shell, and that works in an empty home', async () => {
		const {stdout} = await run('completion --help');
		const lines = [...stdout.matchAll(/completion (bash|zsh|fish)\n +(.+)/g)].map(([, shell = '', line = '']) => ({
			shell,
			line,
		}));
		expect(lines.map(({shell}) => shell)).toEqual(['bash', 'zsh', 'fish']);
		const asks = {
			bash: ['--norc', '-c', (line: string) => `${line}\ncomplete -p messenger-tool`],
			zsh: [
				'-f',
				'-c',
				(line: string) => `autoload -Uz compinit; compinit -u -D\n${line}\nprint $_comps[messenger-tool]`,
			],
			fish: ['--no-config', '-c', (line: string) => `${line}\ncomplete -C 'messenger-tool doc'`],
		} as const;
		for (const {shell, line} of lines.filter(each => has(each.shell))) {
			const [flag, command, script] = asks[shell as keyof typeof asks];
			const said = output(shell, [flag, command, script(line)], {HOME: temporaryFolder()});
			expect(said).toMatch(/_messenger_tool|^doctor/);
		}
	});

	it.skipIf(!has('bash'))('completes commands, their options and values in bash', async () => {
		const names = await inBash('messenger-tool ');
		expect(names).toEqual(expect.arrayContaining(commandEntries.map(({name}) => name)));
		expect(await inBash('messenger-tool subs')).toEqual(['subscribe-page']);
		expect(await inBash('messenger-tool subscribe-page --re')).toEqual(['--remove']);
		expect(await inBash('messenger-tool --json inspect-token --kind u')).toEqual(['user']);
		expect(await inBash('messenger-tool completion z')).toEqual(['zsh']);
	});

	it.skipIf(!has('bash'))('completes what arguments can be, and names, in bash', async () => {
		expect(await inBash('messenger-tool config s')).toEqual(['set']);
		expect(await inBash('messenger-tool --profile shop --json config ')).toEqual(
			expect.arrayContaining(['list', 'get', 'set', 'unset', 'path', 'profiles']),
		);
		expect(await inBash('messenger-tool config get page-')).toEqual(['page-id', 'page-token']);
		expect(await inBash('messenger-tool config get page-id list')).toEqual(['']);
		expect(await inBash('messenger-tool messenger-profile clear gr')).toEqual(['greeting']);
		expect(await inBash('messenger-tool messenger-profile clear greeting ice')).toEqual(['ice-breakers']);
		expect(await inBash('messenger-tool trigger ')).toEqual(
			expect.arrayContaining(eventTemplates.map(({name}) => name)),
		);
		expect(await inBash('messenger-tool doctor --only token.p')).toEqual(['token.page']);
		expect(await inBash('messenger-tool doctor --skip limit,webhook.han')).toEqual(['limit,webhook.handshake']);
		expect(await inBash('messenger-tool subscribe-page --add message_rea')).toEqual([
			'message_reactions',
			'message_reads',
		]);
		expect(await inBash('messenger-tool doctor --profile ')).toEqual(['shop', 'shop-2']);
		expect(existsSync(join(home, 'run'))).toBe(false);
	});

	it.skipIf(!has('zsh'))('completes commands, their options and values in zsh', async () => {
		expect(
			await inZsh(['subs', 'subscribe-page --re', '--json inspect-token --kind u', 'completion z', 'doctor --form']),
		).toEqual([
			'subscribe-page',
			'subscribe-page --remove',
			'--json inspect-token --kind user',
			'completion zsh',
			'doctor --format',
		]);
	});

	it.skipIf(!has('zsh'))('completes what arguments can be, and names, in zsh', async () => {
		// A comma that goes away with the next key stands behind what may be a list.
		const lines = [
			['config unse', 'config unset'],
			['--profile shop --json config uns', '--profile shop --json config unset'],
			['config get app-s', 'config get app-secret'],
			['messenger-profile clear gr', 'messenger-profile clear greeting'],
			['messenger-profile clear greeting ice', 'messenger-profile clear greeting ice-breakers'],
			['trigger account-linki', 'trigger account-linking'],
			['doctor --only token.pa', 'doctor --only token.page,'],
			['doctor --skip limit,webhook.hand', 'doctor --skip limit,webhook.handshake,'],
			['doctor --profile shop-', 'doctor --profile shop-2'],
		] as const;
		expect(await inZsh(lines.map(([typed]) => typed))).toEqual(lines.map(([, became]) => became));
		expect(existsSync(join(home, 'run'))).toBe(false);
	});

	it.skipIf(!has('fish'))('completes in fish', async () => {
		const file = await scriptFile('fish');
		const offered = (line: string): string[] =>
			output('fish', ['--no-config', '-c', `source ${file}; complete -C '${line}'`])
				.trim()
				.split('\n')
				.map(row => row.split('\t')[0] ?? '');
		expect(offered('messenger-tool subs')).toEqual(['subscribe-page']);
		expect(offered('messenger-tool subscribe-page --re')).toEqual(['--remove']);
		expect(offered('messenger-tool inspect-token --kind ')).toEqual(expect.arrayContaining(['page', 'user', 'app']));
		expect(offered('messenger-tool config uns')).toEqual(['unset']);
		expect(offered('messenger-tool --profile shop config get page-')).toEqual(['page-id', 'page-token']);
		expect(offered('messenger-tool messenger-profile clear greeting ice')).toEqual(['ice-breakers']);
		expect(offered('messenger-tool trigger message-te')).toEqual(expect.arrayContaining(['message-text']));
		expect(offered('messenger-tool doctor --only token.pa')).toEqual(['token.page']);
		expect(offered('messenger-tool doctor --skip limit,webhook.hand')).toEqual(['limit,webhook.handshake']);
		expect(offered('messenger-tool doctor --profile sh')).toEqual(['shop', 'shop-2']);
		expect(existsSync(join(home, 'run'))).toBe(false);
	});
});
