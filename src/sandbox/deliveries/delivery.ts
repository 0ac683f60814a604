/** One attempt to bring a delivery to the bot. */
export interface Attempt {
	readonly at: string;
	/** Absent when nobody answered. */
	readonly status?: number;
	/** The beginning of the answer. */
	readonly body?: string;
	/** Why nobody answered: `refused`, `timeout` … */
	readonly fault?: string;
	readonly durationMs: number;
}

export type DeliveryState = 'pending' | 'delivered' | 'given up';

/** An event on its way to an app's callback, and what became of it. */
export interface Delivery {
	readonly id: string;
	readonly at: string;
	readonly app: string;
	readonly page: string;
	readonly psid?: string;
	readonly field: string;
	readonly standby: boolean;
	readonly url: string;
	/** The very text that was signed and sent. */
	readonly body: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly attempts: readonly Attempt[];
	readonly state: DeliveryState;
}
