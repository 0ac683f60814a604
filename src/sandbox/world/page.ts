import type {FeedItem} from './feed.js';
import type {MessageTemplate} from './message-template.js';

export type Task = 'ANALYZE' | 'ADVERTISE' | 'MESSAGING' | 'MODERATE' | 'CREATE_CONTENT' | 'MANAGE';

export interface Page {
	readonly id: string;
	name: string;
	category: {id: string; name: string};
	published: boolean;
	/** Who may do what on it. */
	tasks: Record<string, Task[]>;
	/** Portfolio that owns it. */
	business?: string;
	/** Reached through the portfolio alone: `/me/accounts` does not show it. */
	onlyByBusiness?: boolean;
	/** By app. */
	subscriptions: Record<string, PageSubscription>;
	/** The app that gets a conversation which nobody controls; without one, every app gets it. */
	defaultApp?: string;
	/** The Messenger profile: greeting, menu and so on. */
	profile: Record<string, unknown>;
	personas: Record<string, Persona>;
	/** Reusable attachments. */
	attachments: Record<string, Attachment>;
	labels: Record<string, Label>;
	/** Tokens that let the page write to a person once more. */
	permits: Record<string, Permit>;
	/** What people wrote in public. */
	feed?: Record<string, FeedItem>;
	/** Templates of utility messages. */
	templates?: Record<string, MessageTemplate>;
	about?: string;
}

export interface PageSubscription {
	fields: string[];
	/** Since when no delivery has succeeded. */
	failingSince?: number;
	alerted?: boolean;
}

export interface Persona {
	readonly id: string;
	readonly name: string;
	readonly pictureUrl: string;
}

/** A word that the page's people put on persons. */
export interface Label {
	readonly id: string;
	readonly name: string;
	psids: string[];
}

export interface Attachment {
	readonly id: string;
	readonly type: string;
	readonly url: string;
}

export interface Permit {
	readonly kind: 'one-time' | 'user-ref' | 'account-linking';
	readonly person: string;
	readonly expiresAt: number;
}
