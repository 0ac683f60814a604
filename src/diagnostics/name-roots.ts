import type {Check} from './check.js';
import {blockedBy} from './outcome.js';
import type {CheckResult} from './run-checks.js';

/** Ids of checks that stand in the way of others, and that the results do not have. */
export const missingRoots = (results: ReadonlyMap<Check, CheckResult>): ReadonlySet<string> => {
	const blocking = [...results.values()].flatMap(({outcome}) => (outcome.status === 'blocked' ? outcome.by : []));
	const present = new Set([...results.keys()].map(({id}) => id));
	return new Set(blocking.filter(id => !present.has(id)));
};

/** Names, where a check could not run, those at the beginning: one that is blocked itself only passes it on. */
export const nameRoots = (results: ReadonlyMap<Check, CheckResult>): ReadonlyMap<Check, CheckResult> => {
	const byId = new Map([...results].map(([{id}, result]) => [id, result]));
	const rootsOf = (id: string, path: readonly string[] = []): readonly string[] => {
		const outcome = byId.get(id)?.outcome;
		const behind = outcome?.status === 'blocked' ? outcome.by.filter(other => !path.includes(other)) : [];
		return behind.length > 0 ? behind.flatMap(other => rootsOf(other, [...path, id])) : [id];
	};
	return new Map(
		[...results].map(([check, result]) => {
			const {outcome} = result;
			if (outcome.status !== 'blocked' || outcome.by.length === 0) return [check, result];
			const roots = [...new Set(outcome.by.flatMap(id => rootsOf(id, [check.id])))];
			return [check, roots.join() === outcome.by.join() ? result : {...result, outcome: blockedBy(...roots)}];
		}),
	);
};
