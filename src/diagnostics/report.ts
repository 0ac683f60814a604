import type {CauseJson} from '../causes/as-json.js';
import type {Finding} from '../causes/cause.js';
import {redact} from '../core/redact.js';
import {causeInReport} from './cause-in-report.js';
import type {Area, Check} from './check.js';
import type {CheckResult} from './run-checks.js';

export type Status = 'pass' | 'warn' | 'fail' | 'skip' | 'blocked' | 'crashed';

export type Verdict = 'healthy' | 'problems' | 'inconclusive';

export interface CheckReport {
	readonly check: string;
	readonly title: string;
	readonly area: Area;
	readonly status: Status;
	readonly causes: readonly CauseJson[];
	readonly blockedBy: readonly string[];
	/** Why the check was skipped, blocked, or crashed. */
	readonly reason?: string;
	/** What was seen, in a few words. */
	readonly note?: string;
	readonly durationMs: number;
	readonly fbtraceId?: string;
}

/** One page of `--all-pages`. */
export interface PageReport {
	readonly id: string;
	readonly name: string;
	readonly status: 'pass' | 'warn' | 'fail' | 'blocked';
	readonly causes: readonly CauseJson[];
	readonly reason?: string;
}

/** What `--fix` did. Only the report that follows tells whether it helped. */
export interface FixReport {
	readonly check: string;
	readonly text: string;
	readonly status: 'done' | 'failed';
	readonly reason?: string;
}

/** A report of the doctor, as `--json` prints it. Part of the contract: keys may be added, never change. */
export interface Report {
	readonly schemaVersion: 1;
	readonly tool: {readonly name: string; readonly version: string};
	readonly startedAt: string;
	readonly durationMs: number;
	readonly graph: {readonly url: string; readonly version: string; readonly calls: number};
	readonly target: {
		readonly appId?: string;
		readonly pageId?: string;
		readonly pageName?: string;
		readonly recipient?: string;
		readonly webhookUrl?: string;
	};
	readonly summary: Readonly<Record<Status, number>> & {readonly verdict: Verdict};
	readonly findings: readonly CheckReport[];
	/** Of all findings, best first. */
	readonly causes: readonly CauseJson[];
	readonly pages?: readonly PageReport[];
	readonly fixes?: readonly FixReport[];
}

export const findingsOf = ({outcome}: CheckResult): readonly Finding[] =>
	'findings' in outcome ? outcome.findings : [];

const reasonOf = ({outcome}: CheckResult): string | undefined => {
	if (outcome.status === 'skip' || outcome.status === 'blocked') return outcome.reason;
	if (outcome.status !== 'crashed') return undefined;
	const {error} = outcome;
	return redact(
		`A bug of messenger-tool: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
	);
};

export const asCheckReport = (result: CheckResult): CheckReport => {
	const {check, outcome, durationMs} = result;
	const findings = findingsOf(result);
	const reason = reasonOf(result);
	const trace = findings.find(({answer}) => answer?.fbtraceId)?.answer?.fbtraceId;
	return {
		check: check.id,
		title: check.title,
		area: check.area,
		status: outcome.status,
		causes: findings.map(causeInReport),
		blockedBy: outcome.status === 'blocked' ? outcome.by : [],
		...(reason !== undefined && {reason}),
		...(outcome.status === 'pass' && outcome.note !== undefined && {note: outcome.note}),
		durationMs,
		...(trace !== undefined && {fbtraceId: trace}),
	};
};

const count = (findings: readonly {readonly status: Status}[], status: Status): number =>
	findings.filter(finding => finding.status === status).length;

/** Whether the other side left a check without an answer that the run cannot do without. */
const isUnanswered = ({check, outcome}: CheckResult): boolean =>
	!check.hint && (outcome.status === 'crashed' || outcome.status === 'blocked');

export const summarise = (results: readonly CheckResult[], pages: readonly PageReport[]): Report['summary'] => {
	const all: readonly {readonly status: Status}[] = [...results.map(({outcome}) => outcome), ...pages];
	const failed = count(all, 'fail') > 0;
	const open = results.some(isUnanswered) || pages.some(({status}) => status === 'blocked');
	return {
		pass: count(all, 'pass'),
		warn: count(all, 'warn'),
		fail: count(all, 'fail'),
		skip: count(all, 'skip'),
		blocked: count(all, 'blocked'),
		crashed: count(all, 'crashed'),
		verdict: failed ? 'problems' : open ? 'inconclusive' : 'healthy',
	};
};

/** What a check that nobody asked for has to say: it is the reason why one that was asked for could not run. */
const isRoot = ({outcome}: CheckResult): boolean =>
	outcome.status === 'fail' ||
	outcome.status === 'crashed' ||
	(outcome.status === 'blocked' && outcome.by.length === 0);

/** Checks in the order of the report: those that were asked for, and those that stand in their way. */
export const reported = (
	all: readonly Check[],
	asked: readonly Check[],
	results: ReadonlyMap<Check, CheckResult>,
): readonly CheckResult[] => {
	const inTheWay = new Set(
		asked.flatMap(check => {
			const outcome = results.get(check)?.outcome;
			return outcome?.status === 'blocked' ? outcome.by : [];
		}),
	);
	return all.flatMap(check => {
		const result = results.get(check);
		return result && (asked.includes(check) || (inTheWay.has(check.id) && isRoot(result))) ? [result] : [];
	});
};
