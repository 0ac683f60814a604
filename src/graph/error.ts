/** The call that went wrong, without anything secret: no token, no proof, no query. */
export interface Call {
	readonly method: 'GET' | 'POST' | 'DELETE';
	/** Path without version and query: `/me/accounts`. */
	readonly path: string;
}

/** What Meta says when it refuses. Only message, type, code and fbtrace_id are dependable. Source: Graph API, error handling. */
export interface GraphAnswer {
	readonly message: string;
	readonly type?: string;
	readonly code: number;
	readonly subcode?: number;
	readonly userTitle?: string;
	readonly userMessage?: string;
	readonly isTransient?: boolean;
	readonly fbtraceId?: string;
	/** HTTP status; 0 when the answer did not come over HTTP (`debug_token`, a batch part). Never decides anything. */
	readonly status: number;
	/** Minutes until access returns, as the usage headers say. */
	readonly regainMinutes?: number;
}

/** The Graph API answered, and refused. */
export class GraphError extends Error {
	override readonly name = 'GraphError';

	constructor(
		readonly answer: GraphAnswer,
		readonly call?: Call,
	) {
		super(answer.message);
	}
}

/** How a call ended without an answer of the Graph API. */
export type TransportFault =
	| 'dns'
	| 'refused'
	| 'reset'
	| 'timeout'
	| 'tls'
	/** What answered speaks no TLS, or none that both know. */
	| 'not-tls'
	| 'redirect'
	| 'too-large'
	/** Something answered, but it was not the Graph API: HTML, a captive portal, an empty body. */
	| 'not-graph'
	/** JSON, but not of the shape that this call has. */
	| 'shape'
	| 'other';

/** The Graph API did not answer, or what answered cannot be understood. */
export class TransportError extends Error {
	override readonly name = 'TransportError';

	constructor(
		readonly fault: TransportFault,
		message: string,
		readonly call?: Call,
		/** HTTP status when there was one. */
		readonly status?: number,
		/** The proxy, where it is the one that failed, and the status with which it refused. */
		readonly proxy?: {readonly url: string; readonly status?: number},
	) {
		super(message);
	}
}
