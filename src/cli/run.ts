import {exitCodeOf, found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import type {AnyCommand} from '../commands/command.js';
import {Deadline} from '../core/deadline.js';
import {type ExitCode, exitCode} from '../core/exit-code.js';
import {Halt} from '../core/halt.js';
import {secretsIn} from '../core/may-be-secret.js';
import {Redactor} from '../core/redact.js';
import {Secret} from '../core/secret.js';
import {Crashed, Interrupted} from '../core/stop.js';
import {toolVersion} from '../core/version.js';
import {describeFileError} from '../files/file-error.js';
import {GraphError, TransportError} from '../graph/error.js';
import {type CliContext, createContext} from './context.js';
import type {GlobalValues} from './global-options.js';
import {type Host, OutputClosed} from './host.js';
import {missingToBegin} from './missing.js';
import {parse} from './parse.js';
import {createTerminal, type Terminal} from './terminal.js';
import {makeUpdates} from './updates.js';

/** Why what is still going on at the end of a run is stopped. */
const over = new Error('The run is over');

/** For a whole run, in seconds. */
const defaultTimeout = 60;

const secondsOf = (text: string | undefined, command: string): number => {
	if (text === undefined) return defaultTimeout;
	const seconds = Number(text);
	if (Number.isFinite(seconds) && seconds > 0) return seconds;
	throw new Problem(
		found(usageInvalid, {
			message: `--timeout takes a number of seconds, not '${text}'`,
			hint: 'Try --timeout 30',
			command,
		}),
	);
};

/** What was typed in the wrong place may be a secret: a fault of the command line repeats none. */
const hideTyped = ({finding}: Problem, argv: readonly string[], redactor: Redactor): void => {
	if (finding.cause.kind === 'usage') redactor.add(...argv.flatMap(secretsIn).map(typed => new Secret(typed)));
};

/** Whatever stopped a run, as a finding; undefined for a bug of ours. Only then is the catalogue of causes loaded. */
const asProblem = async (error: unknown, origin: string | undefined): Promise<Problem | undefined> => {
	if (error instanceof Problem) return error;
	if (!(error instanceof GraphError || error instanceof TransportError)) return undefined;
	const {diagnose} = await import('../causes/diagnose.js');
	const [first, ...others] = diagnose(error, origin === undefined ? {} : {origin});
	return new Problem(first, others);
};

/** What a run that ended itself had waited for. */
const tooLate = async ({message}: Error, context: CliContext): Promise<Problem | undefined> => {
	const input = context.readsFrom();
	if (input === undefined) return asProblem(new TransportError('timeout', message), context.origin());
	const {networkTimeout} = await import('../causes/network/timeout.js');
	return new Problem(found(networkTimeout, {input}, {seen: [message]}));
};

const execute = async (
	command: AnyCommand,
	input: Readonly<Record<string, unknown>>,
	context: CliContext,
	terminal: Terminal,
): Promise<ExitCode> => {
	const result = await command.run(context, input as never);
	terminal.stopProgress();
	if (terminal.json) {
		if (!command.longRunning) terminal.document(command.json ? command.json(result) : (result as object));
	} else command.render(result, terminal.ui);
	return command.exitCode?.(result) ?? exitCode.done;
};

/** Runs until the work is done or somebody stops it, and tidies up in both cases. */
const runCommand = async (
	host: Host,
	{command, input, globals}: {command: AnyCommand; input: Readonly<Record<string, unknown>>; globals: GlobalValues},
	redactor: Redactor,
	terminal: Terminal,
): Promise<ExitCode> => {
	const seconds = secondsOf(globals.timeout, command.name);
	const halt = new Halt();
	// A wait that heeds no signal must not keep a run that somebody ended.
	let patience: NodeJS.Timeout | undefined;
	let giveUp = (_: Error): void => undefined;
	const ended = new Promise<never>((_, reject) => {
		giveUp = reject;
	});
	const stop = (reason: Error): void => {
		halt.halt(reason);
		patience ??= setTimeout(() => giveUp(reason), command.longRunning || command.tidiesUp ? 15_000 : 500);
	};
	const unlisten = host.onStop(stop);
	const deadline = new Deadline(seconds, stop);
	if (command.longRunning) terminal.byLines();
	if (command.longRunning && globals.timeout === undefined) deadline.clear();
	const updates = makeUpdates(host, terminal);
	const online = (): void => updates.look(halt.signal);
	const context = createContext({host, globals, redactor, terminal, halt, deadline, command, online});
	try {
		const code = await Promise.race([execute(command, input, context, terminal), ended]);
		await updates.tell();
		return code;
	} catch (error) {
		terminal.stopProgress();
		const reason: unknown = halt.reason ?? error;
		if (reason instanceof OutputClosed) return exitCode.done;
		if (reason instanceof Crashed) throw reason.cause;
		if (reason instanceof Interrupted || error instanceof Interrupted) {
			terminal.interrupted();
			return exitCode.interrupted;
		}
		const problem =
			(await asProblem(error, context.origin())) ?? (halt.reason && (await tooLate(halt.reason, context)));
		if (!problem) throw error;
		hideTyped(problem, host.argv, redactor);
		terminal.problem(problem);
		return exitCodeOf(problem.finding.cause.kind);
	} finally {
		terminal.stopProgress();
		deadline.pause();
		unlisten();
		const closed = context.close();
		// Calls that nobody waits for any more, as when one of several side by side has failed, would keep the process.
		halt.halt(over);
		clearTimeout(patience);
		await closed;
	}
};

/** A person is shown the help then; a script expects JSON. */
const noCommand = (): Problem =>
	new Problem(
		found(usageInvalid, {message: 'There is no command on the command line', hint: 'Name one before --json'}),
	);

/** A bug may show what no setting was read from yet. */
const secretVariable = /secret|token|password/i;

const runLine = async (host: Host, redactor: Redactor, terminal: Terminal): Promise<ExitCode> => {
	try {
		const parsed = await parse(host.argv, toolVersion);
		if (parsed.kind === 'text') terminal.text(parsed.text);
		else if (parsed.kind === 'nothing' && terminal.json) throw noCommand();
		else if (parsed.kind === 'nothing') {
			terminal.text(parsed.help);
			terminal.text(missingToBegin(host.env));
		} else return await runCommand(host, parsed, redactor, terminal);
		return exitCode.done;
	} catch (error) {
		const problem = await asProblem(error, undefined);
		if (problem) {
			hideTyped(problem, host.argv, redactor);
			terminal.problem(problem);
			return exitCodeOf(problem.finding.cause.kind);
		}
		for (const [name, value] of Object.entries(host.env))
			if (value && secretVariable.test(name)) redactor.add(new Secret(value));
		terminal.bug(error);
		return exitCode.bug;
	}
};

/** A command line, from its words to its exit code. */
export const run = async (host: Host): Promise<ExitCode> => {
	const redactor = new Redactor();
	const own = host.argv.includes('--') ? host.argv.slice(0, host.argv.indexOf('--')) : host.argv;
	const terminal = await createTerminal(host, redactor, own);
	const code = await runLine(host, redactor, terminal);
	await host.stdout.flush();
	const failure = host.stdout.failure();
	if (failure) terminal.ui.warn(`The output cannot be written: ${describeFileError(failure)}`);
	await host.stderr.flush();
	return failure && code === exitCode.done ? exitCode.usage : code;
};
