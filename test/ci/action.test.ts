import {execFile} from 'node:child_process';
import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {temporaryFolder} from '../front-door.js';

interface Action {
	readonly inputs: Readonly<Record<string, {readonly description: string; readonly default: string}>>;
	readonly runs: {
		readonly using: string;
		readonly steps: readonly {
			readonly shell: string;
			readonly run: string;
			readonly env: Readonly<Record<string, string>>;
		}[];
	};
}

const root = join(import.meta.dirname, '../..');
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action;
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};

/** What the action calls, with these inputs: each argument on a line of its own. */
const called = async (inputs: Readonly<Record<string, string>>): Promise<readonly string[]> => {
	const folder = temporaryFolder();
	const npx = join(folder, 'npx');
	writeFileSync(npx, '#!/bin/sh\nprintf "%s\\n" "$@"\n');
	chmodSync(npx, 0o755);
	const [step] = action.runs.steps;
	const env = Object.entries(step?.env ?? {}).map(([name, expression]) => {
		const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
		return [name, inputs[input] ?? action.inputs[input]?.default ?? ''];
	});
	// As GitHub calls it.
	const {stdout} = await promisify(execFile)(
		'bash',
		['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''],
		{
			cwd: folder,
			env: {...Object.fromEntries(env), PATH: `${folder}:${process.env.PATH}`, GITHUB_ACTION_PATH: root},
		},
	);
	return stdout.trimEnd().split('\n');
};

describe('the action', () => {
	it('is a composite one, whose inputs are described', () => {
		expect(action.runs.using).toBe('composite');
		expect(Object.keys(action.inputs)).toEqual(['version', 'args', 'working-directory']);
		for (const {description} of Object.values(action.inputs)) expect(description).toBeTruthy();
	});

	it('puts no input into a script', () => {
		for (const {run} of action.runs.steps) expect(run).not.toContain('${{');
	});

	it('runs the doctor of its own version', async () => {
		expect(await called({})).toEqual(['--yes', `messenger-tool@${version}`, 'doctor', '--format', 'github']);
	});

	it('hands arguments on as they are', async () => {
		const args = '--only token  --webhook-url https://bot.example.com/*?a=$(id)';
		expect((await called({args, version: '9.9.9'})).slice(1)).toEqual([
			'messenger-tool@9.9.9',
			'doctor',
			'--format',
			'github',
			'--only',
			'token',
			'--webhook-url',
			'https://bot.example.com/*?a=$(id)',
		]);
	});

	it('takes arguments on several lines, and blanks in quotes', async () => {
		const args = `--only token\n--output "my report.xml"\n--error='$(id) "x"'\n--skip can't\n`;
		expect((await called({args})).slice(5)).toEqual([
			'--only',
			'token',
			'--output',
			'my report.xml',
			'--error=$(id) "x"',
			'--skip',
			"can't",
		]);
	});
});
