import type {Token} from './token.js';

/** Everything the sandbox knows: plain data, so that it can be kept in a file and read by a person. */
export interface World {
	readonly schemaVersion: 1;
	/** Ids and tokens are drawn from this, so that a fresh world has the same ones every time. */
	readonly seed: string;
	/** How many ids were drawn. */
	serial: number;
	/** How far the sandbox's clock is from the real one. */
	clockOffsetMs: number;
	settings: WorldSettings;
	/** What each id stands for. */
	nodes: Record<string, NodeRef>;
	apps: Record<string, App>;
	people: Record<string, Person>;
	pages: Record<string, Page>;
	businesses: Record<string, Business>;
	tokens: Record<string, Token>;
}

export type TestUserCreation = 'allowed' | 'suspended';

export interface WorldSettings {
	/** Meta suspended the creation of test users in 2026. */
	testUserCreation: TestUserCreation;
}

/** An id, and what it stands for. People have one id per app and one per page. */
export type NodeRef =
	| {readonly kind: 'app' | 'page' | 'business'}
	| {readonly kind: 'user'; readonly person: string}
	| {readonly kind: 'recipient'; readonly person: string; readonly page: string};

export type AppRole = 'administrators' | 'developers' | 'testers' | 'insights users';

export type PermissionStatus = 'granted' | 'declined' | 'expired';

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
	roles: Record<string, AppRole>;
	/** What App Review said. */
	permissions: Record<string, 'live' | 'unapproved'>;
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

export interface Person {
	/** Also the id in every app that has no own entry in `appIds`. */
	readonly id: string;
	firstName: string;
	lastName: string;
	/** App-scoped ids. */
	appIds: Record<string, string>;
	/** Page-scoped ids: one for each page that the person has a conversation with. */
	pageIds: Record<string, string>;
	/** What the person allowed each app. */
	grants: Record<string, Grant>;
	testUser?: {apps: string[]; email: string; password: string};
	/** A system user of this business. */
	systemUserOf?: string;
	locale: string;
	timezone: number;
	gender: string;
}

export interface Grant {
	scopes: Record<string, PermissionStatus>;
	/** Pages that were ticked in the login dialog; absent when all were. */
	pages?: string[];
	dataAccessExpiresAt: number;
}

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
	subscriptions: Record<string, {fields: string[]}>;
	about?: string;
}

export interface Business {
	readonly id: string;
	name: string;
	people: string[];
	ownedPages: string[];
	clientPages: string[];
}

/** For whoever only looks: what changes goes through `WorldStore.change`. */
export type DeepReadonly<Value> = Value extends object
	? {readonly [Key in keyof Value]: DeepReadonly<Value[Key]>}
	: Value;

export type ReadonlyWorld = DeepReadonly<World>;
