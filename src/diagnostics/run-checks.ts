import {Problem} from '../causes/cause.js';
import {DeadlinePassed} from '../core/stop.js';
import {GraphError, TransportError} from '../graph/error.js';
import type {Blocked, Check, CheckContext, Crashed, Outcome} from './check.js';
import {liveFindings} from './live-findings.js';
import {missingRoots, nameRoots} from './name-roots.js';
import {blockedBy, fail, skip} from './outcome.js';

export interface CheckResult {
	readonly check: Check;
	readonly outcome: Outcome<unknown> | Crashed;
	readonly durationMs: number;
}

/** What a single check may take, in ms. The time of the whole run is the caller's signal. */
const defaultLimit = 60_000;

const unanswered = (findings: Blocked['findings'], reason: string): Blocked => ({
	status: 'blocked',
	by: [],
	reason,
	findings,
});

/** A check that threw. What is known is a finding; anything else is a bug of ours, and the other checks go on. */
const outcomeOfError = (error: unknown, {hint}: Check, {graph, signal}: CheckContext): Outcome<never> | Crashed => {
	if (signal.aborted && !(signal.reason instanceof DeadlinePassed)) throw signal.reason;
	if (error instanceof Problem) return fail(error.finding, ...error.others);
	if (!(error instanceof GraphError || error instanceof TransportError)) return {status: 'crashed', error};
	const findings = liveFindings(error, graph.http.origin);
	const [{cause, evidence}] = findings;
	// A fault on the other side says nothing about the set-up: neither good nor bad.
	const reached = cause.kind !== 'network' && cause.kind !== 'upstream';
	if (reached) return fail(...findings);
	return hint ? skip(cause.title(evidence)) : unanswered(findings, cause.title(evidence));
};

/** Ends with its time or with the run, even when a check heeds neither. */
const bounded = async <Value>(work: Promise<Value>, stopped: Promise<never>, limit: number): Promise<Value> => {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new DeadlinePassed(limit / 1000)), limit);
	});
	try {
		return await Promise.race([work, stopped, late]);
	} catch (error) {
		throw error instanceof DeadlinePassed ? new TransportError('timeout', error.message) : error;
	} finally {
		clearTimeout(timer);
	}
};

/** Rejects with the signal, until it is released. One listener for all checks. */
const stopOf = (signal: AbortSignal): {readonly stopped: Promise<never>; release(): void} => {
	let release = (): void => undefined;
	const stopped = new Promise<never>((_, reject) => {
		const stop = (): void => reject(signal.reason);
		if (signal.aborted) stop();
		else signal.addEventListener('abort', stop, {once: true});
		release = () => signal.removeEventListener('abort', stop);
	});
	stopped.catch(() => undefined);
	return {stopped, release};
};

const withNeeds = (checks: Iterable<Check>, all = new Set<Check>()): ReadonlySet<Check> => {
	for (const check of checks) {
		if (all.has(check)) continue;
		all.add(check);
		withNeeds([...Object.values(check.needs), ...Object.values(check.wants)], all);
	}
	return all;
};

const factOf = ({outcome}: CheckResult): {readonly fact?: unknown} =>
	outcome.status === 'pass' || outcome.status === 'warn' ? {fact: outcome.fact} : {};

/** Why a check cannot run, by what those it needs came to. */
const hindrance = (needed: readonly CheckResult[]): Outcome<never> | undefined => {
	const hindering = needed.filter(({outcome: {status}}) => status !== 'pass' && status !== 'warn');
	const [first] = hindering;
	if (!first) return undefined;
	const serious = hindering.filter(({outcome: {status}}) => status !== 'skip');
	if (serious.length > 0) return blockedBy(...serious.map(({check}) => check.id));
	return skip(first.outcome.status === 'skip' ? first.outcome.reason : '');
};

/**
 * Runs checks, and those they need, side by side. There is no order and no scheduler: whoever needs a fact asks for the check
 * that finds it, and each check runs once. One of the `known` that turns out to stand in the way of others runs as well.
 * @throws the reason of the signal, when it is not the deadline: somebody stopped the run
 */
export const runChecks = async (
	checks: readonly Check[],
	context: CheckContext,
	{limit = defaultLimit, known = []}: {readonly limit?: number; readonly known?: readonly Check[]} = {},
): Promise<ReadonlyMap<Check, CheckResult>> => {
	const all = withNeeds(checks);
	const {stopped, release} = stopOf(context.signal);
	const results = new Map<Check, Promise<CheckResult>>();

	const ask = (check: Check): Promise<CheckResult> => {
		const known = results.get(check);
		if (known) return known;
		const result = examine(check);
		results.set(check, result);
		return result;
	};

	const askAll = async (checks: Iterable<Check>): Promise<ReadonlyMap<Check, CheckResult>> =>
		new Map(await Promise.all([...checks].map(async check => [check, await ask(check)] as const)));

	const askNamed = async (
		named: Readonly<Record<string, Check>>,
	): Promise<readonly (readonly [string, CheckResult])[]> =>
		Promise.all(Object.entries(named).map(async ([name, check]) => [name, await ask(check)] as const));

	const examine = async (check: Check): Promise<CheckResult> => {
		const [needed, wanted] = await Promise.all([askNamed(check.needs), askNamed(check.wants)]);
		if (check.last) await Promise.all([...all].filter(other => !other.last).map(ask));
		const startedAt = performance.now();
		const end = (outcome: CheckResult['outcome']): CheckResult => ({
			check,
			outcome,
			durationMs: Math.round(performance.now() - startedAt),
		});
		const hindered = hindrance(needed.map(([, result]) => result));
		if (hindered) return end(hindered);
		const facts = Object.fromEntries([
			...needed.map(([name, result]) => [name, factOf(result).fact]),
			...wanted.map(([name, result]) => [name, {status: result.outcome.status, ...factOf(result)}]),
		]);
		try {
			return end(await bounded(check.run(context, facts), stopped, limit));
		} catch (error) {
			return end(outcomeOfError(error, check, context));
		}
	};

	for (const check of all) beginAhead(check, context);
	try {
		const first = await askAll(all);
		const missing = missingRoots(first);
		const more = missing.size > 0 ? await askAll(withNeeds(known.filter(({id}) => missing.has(id)))) : [];
		return nameRoots(new Map([...first, ...more]));
	} finally {
		release();
	}
};

/** Whatever goes wrong here comes up again when the check runs, which is where it is told. */
const beginAhead = (check: Check, context: CheckContext): void => {
	try {
		check.ahead(context);
	} catch {
		return;
	}
};
