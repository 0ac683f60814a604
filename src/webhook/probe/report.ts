import type {Finding} from '../../causes/cause.js';

export type ProbeStatus = 'pass' | 'warn' | 'fail' | 'skip' | 'blocked';

/** One thing that a callback URL must do, and whether it does. */
export interface ProbeCheck {
	/** `webhook.subject`; API. */
	readonly check: string;
	/** The healthy sentence. */
	readonly title: string;
	readonly status: ProbeStatus;
	readonly findings: readonly Finding[];
	/** What was seen, in a few words. */
	readonly note?: string;
	/** Why it was not tried. */
	readonly reason?: string;
	readonly blockedBy?: readonly string[];
	readonly durationMs: number;
}

/** `inconclusive`: nothing failed, but something that is needed could not be reached. */
export type Verdict = 'healthy' | 'problems' | 'inconclusive';

export interface ProbeReport {
	readonly url: string;
	readonly startedAt: string;
	readonly durationMs: number;
	/** Requests sent to the URL. */
	readonly requests: number;
	readonly checks: readonly ProbeCheck[];
	/** Of all checks, the root first, no cause twice. */
	readonly findings: readonly Finding[];
	readonly verdict: Verdict;
	/** What the doctor may build on. */
	readonly facts: ProbeFacts;
}

export interface ProbeFacts {
	/** The host is this machine: that Meta cannot call it is no fault. */
	readonly local: boolean;
	readonly reachable: boolean;
	/** Undefined when it was not tried. */
	readonly handshake: boolean | undefined;
	readonly delivery: boolean | undefined;
	readonly slowestMs: number | undefined;
}
