import type {Algorithm, SignatureFault} from '../signature.js';

/** How a delivery fared at the target. */
export interface ForwardReport {
	readonly status?: number;
	readonly durationMs?: number;
	/** The beginning of what the target answered. */
	readonly body?: string;
	/** Why there is no answer: `ECONNREFUSED`, `dropped`, … */
	readonly error?: string;
	/** The same as a sentence. */
	readonly detail?: string;
}

export interface EventReport {
	readonly field: string;
	readonly kind: string;
	readonly summary: string;
	readonly pageId?: string;
	readonly sender?: string;
	/** The same event came before: Meta repeats what was not answered in time. */
	readonly duplicate: boolean;
	/** The page's own message: answering it makes a loop. */
	readonly echo: boolean;
	readonly standby: boolean;
	/** The item as it came; with `details`. */
	readonly raw?: object;
}

/** What a listener tells while it runs. Part of the contract of `listen --json`. */
export type ListenEvent =
	| {
			readonly event: 'listening';
			readonly url: string;
			readonly publicUrl?: string;
			readonly forwardTo?: string;
			readonly record?: string;
			/** Of the page that shows what comes in. */
			readonly openUrl?: string;
	  }
	/** Meta calls it now; `former` is what it called before. */
	| {readonly event: 'registered'; readonly callbackUrl: string; readonly former: string | null}
	/** Meta may still call it at the end, and not what it called before. */
	| {
			readonly event: 'not-put-back';
			readonly callbackUrl: string;
			readonly former: string | null;
			readonly reason: string;
	  }
	| {readonly event: 'handshake'; readonly valid: boolean; readonly status: number}
	| {
			readonly event: 'delivery';
			readonly valid: boolean;
			/** What was answered. */
			readonly status: number;
			/** Of the first event, with a summary of all. */
			readonly field: string | null;
			readonly summary: string;
			readonly duplicate: boolean;
			readonly events: readonly EventReport[];
			readonly receivedAt: string;
			readonly durationMs: number;
			readonly bytes: number;
			readonly algorithm?: Algorithm;
			/** Why it was refused. */
			readonly reason?: SignatureFault | 'not-json' | 'too-deep' | 'too-large';
			readonly detail?: string;
			readonly forward?: ForwardReport;
	  }
	| {readonly event: 'request'; readonly method: string; readonly path: string; readonly status: number}
	/** The target has not answered this for so long; told again only after it has answered something. */
	| {
			readonly event: 'forward-waiting';
			readonly summary: string;
			readonly forMs: number;
			readonly waiting: number;
	  }
	/** Somebody stops the listener, which waits so long for the target. */
	| {readonly event: 'ending'; readonly waiting: number; readonly withinMs: number}
	| ({readonly event: 'stopped'} & Totals);

export interface Totals {
	readonly deliveries: number;
	readonly refused: number;
	readonly duplicates: number;
	readonly forwarded: number;
	/** The target did not answer. */
	readonly forwardFailed: number;
	/** The queue was full. */
	readonly forwardDropped: number;
	/** Not done when the time at the end was over. */
	readonly forwardAbandoned: number;
}
