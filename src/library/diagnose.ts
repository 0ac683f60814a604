import {asJson, type CauseJson} from '../causes/as-json.js';
import {diagnose as name} from '../causes/diagnose.js';
import {isRecord, parseJson} from '../core/json.js';
import {type Call, GraphError} from '../graph/error.js';
import {readAnswer} from '../graph/reply.js';

/** Which call was refused. It tells causes apart that share a code. */
export interface RefusedCall {
	readonly method?: Call['method'];
	/** Without version and query: `/me/messages`. */
	readonly path?: string;
	/** HTTP status. */
	readonly status?: number;
}

const parsed = (reply: unknown): unknown => {
	if (typeof reply !== 'string') return reply;
	try {
		return parseJson(reply);
	} catch {
		return undefined;
	}
};

/**
 * Names the causes of an error that the Graph API answered, best first; empty when the reply holds none.
 * @param reply the body of the answer, as text or parsed, or the `error` in it
 */
export const diagnose = (reply: unknown, {method, path, status = 0}: RefusedCall = {}): readonly CauseJson[] => {
	const body = parsed(reply);
	const answer = isRecord(body) ? readAnswer(body.error ?? body, status) : undefined;
	if (!answer) return [];
	const call = path === undefined ? undefined : {method: method ?? 'POST', path};
	return name(new GraphError(answer, call)).map(asJson);
};
