/** Something that happened in a conversation of a page. */
export interface PageEvent {
	readonly page: string;
	/** Whose conversation it is in; absent for events about the page as a whole. */
	readonly psid?: string;
	/** The field of the subscription that brings it. */
	readonly field: string;
	/** As it stands in `entry[].messaging`. */
	readonly item: object;
	readonly at: number;
	/** Meant for this app alone, whoever controls the thread. */
	readonly onlyFor?: string;
}
