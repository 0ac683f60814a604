/** A conversation of a person with a page. */
export interface Thread {
	readonly id: string;
	readonly psid: string;
	readonly page: string;
	readonly person: string;
	/** The last ones, oldest first. */
	messages: Message[];
	/** When the person did something that lets the page answer. */
	lastFromPersonAt: number;
	/** Until when the page may answer without a tag. */
	openUntil: number;
	updatedAt: number;
	/** The app that controls the thread. */
	owner?: string;
	ownedUntil?: number;
	/** Set for this person alone, in place of the page's own. */
	settings: Record<string, unknown>;
	/** What the person's account in the bot's own system is known by. */
	linkedAs?: string;
}

export interface Message {
	readonly mid: string;
	readonly at: number;
	readonly from: 'person' | 'page';
	/** The app that sent it. */
	readonly app?: string;
	readonly text?: string;
	readonly attachments?: readonly unknown[];
	readonly quickReplies?: readonly unknown[];
	readonly replyTo?: string;
	readonly persona?: string;
	reaction?: string;
}

/** Messages that a thread keeps at least. */
export const keptMessages = 100;
