/** A JSON object that came from elsewhere: nothing about it is certain. */
export type JsonObject = Readonly<Record<string, unknown>>;

export interface Attachment {
	/** `image`, `audio`, `video`, `file`, `fallback`, `template`, `sticker`, … */
	readonly type?: string;
	readonly url?: string;
	readonly title?: string;
	readonly raw: JsonObject;
}

/** Where a person came from. */
export interface Referral {
	readonly ref?: string;
	/** `SHORTLINK`, `ADS`, … */
	readonly source?: string;
	readonly type?: string;
	readonly adId?: string;
}

/** What every event has, as far as Meta sent it. Ids are strings even where the body has numbers. */
export interface EventBase {
	/** The field of the subscription that brings it: `messages`, `messaging_postbacks`, … */
	readonly field: string;
	readonly pageId?: string;
	/** The PSID of the person, or the page's id in an echo. Optins of the checkbox plugin have none. */
	readonly sender?: string;
	/** Stands for a sender whose PSID is not known yet. */
	readonly userRef?: string;
	readonly recipient?: string;
	/** Milliseconds. */
	readonly timestamp?: number;
	/** Another app controls the thread: read it, do not answer. */
	readonly standby: boolean;
	/** The item as it came. */
	readonly raw: JsonObject;
}

interface Message {
	readonly mid?: string;
	readonly text?: string;
	readonly attachments: readonly Attachment[];
}

/** What happened, by `kind`. */
export type Happening =
	| (Message & {
			readonly kind: 'message';
			readonly quickReply?: string;
			readonly replyTo?: string;
			readonly referral?: Referral;
			readonly isDeleted: boolean;
			readonly isUnsupported: boolean;
	  })
	/** The page's own message comes back. Never answer one. */
	| (Message & {readonly kind: 'echo'; readonly appId?: string; readonly metadata?: string})
	| {readonly kind: 'edit'; readonly mid?: string; readonly text?: string; readonly edits?: number}
	| {
			readonly kind: 'postback';
			readonly mid?: string;
			readonly title?: string;
			readonly payload?: string;
			readonly referral?: Referral;
	  }
	| ({readonly kind: 'referral'} & Referral)
	| {
			readonly kind: 'optin';
			/** Absent for plugins: `notification_messages`, `one_time_notif_req`. */
			readonly type?: string;
			readonly ref?: string;
			readonly payload?: string;
	  }
	| {readonly kind: 'account-linking'; readonly status?: string; readonly authorizationCode?: string}
	| {readonly kind: 'delivery'; readonly mids: readonly string[]; readonly watermark?: number}
	| {readonly kind: 'read'; readonly watermark?: number}
	| {
			readonly kind: 'reaction';
			readonly mid?: string;
			readonly action?: string;
			readonly reaction?: string;
			readonly emoji?: string;
	  }
	| {
			readonly kind: 'thread-control';
			readonly action: 'pass' | 'take' | 'request';
			readonly previousOwner?: string;
			readonly newOwner?: string;
			readonly metadata?: string;
	  }
	| {readonly kind: 'policy-enforcement'; readonly action?: string; readonly reason?: string}
	/** A field outside messaging, or the Test button of the dashboard. */
	| {readonly kind: 'change'; readonly value: unknown}
	/** Anything else, known by its field or not at all. */
	| {readonly kind: 'other'; readonly payload: JsonObject};

export type EventKind = Happening['kind'];
export type WebhookEvent<Kind extends EventKind = EventKind> = EventBase & Extract<Happening, {readonly kind: Kind}>;
