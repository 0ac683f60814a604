import type {Finding} from '../causes/cause.js';
import type {Settings} from '../core/setting.js';
import type {Graph} from '../graph/graph.js';

export const areas = [
	'settings',
	'token',
	'permission',
	'app',
	'page',
	'subscription',
	'webhook',
	'recipient',
	'limit',
] as const;

export type Area = (typeof areas)[number];

/** Who the doctor examines, beyond what the settings say. */
export interface Target {
	readonly recipient?: string;
	readonly webhookUrl?: string;
}

/** What a check may look at. It cannot print, ask, or read the disk. */
export interface CheckContext {
	readonly graph: Graph;
	readonly settings: Settings;
	readonly target: Target;
	readonly signal: AbortSignal;
	now(): Date;
}

export interface Passed<Fact> {
	readonly status: 'pass';
	readonly fact: Fact;
	/** What was seen, in a few words: `3 fields`. */
	readonly note?: string;
}

export interface Warned<Fact> {
	readonly status: 'warn';
	readonly fact: Fact;
	readonly findings: readonly [Finding, ...Finding[]];
}

export interface Failed {
	readonly status: 'fail';
	readonly findings: readonly [Finding, ...Finding[]];
	/** What `--fix` may do by itself: safe, told before it is done, checked afterwards. */
	readonly remedy?: Remedy;
}

export interface Skipped {
	readonly status: 'skip';
	readonly reason: string;
}

export interface Remedy {
	/** Imperative, for a person to read before it happens: `Subscribe the page to messages`. */
	readonly text: string;
	apply(): Promise<void>;
}

/** The runner adds `blocked` (by which check) and `crashed` (a bug of ours). */
export type Outcome<Fact> = Passed<Fact> | Warned<Fact> | Failed | Skipped;

export interface Check<Fact = unknown> {
	/** `area.subject`; API. */
	readonly id: string;
	/** The healthy sentence, so that a tick and a cross both read well. */
	readonly title: string;
	readonly area: Area;
	readonly needs: Readonly<Record<string, Check>>;
	run(context: CheckContext, facts: Readonly<Record<string, unknown>>): Promise<Outcome<Fact>>;
}

type Facts<Needs> = {readonly [Name in keyof Needs]: Needs[Name] extends Check<infer Fact> ? Fact : never};

/** `needs` stands before `run`, so that TypeScript knows the facts when it reads `run`. */
export const defineCheck = <Fact, const Needs extends Readonly<Record<string, Check>> = Record<never, never>>(spec: {
	readonly id: string;
	readonly title: string;
	readonly area: Area;
	readonly needs?: Needs;
	run(context: CheckContext, facts: Facts<Needs>): Promise<Outcome<Fact>>;
}): Check<Fact> => ({
	id: spec.id,
	title: spec.title,
	area: spec.area,
	needs: spec.needs ?? {},
	run: (context, facts) => spec.run(context, facts as Facts<Needs>),
});
