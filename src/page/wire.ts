import type {CauseJson} from '../causes/as-json.js';

/** What the server of the page and the page itself say to each other: JSON, and nothing secret in it. */

export interface MenuItem {
	readonly title: string;
	readonly type: string;
	readonly payload?: string;
	readonly url?: string;
}

export interface PageView {
	readonly id: string;
	readonly name: string;
	/** Some app gets what people write. */
	readonly subscribed: boolean;
	/** And has a webhook to get it by. */
	readonly connected: boolean;
	readonly getStarted: boolean;
	readonly greeting?: string;
	readonly iceBreakers: readonly {readonly question: string; readonly payload: string}[];
	readonly menu: readonly MenuItem[];
	/** The menu takes the place of the composer. */
	readonly composerDisabled: boolean;
	readonly personas: Readonly<Record<string, {readonly name: string; readonly picture: string}>>;
}

export interface PersonView {
	readonly id: string;
	readonly name: string;
	/** Page-scoped ids, by page. */
	readonly psids: Readonly<Record<string, string>>;
}

export interface ThreadView {
	readonly psid: string;
	readonly page: string;
	readonly person: string;
	/** Until when the page may answer, ISO 8601. */
	readonly openUntil: string;
	readonly linkedAs?: string;
	/** Set for this person alone, in place of the page's. */
	readonly menu?: readonly MenuItem[];
}

/** What a chat shows, oldest first. One with the id of an earlier one takes its place. */
export type Entry =
	| {
			readonly kind: 'message';
			readonly id: string;
			readonly at: string;
			readonly from: 'person' | 'page';
			readonly text?: string;
			readonly attachments?: readonly unknown[];
			readonly quickReplies?: readonly unknown[];
			readonly replyTo?: string;
			readonly persona?: string;
			readonly reaction?: string;
			readonly edited?: boolean;
	  }
	/** What the bot sent and Meta would refuse. */
	| {
			readonly kind: 'refused';
			readonly id: string;
			readonly at: string;
			/** What it would have shown. */
			readonly text: string;
			readonly answer: string;
			/** The call in the inspector. */
			readonly call: string;
			readonly causes: readonly CauseJson[];
	  }
	/** What a person did that leaves no message, or what became of it. */
	| {
			readonly kind: 'note';
			readonly id: string;
			readonly at: string;
			readonly text: string;
			readonly tone: 'plain' | 'bad';
	  };

export interface AttemptRow {
	readonly at: string;
	readonly status?: number;
	readonly fault?: string;
	readonly durationMs: number;
	readonly body?: string;
}

export interface DeliveryRow {
	readonly id: string;
	readonly at: string;
	readonly field: string;
	/** `message "Hello" from 4000000000000001`. */
	readonly summary: string;
	readonly url: string;
	readonly state: 'pending' | 'delivered' | 'given up' | 'refused';
	readonly signature: 'valid' | 'wrong' | 'missing';
	/** Why the signature is not valid. */
	readonly detail?: string;
	readonly attempts: readonly AttemptRow[];
	/** How it was sent again, and which one. */
	readonly again?: {readonly how: Again; readonly of: string};
	readonly page?: string;
	readonly psid?: string;
	readonly bytes: number;
}

/** How an event is sent once more. */
export type Again = 'duplicate' | 'wrong-signature' | 'out-of-order';

export interface DeliveryDetail {
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	readonly curl: string;
}

export interface CallRow {
	readonly id: string;
	readonly at: string;
	readonly method: string;
	readonly path: string;
	readonly version: string;
	readonly status: number;
	readonly durationMs: number;
	readonly code?: number;
	readonly subcode?: number;
	readonly message?: string;
	readonly token?: string;
	readonly traceId: string;
	/** Which program called, as it says itself. */
	readonly agent?: string;
	/** Made by this tool, not by the bot. */
	readonly ours: boolean;
	/** What was sent, in a few words. */
	readonly about?: string;
}

export interface CallDetail {
	readonly sent: string;
	readonly answer: string;
	readonly curl: string;
	readonly causes: readonly CauseJson[];
}

export interface WorldView {
	readonly pages: readonly PageView[];
	readonly people: readonly PersonView[];
	readonly threads: readonly ThreadView[];
}

/** Everything, when a page connects. */
export interface Snapshot {
	readonly mode: 'sandbox' | 'listen';
	readonly version: string;
	/** Of the Graph API, or of the listener. */
	readonly url: string;
	readonly doctor: boolean;
	readonly world: WorldView;
	readonly entries: Readonly<Record<string, readonly Entry[]>>;
	readonly deliveries: readonly DeliveryRow[];
	readonly calls: readonly CallRow[];
}

export type PageEvent =
	| {readonly type: 'snapshot'; readonly snapshot: Snapshot}
	| {readonly type: 'world'; readonly world: WorldView}
	| {readonly type: 'entry'; readonly psid: string; readonly entry: Entry}
	| {readonly type: 'delivery'; readonly row: DeliveryRow}
	| {readonly type: 'call'; readonly row: CallRow}
	| {readonly type: 'typing'; readonly psid: string; readonly on: boolean}
	| {readonly type: 'seen'; readonly psid: string};

/** Something a person does in the chat. */
export type Act =
	| {readonly act: 'say'; readonly text: string; readonly replyTo?: string}
	| {readonly act: 'quick-reply'; readonly title: string; readonly payload: string}
	| {readonly act: 'postback'; readonly title: string; readonly payload: string}
	| {readonly act: 'press'; readonly title: string}
	| {readonly act: 'start'}
	| {readonly act: 'follow'; readonly ref: string}
	| {readonly act: 'react'; readonly mid: string; readonly emoji: string}
	| {readonly act: 'unreact'; readonly mid: string}
	| {readonly act: 'edit'; readonly text: string}
	| {readonly act: 'read'}
	| {readonly act: 'allow-once'; readonly payload: string}
	| {readonly act: 'link'; readonly code: string}
	| {readonly act: 'unlink'}
	| {readonly act: 'send-file'; readonly type: 'image' | 'audio' | 'video' | 'file'; readonly url: string}
	| {readonly act: 'join'};

export interface ActRequest {
	readonly page: string;
	/** Name or id; one who does not exist comes into the world. */
	readonly person: string;
	readonly act: Act;
}

export interface ActAnswer {
	readonly psid: string;
	/** What the person's phone opens. */
	readonly opens?: string;
}
