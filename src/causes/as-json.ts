import type {GraphAnswer} from '../graph/error.js';
import type {Certainty, Finding, Fix} from './cause.js';
import {shellLine} from './shell.js';

export interface FixJson {
	readonly text: string;
	readonly command?: string;
	readonly url?: string;
}

/** A finding as every JSON output shows it. Part of the contract: keys may be added, never change. */
export interface CauseJson {
	readonly id: string;
	readonly title: string;
	readonly certainty: Certainty;
	readonly score: number;
	readonly why: string;
	readonly evidence: readonly string[];
	readonly fix: readonly FixJson[];
	readonly ask: readonly string[];
	readonly docs: readonly string[];
}

/** Meta's answer in one sentence: `Meta answered 100/2018001: (#100) No matching user found`. */
export const answerSentence = ({code, subcode, message, fbtraceId}: GraphAnswer): string =>
	`Meta answered ${code}${subcode === undefined ? '' : `/${subcode}`}: ${message}${fbtraceId ? ` (fbtrace_id ${fbtraceId})` : ''}`;

const fixAsJson = (fix: Fix): FixJson =>
	fix.kind === 'command'
		? {text: fix.text, command: shellLine(fix.argv)}
		: {text: fix.text, ...(fix.url !== undefined && {url: fix.url})};

export const asJson = ({cause, certainty, score, evidence, seen, answer}: Finding): CauseJson => ({
	id: cause.id,
	title: cause.title(evidence),
	certainty,
	score,
	why: cause.why,
	evidence: answer ? [answerSentence(answer), ...seen] : seen,
	fix: cause.fixes(evidence).map(fixAsJson),
	ask: cause.asks ?? [],
	docs: cause.docs,
});
