import {GraphError} from '../graph/error.js';
import type {CheckContext, Skipped} from './check.js';
import {liveFindings} from './live-findings.js';
import {skip} from './outcome.js';

/** What a refused look tells about the set-up as a whole, not about who may look. */
const tellingAreas = ['token', 'app', 'rate', 'app-secret'];
const untelling = new Set(['token.not-app-token', 'app.capability-missing', 'app.development-mode']);

/**
 * For a read that only adds detail: that Meta refuses it is no trouble of its own, so the check is skipped, unless the answer
 * itself names a trouble (a limit that is reached, a token that has ended).
 * @throws the error, when it does
 */
export const refusedLook = (error: unknown, {graph}: CheckContext, reason: string): Skipped => {
	if (!(error instanceof GraphError)) throw error;
	const [{cause, certainty}] = liveFindings(error, graph.http.origin);
	const telling = certainty === 'confirmed' && tellingAreas.includes(cause.id.split('.', 1)[0] ?? '');
	if (telling && !untelling.has(cause.id)) throw error;
	return skip(reason);
};
