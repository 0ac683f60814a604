import {asJson, type CauseJson} from '../causes/as-json.js';
import {exitCodeOf, type Problem} from '../causes/cause.js';
import type {ExitCode} from '../core/exit-code.js';

/** What `--json` prints of a failure: the cause, and Meta's answer when there is one. Part of the contract. */
export interface ProblemJson {
	readonly schemaVersion: 1;
	readonly error: CauseJson & {
		readonly message: string;
		readonly exitCode: ExitCode;
		readonly code?: number;
		readonly subcode?: number;
		readonly type?: string;
		readonly fbtraceId?: string;
		/** HTTP status. */
		readonly status?: number;
		/** Of a limit: how long until access returns, as Meta estimates it. */
		readonly retryAfterMs?: number;
		readonly others: readonly CauseJson[];
	};
}

export const problemAsJson = ({message, finding, others}: Problem): ProblemJson => {
	const {answer, cause} = finding;
	return {
		schemaVersion: 1,
		error: {
			...asJson(finding),
			message,
			exitCode: exitCodeOf(cause.kind),
			...(answer && {
				code: answer.code,
				...(answer.subcode !== undefined && {subcode: answer.subcode}),
				...(answer.type !== undefined && {type: answer.type}),
				...(answer.fbtraceId !== undefined && {fbtraceId: answer.fbtraceId}),
				// A part of a batch, and what debug_token says, came over no HTTP of their own.
				...(answer.status > 0 && {status: answer.status}),
				...(answer.regainMinutes !== undefined && {retryAfterMs: answer.regainMinutes * 60_000}),
			}),
			others: others.map(asJson),
		},
	};
};
