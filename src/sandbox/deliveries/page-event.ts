/** Something that happened in a conversation of a page. */
export interface PageEvent {
	readonly page: string;
	/** Whose conversation it is in; absent for events about the page as a whole. */
	readonly psid?: string;
	/** The field of the subscription that brings it. */
	readonly field: string;
	/** As it stands in `entry[].messaging`, or is the value in `entry[].changes`. */
	readonly item: object;
	/** What concerns no conversation comes as a change. Default: `messaging`. */
	readonly form?: 'messaging' | 'change';
	readonly at: number;
	/** Meant for this app alone, whoever controls the thread. */
	readonly onlyFor?: string;
}
