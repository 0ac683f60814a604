import {Problem} from '../causes/cause.js';
import {diagnose} from '../causes/diagnose.js';
import {Deadline} from '../core/deadline.js';
import {type ExitCode, exitCode} from '../core/exit-code.js';
import {areas} from '../diagnostics/check.js';
import type {DoctorOptions, Examination, FixReport, Report} from '../diagnostics/index.js';
import {GraphError, TransportError} from '../graph/error.js';
import {type Format, formats, plainStyle, renderReport} from '../ui/reporters/index.js';
import {isLocalHost} from '../webhook/probe/address.js';
import {checkNames} from './check-names.js';
import {choice, defineCommand, flag, list, parsed, suggesting, text} from './command.js';
import type {Context} from './context.js';
import {readErrorText} from './read-error-text.js';
import {reportAsRun} from './report-as-run.js';
import {reportInSandbox} from './report-in-sandbox.js';
import {duration, webUrl} from './values.js';

interface Examined {
	readonly report: Report;
	readonly format: Format;
	readonly failOn: 'fail' | 'warn' | 'none';
	readonly writtenTo?: string;
	/** What to type next, when the report does not say it. */
	readonly next: readonly (readonly [command: readonly string[], does: string])[];
}

/** Between two looks of `--wait`, in ms. */
const pause = 5_000;

/** For one look of `--wait`, in seconds. */
const patience = 60;

const wordsOf = (error: unknown): string => {
	if (error instanceof Problem) return error.message;
	if (!(error instanceof GraphError || error instanceof TransportError)) throw error;
	const [{cause, evidence}] = diagnose(error);
	return cause.title(evidence);
};

/** Does what can be done safely, each after saying so. Whether it helped, only the next look tells. */
const mend = async (context: Context, {remedies}: Examination): Promise<readonly FixReport[]> => {
	const graph = await context.graph();
	const reports: FixReport[] = [];
	for (const {check, remedy} of remedies) {
		const {text: what} = remedy;
		const step = context.step(what);
		try {
			await remedy.apply(graph);
			step.done();
			reports.push({check, text: what, status: 'done'});
		} catch (error) {
			step.failed();
			context.signal.throwIfAborted();
			reports.push({check, text: what, status: 'failed', reason: wordsOf(error)});
		}
	}
	return reports;
};

const isHealthy = ({report}: Examination): boolean => report.summary.verdict === 'healthy';

/** Looks again until nothing is wrong or the time is over. The time of the run stands still: this wait is wanted. */
const untilHealthy = async (
	context: Context,
	look: (signal: AbortSignal) => Promise<Examination>,
	waitMs: number,
): Promise<Examination> =>
	context.patient(async () => {
		const until = context.clock.now().getTime() + waitMs;
		for (;;) {
			const late = new AbortController();
			const deadline = new Deadline(patience, reason => late.abort(reason));
			const examination = await look(AbortSignal.any([context.signal, late.signal])).finally(() => deadline.clear());
			const left = until - context.clock.now().getTime();
			if (isHealthy(examination) || left <= 0) return examination;
			context.note(
				`${examination.report.causes[0]?.title ?? 'Not healthy yet'}. Looking again for ${Math.ceil(left / 1000)} s more.`,
			);
			await context.clock.sleep(Math.min(pause, left), context.signal);
		}
	});

/** What the report leaves to be done by the tool: mending, and calling a webhook that nobody named. */
const nextSteps = (
	{report: {target, summary, findings}, remedies}: Examination,
	given: {readonly fix?: boolean | undefined; readonly webhookUrl?: URL | undefined},
): Examined['next'] => {
	const ofWebhook = findings.filter(({area}) => area === 'webhook');
	const isUncalled = ofWebhook.length > 0 && ofWebhook.every(({status}) => status === 'skip');
	const steps: (readonly [readonly string[], string])[] = [];
	if (remedies.length > 0 && !given.fix) steps.push([['doctor', '--fix'], 'do what is safe of this, and look again']);
	if (summary.verdict === 'healthy' && isUncalled && target.webhookUrl !== undefined && !given.webhookUrl)
		steps.push([['doctor', '--webhook-url', target.webhookUrl], 'also call the webhook, as Meta does']);
	return steps;
};

