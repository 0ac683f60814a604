import type {Finding} from '../causes/cause.js';
import {type Clock, systemClock} from '../core/clock.js';
import type {Settings} from '../core/setting.js';
import {DeadlinePassed} from '../core/stop.js';
import {GraphError, TransportError} from '../graph/error.js';
import {createGraph, type Graph} from '../graph/graph.js';
import {type ExaminedPage, examineAllPages} from './all-pages.js';
import {asAsked} from './as-asked.js';
import {causeInReport} from './cause-in-report.js';
import type {Check, CheckContext, Remedy, Target} from './check.js';
import {checks} from './checks/index.js';
import {subscriptionApp} from './checks/subscription/app.js';
import {tokenMatch} from './checks/token/match.js';
import {liveFindings} from './live-findings.js';
import {rank, type Weighted} from './rank.js';
import {createReads, type KeptProfiles, type Reads} from './reads.js';
import {asCheckReport, type Report, reported, summarise} from './report.js';
import {type CheckResult, runChecks} from './run-checks.js';
import {type Selection, selectChecks} from './select.js';
import {usable} from './usable.js';
import {stillSuspected, weighted} from './weigh-results.js';

export interface DoctorOptions extends Selection {
	readonly graph: Graph;
	readonly settings: Settings;
	readonly target?: Target;
	/** What a text that a person gave speaks for, as `explain` reads it: ranked together with what the checks find. */
	readonly suspects?: readonly Finding[];
	/** Also examines every page that the user token reaches. */
	readonly allPages?: boolean;
	/** Ends the run: what has no answer by then is reported as such. */
	readonly signal?: AbortSignal;
	readonly clock?: Clock;
	/** For a single check, in ms. */
	readonly limit?: number;
	/** Kept from look to look, where somebody looks again and again. */
	readonly profiles?: KeptProfiles;
	/** Of the tool, for the report. */
	readonly version?: string;
	/** Default: all of them. */
	readonly checks?: readonly Check[];
}

export interface Examination {
	readonly report: Report;
	/** All that was found, best first: what the report's `causes` were made from. */
	readonly findings: readonly Finding[];
	/** What could be mended without a person. */
	readonly remedies: readonly {readonly check: string; readonly remedy: Remedy}[];
}

const factOf = <Fact>(results: ReadonlyMap<Check, CheckResult>, check: Check<Fact>): Fact | undefined => {
	const outcome = results.get(check)?.outcome;
	return outcome?.status === 'pass' ? (outcome.fact as Fact) : undefined;
};

/** Whom and what the run is about, as it was given or as it was found out. */
const targetOf = (settings: Settings, target: Target, results: ReadonlyMap<Check, CheckResult>): Report['target'] => {
	const subject = factOf(results, tokenMatch);
	const pageId = subject?.id ?? settings.pageId?.value;
	const appId = settings.appId?.value ?? subject?.access.info?.appId;
	const webhookUrl = target.webhookUrl ?? factOf(results, subscriptionApp)?.callbackUrl;
	return {
		...(appId !== undefined && {appId}),
		...(pageId !== undefined && {pageId}),
		...(subject?.name !== undefined && {pageName: subject.name}),
		...(target.recipient !== undefined && {recipient: target.recipient}),
		...(webhookUrl !== undefined && {webhookUrl}),
	};
};

const pagesOf = async (graph: Graph, read: Reads, settings: Settings): Promise<readonly ExaminedPage[]> => {
	const userToken = usable(settings.userToken);
	if (!userToken) return [];
	try {
		return await examineAllPages(graph, read, userToken, settings.appId?.value);
	} catch (error) {
		if (!(error instanceof GraphError || error instanceof TransportError)) throw error;
		const findings = liveFindings(error, graph.http.origin);
		const [{cause, evidence}] = findings;
		const reason = cause.title(evidence);
		return [
			{
				report: {id: '', name: 'The list of pages', status: 'blocked', causes: findings.map(causeInReport), reason},
				findings,
			},
		];
	}
};

const ofPages = (pages: readonly ExaminedPage[]): readonly Weighted[] =>
	pages.flatMap(({report: {status}, findings}) =>
		status === 'fail' || status === 'blocked' ? findings.map(finding => ({finding, weight: status})) : [],
	);

/**
 * Examines a set-up, by reading alone. Nothing that goes wrong on the way ends it: what could not be looked at is reported so.
 * @throws Problem usage.invalid for an unknown area or check
 * @throws the reason of the signal, when it is not the deadline
 */
export const doctor = async (options: DoctorOptions): Promise<Examination> => {
	const {settings, target = {}, clock = systemClock, suspects = [], checks: all = checks, version = ''} = options;
	const asked = selectChecks(all, options);
	const finished = new AbortController();
	const graph = createGraph(options.graph.http.within(finished.signal));
	const read = createReads(graph, settings, options.profiles);
	const startedAt = clock.now();
	const began = performance.now();
	const before = {...graph.http.seen};
	const calls = (): number => graph.http.seen.calls - before.calls;
	const context: CheckContext = {
		graph,
		read,
		settings,
		target,
		signal: options.signal ?? new AbortController().signal,
		version,
		unanswered: () => {
			if (graph.http.seen.answers > before.answers) return undefined;
			return calls() === 0 ? 'Nothing was asked' : 'No call was answered';
		},
		now: () => clock.now(),
	};
	try {
		const [results, pages] = await Promise.all([
			runChecks(asked, context, {known: all, ...(options.limit !== undefined && {limit: options.limit})}),
			options.allPages ? pagesOf(graph, read, settings) : [],
		]);
		const shown = reported(all, asked, results);
		const seen = [...results.values()];
		const told = weighted(asAsked(shown, target), seen);
		const findings = rank([...told, ...ofPages(pages), ...stillSuspected(suspects, seen)]);
		return {
			report: {
				schemaVersion: 1,
				tool: {name: 'messenger-tool', version},
				startedAt: startedAt.toISOString(),
				durationMs: Math.round(performance.now() - began),
				graph: {url: graph.http.origin, version: graph.http.version, calls: calls()},
				target: targetOf(settings, target, results),
				summary: summarise(
					shown,
					pages.map(page => page.report),
				),
				findings: shown.map(asCheckReport),
				causes: findings.map(causeInReport),
				...(options.allPages && {pages: pages.map(page => page.report)}),
			},
			findings,
			remedies: shown.flatMap(({check, outcome}) =>
				outcome.status === 'fail' && outcome.remedy ? [{check: check.id, remedy: outcome.remedy}] : [],
			),
		};
	} finally {
		// Calls that nobody waits for any more must not keep the process.
		finished.abort(new DeadlinePassed(0));
	}
};
