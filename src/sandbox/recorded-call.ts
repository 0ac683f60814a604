/** One call that the sandbox answered. Nothing secret is kept. */
export interface RecordedCall {
	readonly at: string;
	readonly method: string;
	/** Without version and query. */
	readonly path: string;
	readonly version: string;
	readonly status: number;
	readonly code?: number;
	readonly subcode?: number;
	readonly message?: string;
	/** What kind of token came with it. */
	readonly token?: string;
	readonly traceId: string;
}
