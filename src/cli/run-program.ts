import {constants} from 'node:os';
import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {startProgram} from '../core/start-program.js';
import {Interrupted} from '../core/stop.js';
import type {Host} from './host.js';

/** What a shell tells of a program that a signal ended. */
const signalled = (signal: NodeJS.Signals): number => 128 + (constants.signals[signal] ?? 0);

/** What keeps a program from starting, in words. */
const startFaults: Readonly<Record<string, readonly [what: string, hint: string]>> = {
	ENOENT: ['there is no such program', 'Is it installed, and spelt right?'],
	EACCES: ['it may not be executed', 'Give the program that runs it, such as node <file>'],
};

const cannotStart = (program: string, {code = ''}: NodeJS.ErrnoException): Problem => {
	const [what, hint] = startFaults[code] ?? [code, 'Is it installed, and spelt right?'];
	return new Problem(
		found(usageInvalid, {message: `'${program}' cannot be started: ${what}`, hint, command: 'sandbox'}),
	);
};

/**
 * Runs a program on our terminal, with more variables, and returns its exit code. When we are stopped, so is it.
 * @throws Problem usage.invalid, when it cannot be started
 */
export const runProgram = (
	[program = '', ...args]: readonly string[],
	variables: Readonly<Record<string, string>>,
	{env, cwd, stdin}: Host,
	signal: AbortSignal,
): Promise<number> =>
	new Promise((done, fail) => {
		// Not a shell on Windows, which would take arguments apart at their blanks.
		const child = startProgram(program, args, {env: {...env, ...variables}, cwd, stdio: 'inherit'});
		/** A terminal sends Ctrl-C to the program as well: it may tidy up in its own time. */
		const stop = (): void => {
			const by = signal.reason instanceof Interrupted ? signal.reason.signal : 'SIGTERM';
			if (by === 'SIGTERM' || !stdin.isTerminal) child.kill(by);
		};
		signal.addEventListener('abort', stop, {once: true});
		child.once('error', error => fail(cannotStart(program, error)));
		child.once('close', (code, by) => {
			signal.removeEventListener('abort', stop);
			done(by ? signalled(by) : (code ?? 1));
		});
	});
