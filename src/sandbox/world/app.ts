export type AppRole = 'administrators' | 'developers' | 'testers' | 'insights users';

export interface App {
	readonly id: string;
	name: string;
	secret: string;
	/** What the bot of this app is told to expect in the handshake. */
	verifyToken: string;
	category: string;
	link: string;
	/** The setting "Require App Secret". */
	requireProof: boolean;
	/** Whether people without a role may use it. */
	live: boolean;
	/** By person. */
	roles: Record<string, AppRole>;
	/** What App Review said of each permission. */
	permissions: Record<string, 'live' | 'unapproved'>;
	/** Features such as `HUMAN_AGENT`. */
	features: string[];
	/** By object: `page`, `user` … */
	webhooks: Record<string, AppSubscription>;
	business?: string;
	privacyPolicyUrl?: string;
}

export interface AppSubscription {
	callbackUrl: string;
	verifyToken: string;
	active: boolean;
	fields: {name: string; version: string}[];
}
