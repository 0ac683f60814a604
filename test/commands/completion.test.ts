import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {commandEntries} from '../../src/commands/index.js';
import {run, temporaryFolder} from '../front-door.js';

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

const scriptFile = async (shell: string): Promise<string> => {
	const {code, stdout} = await run(`completion ${shell}`);
	expect(code).toBe(0);
	const file = join(temporaryFolder(), `completion.${shell}`);
	writeFileSync(file, stdout);
	return file;
};

const output = (shell: string, args: readonly string[]): string => {
	const {stdout, stderr, status} = spawnSync(shell, args, {encoding: 'utf8', timeout: 15_000});
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

	it.skipIf(!has('bash'))('completes commands, their options and values in bash', async () => {
		const names = await inBash('messenger-tool ');
		expect(names).toEqual(expect.arrayContaining(commandEntries.map(({name}) => name)));
		expect(await inBash('messenger-tool subs')).toEqual(['subscribe-page']);
		expect(await inBash('messenger-tool subscribe-page --re')).toEqual(['--remove']);
		expect(await inBash('messenger-tool --json inspect-token --kind u')).toEqual(['user']);
		expect(await inBash('messenger-tool completion z')).toEqual(['zsh']);
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
	});
});
