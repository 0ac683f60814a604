import type {Area, Target} from './check.js';
import type {CheckResult} from './run-checks.js';

/** What only matters to events that come in: a person can be written to without. */
const incoming: readonly Area[] = ['subscription', 'webhook'];

/**
 * The order in which equally certain findings are told. Who asks about a recipient hears first of the recipient, and of what
 * hinders sending to anybody; what keeps events from coming in comes after.
 */
export const asAsked = (results: readonly CheckResult[], {recipient}: Target): readonly CheckResult[] => {
	if (recipient === undefined) return results;
	const isIncoming = ({check}: CheckResult): boolean => incoming.includes(check.area);
	return [...results.filter(result => !isIncoming(result)), ...results.filter(isIncoming)];
};
