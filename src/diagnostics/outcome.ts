import type {Finding} from '../causes/cause.js';
import type {Blocked, Failed, Passed, Remedy, Skipped, Warned} from './check.js';

export const pass = <Fact>(
	fact: Fact,
	rest: {readonly note?: string | undefined; readonly rulesOut?: readonly string[]} = {},
): Passed<Fact> => ({
	status: 'pass',
	fact,
	...(rest.note && {note: rest.note}),
	...(rest.rulesOut && {rulesOut: rest.rulesOut}),
});

export const warn = <Fact>(fact: Fact, ...findings: readonly [Finding, ...Finding[]]): Warned<Fact> => ({
	status: 'warn',
	fact,
	findings,
});

export const fail = (...findings: readonly [Finding, ...Finding[]]): Failed => ({status: 'fail', findings});

/** A failure that the tool can mend by itself. */
export const mendable = (remedy: Remedy, ...findings: readonly [Finding, ...Finding[]]): Failed => ({
	status: 'fail',
	findings,
	remedy,
});

export const skip = (reason: string): Skipped => ({status: 'skip', reason});

/** Another check found out why this one cannot run. */
export const blockedBy = (...by: readonly string[]): Blocked => ({
	status: 'blocked',
	by,
	reason: `It needs ${by.join(' and ')}`,
	findings: [],
});
