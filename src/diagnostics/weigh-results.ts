import type {Finding} from '../causes/cause.js';
import type {Weighted} from './rank.js';
import {findingsOf} from './report.js';
import type {CheckResult} from './run-checks.js';

/** Ids of causes that what was seen speaks against. */
const ruledOutBy = (results: readonly CheckResult[]): ReadonlySet<string> =>
	new Set(results.flatMap(({outcome}) => ('rulesOut' in outcome ? (outcome.rulesOut ?? []) : [])));

/** What each check found; of what only might be, no second guess that another check speaks against. */
export const weighted = (results: readonly CheckResult[], all: readonly CheckResult[]): readonly Weighted[] =>
	results.flatMap(result => {
		const {outcome} = result;
		const {status} = outcome;
		if (status !== 'fail' && status !== 'warn' && status !== 'blocked') return [];
		const weight = status === 'fail' && outcome.aside ? 'warn' : status;
		const ruledOut = ruledOutBy(all.filter(other => other !== result));
		return findingsOf(result)
			.filter(({cause, certainty}, index) => index === 0 || certainty === 'confirmed' || !ruledOut.has(cause.id))
			.map(finding => ({finding, weight}));
	});

/** What a pasted text proves stays, even when this run sees otherwise: the bot may well run with another token. */
export const stillSuspected = (suspects: readonly Finding[], all: readonly CheckResult[]): readonly Weighted[] => {
	const ruledOut = ruledOutBy(all);
	return suspects
		.filter(({cause, certainty}) => certainty === 'confirmed' || !ruledOut.has(cause.id))
		.map(finding => ({finding, weight: 'suspected'}));
};
