import type {Problem} from '../causes/cause.js';
import {asRun, problemToPaste, type ToPaste} from '../commands/as-run.js';
import type {Redactor} from '../core/redact.js';
import {jsonPieces} from '../ui/json-pieces.js';
import {loadPalette} from '../ui/palette.js';
import {problemAsJson} from '../ui/problem-as-json.js';
import {createProgress, type Progress} from '../ui/progress.js';
import {renderBug} from '../ui/render-bug.js';
import {renderProblem} from '../ui/render-problem.js';
import {createUi} from '../ui/terminal-ui.js';
import type {Ui} from '../ui/ui.js';
import type {Host, Output} from './host.js';

/** The two streams of a run, with every secret masked on the way out. */
export interface Terminal {
	readonly json: boolean;
	readonly quiet: boolean;
	readonly verbose: boolean;
	/** A person can be asked: both ends are terminals, and nobody forbade it. */
	readonly interactive: boolean;
	readonly colour: boolean;
	readonly unicode: boolean;
	readonly ui: Ui;
	readonly toPaste: ToPaste;
	readonly progress: Progress;
	/** The result of `--json`. */
	document(result: object): void;
	/** One event of a long-running command with `--json`. */
	line(event: object): void;
	text(text: string): void;
	/** What a person should know, on stderr; not with `--quiet`. */
	note(text: string): void;
	problem(problem: Problem): void;
	/** From now on JSON comes as one object a line, problems included. */
	byLines(): void;
	bug(error: unknown): void;
	interrupted(): void;
	stopProgress(): void;
}

const wantsColour = (host: Host, output: Output, argv: readonly string[]): boolean => {
	if (argv.includes('--no-color') || host.env.NO_COLOR || host.env.TERM === 'dumb') return false;
	const forced = host.env.FORCE_COLOR;
	return forced !== undefined ? forced !== '0' && forced !== 'false' : output.isTerminal;
};

/** Without a locale that says otherwise, terminals of today show UTF-8. */
const knowsUnicode = ({env, platform}: Host): boolean => {
	if (platform === 'win32') return Boolean(env.WT_SESSION ?? env.TERM_PROGRAM);
	const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
	return locale ? /utf-?8/i.test(locale) : true;
};

/** `argv` is only looked at for what must be known before the command line is understood. */
export const createTerminal = async (host: Host, redactor: Redactor, argv: readonly string[]): Promise<Terminal> => {
	const json = argv.includes('--json');
	const quiet = argv.includes('--quiet');
	const verbose = argv.includes('--verbose');
	const unicode = knowsUnicode(host);
	const masked = (output: Output) => ({write: (text: string) => output.write(redactor.text(text))});
	const [stdout, stderr] = [masked(host.stdout), masked(host.stderr)];
	const between = {write: (text: string): void => progress.interject(() => stderr.write(text))};
	const columns = host.stdout.isTerminal ? host.stdout.columns : 80;
	const colour = {stdout: wantsColour(host, host.stdout, argv), stderr: wantsColour(host, host.stderr, argv)};
	const palette = await loadPalette(colour.stdout || colour.stderr);
	let spaces: number | undefined = 2;
	const toPaste = asRun(argv);
	const plainUi = createUi({
		stdout,
		stderr: between,
		columns,
		palette,
		colour,
		unicode,
		quiet,
	});
	const ui: Ui = {...plainUi, next: (argv, does) => plainUi.next(toPaste(argv), does)};
	const progress = createProgress({
		stderr,
		get stream() {
			return host.stderr.stream;
		},
		animated: host.stderr.isTerminal && !verbose && !json && !host.env.CI,
		palette,
		colour: colour.stderr,
		unicode,
		quiet,
		mask: text => redactor.text(text),
	});
	return {
		json,
		quiet,
		verbose,
		interactive:
			!json && !argv.includes('--no-input') && !host.env.CI && host.stderr.isTerminal && host.stdin.isTerminal,
		colour: colour.stderr,
		unicode,
		ui,
		toPaste,
		progress,
		document: result => {
			for (const piece of jsonPieces({schemaVersion: 1, ...result})) stdout.write(piece);
		},
		line: event => stdout.write(`${JSON.stringify(event)}\n`),
		text: text => stdout.write(text),
		note: text => ui.hint(text),
		problem: given => {
			const problem = problemToPaste(given, toPaste);
			if (json) stdout.write(`${JSON.stringify(problemAsJson(problem), undefined, spaces)}\n`);
			else renderProblem(problem, ui, {verbose});
		},
		byLines: () => {
			spaces = undefined;
		},
		bug: error => {
			renderBug(error, ui);
			if (json)
				stdout.write(
					`${JSON.stringify({schemaVersion: 1, error: {id: 'tool.bug', title: 'This is a bug of messenger-tool', exitCode: 70}})}\n`,
				);
		},
		interrupted: () => {
			if (json)
				stdout.write(
					`${JSON.stringify({schemaVersion: 1, error: {id: 'run.interrupted', title: 'Interrupted', exitCode: 130}})}\n`,
				);
			else ui.hint('Interrupted.');
		},
		stopProgress: () => progress.stopAll(),
	};
};
