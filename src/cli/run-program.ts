import {spawn} from 'node:child_process';
import {constants} from 'node:os';
import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import type {Host} from './host.js';

/** What a shell tells of a program that a signal ended. */
const signalled = (signal: NodeJS.Signals): number => 128 + (constants.signals[signal] ?? 0);

/**
 * Runs a program on our terminal, with more variables, and returns its exit code. When we are stopped, so is it.
 * @throws Problem usage.invalid, when it cannot be started
 */
export const runProgram = (
	[program = '', ...args]: readonly string[],
	variables: Readonly<Record<string, string>>,
	{env, cwd, platform}: Host,
	signal: AbortSignal,
): Promise<number> =>
	new Promise((done, fail) => {
		const child = spawn(program, args, {
			env: {...env, ...variables},
			cwd,
			stdio: 'inherit',
			shell: platform === 'win32',
		});
		const stop = (): void => void child.kill('SIGTERM');
		signal.addEventListener('abort', stop, {once: true});
		child.once('error', () =>
			fail(
				new Problem(
					found(usageInvalid, {
						message: `'${program}' cannot be started`,
						hint: 'Is it installed, and spelt right?',
						command: 'sandbox',
					}),
				),
			),
		);
		child.once('close', (code, by) => {
			signal.removeEventListener('abort', stop);
			done(by ? signalled(by) : (code ?? 1));
		});
	});
