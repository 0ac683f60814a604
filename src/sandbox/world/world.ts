import type {App} from './app.js';
import type {Page} from './page.js';
import type {Person} from './person.js';
import type {Thread} from './thread.js';
import type {Token} from './token.js';

export type {App, AppRole} from './app.js';
export type {Page, Task} from './page.js';
export type {Grant, Person} from './person.js';
export type {Message, Thread} from './thread.js';
export type {Token} from './token.js';

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
	/** By page-scoped id of the person. */
	threads: Record<string, Thread>;
}

export interface WorldSettings {
	/** Meta suspended the creation of test users in 2026. */
	testUserCreation: 'allowed' | 'suspended';
	/** Whether too many calls are refused. Off, so that a test may call as often as it likes. */
	limits: 'off' | 'enforced';
	/** People who use the app, as far as limits are concerned: the quotas grow with them. */
	engagedUsers: number;
}

/** An id, and what it stands for. People have one id per app and one per page. */
export type NodeRef =
	| {readonly kind: 'app' | 'page' | 'business'}
	| {readonly kind: 'user'; readonly person: string}
	| {readonly kind: 'psid'; readonly person: string; readonly page: string}
	| {readonly kind: 'thread'; readonly psid: string}
	| {readonly kind: 'persona' | 'attachment' | 'label' | 'comment'; readonly page: string};

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
