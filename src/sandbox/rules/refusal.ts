export interface RefusalDetails {
	readonly code: number;
	readonly subcode?: number;
	/** Default `OAuthException`. */
	readonly type?: string;
	/** HTTP status, default 400. */
	readonly status?: number;
	readonly isTransient?: boolean;
	readonly userTitle?: string;
	readonly userMessage?: string;
	readonly data?: unknown;
}

/** The Graph API says no. */
export class Refusal extends Error {
	override readonly name = 'Refusal';

	constructor(
		message: string,
		readonly details: RefusalDetails,
	) {
		super(message);
	}
}

/** As the envelope of an answer holds it. */
export const errorBody = ({message, details}: Refusal, traceId: string): object => ({
	error: {
		message,
		type: details.type ?? 'OAuthException',
		code: details.code,
		...(details.subcode !== undefined && {error_subcode: details.subcode}),
		...(details.isTransient !== undefined && {is_transient: details.isTransient}),
		...(details.userTitle !== undefined && {error_user_title: details.userTitle}),
		...(details.userMessage !== undefined && {error_user_msg: details.userMessage}),
		...(details.data !== undefined && {error_data: details.data}),
		fbtrace_id: traceId,
	},
});
