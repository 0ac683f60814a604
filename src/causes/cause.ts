import type {ExitCode} from '../core/exit-code.js';
import type {GraphAnswer} from '../graph/error.js';
import type {Matcher} from './one-of.js';
import type {Sign} from './sign.js';

/** Whose move it is. The exit code follows from this and from nothing else. */
export type Kind = 'usage' | 'setup' | 'access' | 'limit' | 'network' | 'upstream';

/** `confirmed` means that this run saw proof: a Graph answer, a probe, an arithmetic fact. */
export type Certainty = 'confirmed' | 'likely' | 'possible';

export type Fix =
	/** `argv` without the program's name: `['subscribe-page', '42', '--add', 'messages']`. */
	| {readonly kind: 'command'; readonly text: string; readonly argv: readonly string[]}
	| {readonly kind: 'manual'; readonly text: string; readonly url?: string};

/** What the Graph API answers when this is the cause. The sandbox arms it, `diagnose` recognises it. */
export interface Wire {
	readonly code: number;
	readonly subcode?: number;
	/** Default `OAuthException`. */
	readonly type?: string;
	readonly message: string;
	readonly userTitle?: string;
	readonly userMessage?: string;
	readonly isTransient?: boolean;
	/** HTTP status, default 400. */
	readonly status?: number;
	/** The calls that can answer so, as `METHOD /path` patterns in which `{x}` stands for one segment; none means every call. */
	readonly at?: readonly string[];
}

/** What gives a cause away. All that is named must hold; the clues that do combine as independent witnesses. */
export interface Clue {
	/** A Graph error of one of these codes. Without `subcode` any subcode fits; with `says`, its message must fit too. */
	readonly code?: number | readonly number[];
	readonly subcode?: number | readonly number[];
	/** The refused call is one of these, as `METHOD /path` patterns. Says nothing where the call is not known. */
	readonly at?: readonly string[];
	/**
	 * Words that are there: anywhere in the text or, beside a `code`, in that error's message. They meet a plain form of it
	 * (lower case, no accents, straight quotes, single blanks), so expressions need no flags. They must be linear: every gap bounded.
	 */
	readonly says?: Matcher | readonly Matcher[];
	/** Words anywhere in the text that must not be there. */
	readonly lacks?: Matcher;
	/** Something the reader recognised in the text: an event, the shape of an id, of a token, of a list. */
	readonly shows?: Sign | readonly Sign[];
	/** 1 proves the cause, between 0 and 1 speaks for it, below 0 against it. */
	readonly weight: number;
}

/** A known reason for trouble. It knows nothing of the run at hand; `Evidence` is what a run may add, all of it optional. */
export interface Cause<Evidence extends object = object> {
	/** `area.condition`. API: never renamed. */
	readonly id: string;
	readonly kind: Kind;
	/** One sentence, present tense, no blame. */
	title(evidence: Partial<Evidence>): string;
	/** Why it happens, in a sentence or three. */
	readonly why: string;
	/** What helps, the best first. A cause for which nothing helps does not compile. */
	fixes(evidence: Partial<Evidence>): readonly [Fix, ...Fix[]];
	readonly wire?: Wire;
	readonly clues: readonly Clue[];
	/** What Meta's answer tells beyond the cause: the name of a permission, the minutes to wait. */
	learn?(answer: GraphAnswer): Partial<Evidence>;
	/** Questions to a person, or calls, that would decide between this cause and its look-alikes. */
	readonly asks?: readonly string[];
	/** Pages of Meta's documentation. */
	readonly docs: readonly string[];
	/** Ids of causes that this one brings about: it comes before them when both are seen. */
	readonly bringsAbout?: readonly string[];
}

/** Checks a cause's types where it is written. */
export const defineCause = <Evidence extends object = object>(cause: Cause<Evidence>): Cause<Evidence> => cause;

/** A cause seen in this run, and what gave it away. */
export interface Finding<Evidence extends object = object> {
	readonly cause: Cause<Evidence>;
	readonly certainty: Certainty;
	/** 0…1; orders findings of one certainty. */
	readonly score: number;
	readonly evidence: Partial<Evidence>;
	/** What was seen in this run, as sentences. Never a secret. */
	readonly seen: readonly string[];
	/** Meta's own words, when a refused request is the reason. */
	readonly answer?: GraphAnswer;
}

/** Makes a finding; what is not said is `confirmed`, with a score to match. */
export const found = <Evidence extends object>(
	cause: Cause<Evidence>,
	evidence: Partial<Evidence>,
	rest: {
		readonly certainty?: Certainty;
		readonly score?: number;
		readonly seen?: readonly string[];
		readonly answer?: GraphAnswer;
	} = {},
): Finding<Evidence> => {
	const certainty = rest.certainty ?? 'confirmed';
	return {
		cause,
		evidence,
		certainty,
		score: rest.score ?? {confirmed: 1, likely: 0.7, possible: 0.3}[certainty],
		seen: rest.seen ?? [],
		...(rest.answer && {answer: rest.answer}),
	};
};

/** A finding that stops a command. `others` are further candidates, best first. */
export class Problem extends Error {
	override readonly name = 'Problem';

	constructor(
		readonly finding: Finding,
		readonly others: readonly Finding[] = [],
	) {
		super(finding.cause.title(finding.evidence));
	}
}

const exitCodes: Readonly<Record<Kind, ExitCode>> = {usage: 2, setup: 4, access: 4, upstream: 4, limit: 5, network: 3};

export const exitCodeOf = (kind: Kind): ExitCode => exitCodes[kind];
