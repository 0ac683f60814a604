import {GraphError, TransportError} from '../graph/error.js';
import type {CheckContext, Skipped} from './check.js';
import {liveFindings} from './live-findings.js';
import {skip} from './outcome.js';

/** What a refused look tells about the set-up as a whole, not about who may look. */
const tellingAreas = ['token', 'app', 'rate', 'app-secret'];
const untelling = new Set([
	'token.not-app-token',
	'app.capability-missing',
	'app.development-mode',
	// "Nonexisting field" and "a page token is required" say which edge there is. What kind a token is of has a check of its own.
	'token.page-instead-of-user',
	'token.user-instead-of-page',
]);

/** HTTP statuses of a server that has no such call, and says so without the words of the Graph API. */
const unknownCall = new Set([404, 405, 501]);

/** Whether a refusal names a trouble of its own: a limit that is reached, a token that has ended. */
export const isTelling = (error: GraphError, origin: string): boolean => {
	const [{cause, certainty}] = liveFindings(error, origin);
	const [area = ''] = cause.id.split('.', 1);
	return certainty === 'confirmed' && tellingAreas.includes(area) && !untelling.has(cause.id);
};

/**
 * For a read that only adds detail: that Meta refuses it is no trouble of its own, so the check is skipped.
 * @throws the error, when it is more than that
 */
export const refusedLook = (error: unknown, {graph}: CheckContext, reason: string): Skipped => {
	const isRefused = error instanceof GraphError && !isTelling(error, graph.http.origin);
	const isUnknown = error instanceof TransportError && unknownCall.has(error.status ?? 0);
	if (isRefused || isUnknown) return skip(reason);
	throw error;
};