export const doctor = defineCommand({
	name: 'doctor',
	group: 'Diagnose',
	summary: 'look at the whole set-up, and name what is wrong and what mends it',
	description:
		'Reads tokens, permissions, app, page, subscriptions, limits and, when one is named, a recipient and a webhook, side by side. ' +
		'It changes nothing, except with --fix, which says what it does and looks again afterwards.',
	options: {
		recipient: text('--recipient <id>', 'also find out whether, and why not, this id can be written to'),
		webhookUrl: parsed('--webhook-url <url>', 'also call this webhook as Meta does, with test events', webUrl),
		error: text('--error <text>', 'an error or a log to take into account: a text, a file, or - for stdin'),
		only: suggesting(
			list('--only <names>', `only these areas or checks, with commas between them; the areas are ${areas.join(', ')}`),
			checkNames,
		),
		skip: suggesting(list('--skip <names>', 'all but these areas or checks'), checkNames),
		fix: flag('--fix', 'do what can be done safely, then look again'),
		allPages: flag('--all-pages', 'also examine every page that the user token reaches'),
		wait: parsed('--wait <duration>', 'look again until healthy, for this long (90s, 2m)', duration),
		failOn: choice('--fail-on <level>', 'what makes the exit code 1 (default fail)', ['fail', 'warn', 'none']),
		format: choice('--format <format>', 'of the report (default human)', formats),
		output: text('--output <file>', 'write the report in the format to a file'),
	},
	examples: [
		['doctor', 'the whole set-up'],
		['doctor --recipient 4000000000000001', 'why "No matching user found"'],
		['doctor --only subscription --fix', 'subscribe what is not subscribed'],
		['doctor --format junit --output report.xml', 'for continuous integration'],
	],
	run: async (context, input): Promise<Examined> => {
		const {doctor: examine, checks, selectChecks} = await import('../diagnostics/index.js');
		// A misspelt name is refused before anything is read, asked or told.
		selectChecks(checks, input);
		const suspects = input.error === undefined ? [] : await readErrorText(context, input.error);
		const [graph, settings] = await Promise.all([context.graph(), context.settings()]);
		const options: DoctorOptions = {
			graph,
			settings,
			suspects,
			only: input.only,
			skip: input.skip,
			allPages: input.allPages,
			target: {
				...(input.recipient !== undefined && {recipient: input.recipient}),
				...(input.webhookUrl && {webhookUrl: input.webhookUrl.href}),
			},
			clock: context.clock,
			profiles: new WeakMap(),
			version: context.version,
		};
		const look = (signal: AbortSignal): Promise<Examination> => examine({...options, signal});
		if (input.webhookUrl && !isLocalHost(input.webhookUrl))
			context.note(`${input.webhookUrl.host} gets test events, about people and pages that do not exist.`);
		const step = context.step('Looking at the set-up');
		const first = await look(context.signal);
		step.done(`Looked at the set-up (${first.report.graph.calls} calls)`);
		const fixes = input.fix ? await mend(context, first) : [];
		const mended = fixes.length > 0 ? await look(context.signal) : first;
		const last = input.wait === undefined || isHealthy(mended) ? mended : await untilHealthy(context, look, input.wait);
		const report = {...last.report, ...(input.fix && {fixes})};
		const format = input.format ?? 'human';
		const shown = (context.sandboxed ? reportInSandbox : reportAsRun)(report, context.toPaste);
		if (input.output !== undefined)
			await context.writeOutput(input.output, `${context.redactor.text(renderReport(format, shown, plainStyle))}\n`);
		return {
			report: shown,
			format,
			failOn: input.failOn ?? 'fail',
			next: nextSteps(last, input),
			...(input.output !== undefined && {writtenTo: input.output}),
		};
	},
	json: ({report}) => report,
	exitCode: ({report: {summary}, failOn}): ExitCode => {
		if (failOn === 'none') return exitCode.done;
		if (summary.verdict === 'problems' || (failOn === 'warn' && summary.warn > 0)) return exitCode.problemFound;
		if (summary.verdict === 'healthy') return exitCode.done;
		return summary.crashed > 0 ? exitCode.bug : exitCode.unreachable;
	},
	render: ({report, format, writtenTo, next}, ui) => {
		for (const line of renderReport(writtenTo === undefined ? format : 'human', report, ui).split('\n')) ui.print(line);
		if (writtenTo !== undefined) ui.hint(`The report is in ${writtenTo}.`);
		if (format === 'human') for (const [command, does] of next) ui.next(command, does);
	},
});
