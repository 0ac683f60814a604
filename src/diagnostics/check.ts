import type {Finding} from '../causes/cause.js';
import type {Settings} from '../core/setting.js';
import type {Graph} from '../graph/graph.js';
import type {Reads} from './reads.js';

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
	/** The questions to the Graph API: each is asked once a run, however many checks want the answer. */
	readonly read: Reads;
	readonly settings: Settings;
	readonly target: Target;
	readonly signal: AbortSignal;
	/** Of the tool, for servers that are not Meta's. */
	readonly version: string;
	/** Why nothing can be read off the answers of this run so far; undefined when there are answers. */
	unanswered(): string | undefined;
	now(): Date;
}

type Findings = readonly [Finding, ...Finding[]];

export interface Passed<Fact> {
	readonly status: 'pass';
	readonly fact: Fact;
	/** What was seen, in a few words: `3 fields`. */
	readonly note?: string;
	/** Ids of causes that what was seen speaks against. */
	readonly rulesOut?: readonly string[];
}

export interface Warned<Fact> {
	readonly status: 'warn';
	readonly fact: Fact;
	readonly findings: Findings;
	readonly remedy?: Remedy;
}

export interface Failed {
	readonly status: 'fail';
	readonly findings: Findings;
	readonly remedy?: Remedy;
	/** The bot works without it, so whatever else failed is told first. */
	readonly aside?: true;
	/** Ids of causes that what was seen speaks against all the same. */
	readonly rulesOut?: readonly string[];
}

export interface Skipped {
	readonly status: 'skip';
	readonly reason: string;
}

/** The check could not run: because of others, or because the other side gave no answer. */
export interface Blocked {
	readonly status: 'blocked';
	/** Ids of the checks that stand in the way; none when the other side is the reason. */
	readonly by: readonly string[];
	readonly reason: string;
	readonly findings: readonly Finding[];
}

/** A bug of ours. */
export interface Crashed {
	readonly status: 'crashed';
	readonly error: unknown;
}

/** What `--fix` may do by itself: safe, told before it is done, checked afterwards. */
export interface Remedy {
	/** Imperative, for a person to read before it happens: `Subscribe the page to messages`. */
	readonly text: string;
	apply(graph: Graph): Promise<void>;
}

export type Outcome<Fact> = Passed<Fact> | Warned<Fact> | Failed | Skipped | Blocked;

/** What a check that is merely wanted came to. The fact is there when it passed or warned. */
export interface Wanted<Fact> {
	readonly status: (Outcome<Fact> | Crashed)['status'];
	readonly fact?: Fact;
}

type Checks = Readonly<Record<string, Check>>;

export interface Check<Fact = unknown> {
	/** `area.subject`; API. */
	readonly id: string;
	/** The healthy sentence, so that a tick and a cross both read well. */
	readonly title: string;
	readonly area: Area;
	/** Checks without whose facts this one cannot run. */
	readonly needs: Checks;
	/** Checks that this one waits for, and runs after whatever they came to. */
	readonly wants: Checks;
	/** Runs when all others are done: it looks at what the run has seen. */
	readonly last: boolean;
	/** It adds detail: a run in which it could not look is complete all the same. */
	readonly hint: boolean;
	/** Begins the reads that need no other check, so that a chain of needs costs no round trips. */
	ahead(context: CheckContext): void;
	run(context: CheckContext, facts: Readonly<Record<string, unknown>>): Promise<Outcome<Fact>>;
}

type FactOf<C> = C extends Check<infer Fact> ? Fact : never;

type Facts<Needs, Wants> = {readonly [Name in keyof Needs]: FactOf<Needs[Name]>} & {
	readonly [Name in keyof Wants]: Wanted<FactOf<Wants[Name]>>;
};

/** `needs` and `wants` stand before `run`, so that TypeScript knows the facts when it reads `run`. */
export const defineCheck = <
	Fact,
	const Needs extends Checks = Record<never, never>,
	const Wants extends Checks = Record<never, never>,
>(spec: {
	readonly id: string;
	readonly title: string;
	readonly area: Area;
	readonly needs?: Needs;
	readonly wants?: Wants;
	readonly last?: boolean;
	readonly hint?: boolean;
	ahead?(context: CheckContext): void;
	run(context: CheckContext, facts: Facts<Needs, Wants>): Promise<Outcome<Fact>>;
}): Check<Fact> => ({
	id: spec.id,
	title: spec.title,
	area: spec.area,
	needs: spec.needs ?? {},
	wants: spec.wants ?? {},
	last: spec.last ?? false,
	hint: spec.hint ?? false,
	ahead: context => spec.ahead?.(context),
	run: (context, facts) => spec.run(context, facts as Facts<Needs, Wants>),
});
