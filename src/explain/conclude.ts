import {asFinding} from '../causes/as-finding.js';
import {causes} from '../causes/catalogue.js';
import {docs} from '../causes/docs.js';
import type {Finding} from '../causes/index.js';
import {rootsFirst} from '../causes/roots-first.js';
import {weigh} from '../causes/weigh.js';
import {type Change, changesIn} from './changes.js';
import {type FaqEntry, faq} from './faq.js';
import {type NextStep, nextSteps} from './next.js';
import type {PastedReading} from './read.js';

export type InputKind = 'graph-error' | 'webhook-symptom' | 'setup-symptom' | 'unknown';

/** What was recognised in the text. */
export interface ExplainedInput {
	readonly kind: InputKind;
	readonly code?: number;
	readonly subcode?: number;
	readonly fbtraceId?: string;
}

export interface Explanation {
	readonly input: ExplainedInput;
	/** Best first; empty when the text says nothing that is known. */
	readonly findings: readonly Finding[];
	/** What would decide between the first of them. */
	readonly next: readonly NextStep[];
	/** Old words in the text, and what holds today. */
	readonly changed: readonly Change[];
	/** The question of the platform's FAQ that this is. */
	readonly faq?: FaqEntry;
}

/** How many causes are named at most, how weak one may be altogether, and beside the best one. */
const most = 5;
const floor = 0.25;
const share = 0.35;

const webhookAreas: ReadonlySet<string> = new Set(['webhook', 'event', 'subscription', 'messaging']);

const kindOf = ({errors}: PastedReading, first: Finding | undefined): InputKind => {
	if (errors.length > 0) return 'graph-error';
	if (!first) return 'unknown';
	const [area = ''] = first.cause.id.split('.');
	return webhookAreas.has(area) ? 'webhook-symptom' : 'setup-symptom';
};

const ranked = (reading: PastedReading): readonly Finding[] => {
	const weighed = weigh(causes, reading);
	const least = Math.max(floor, (weighed[0]?.score ?? 0) * share);
	return rootsFirst(weighed.filter(({score}) => score >= least))
		.slice(0, most)
		.map(one => asFinding(one, reading.facts));
};

/** For a code that nobody here knows: Meta's own list, and whom to ask. */
const lookUp: NextStep = {
	text: 'Look the code up in Meta’s list, and give Meta’s support the fbtrace_id',
	url: docs.errorCodes,
};
const lookAround: NextStep = {text: 'Let the tool look for itself', argv: ['doctor']};

/** What a reading comes to. */
export const conclude = (reading: PastedReading): Explanation => {
	const findings = reading.isForeign ? [] : ranked(reading);
	const [error] = reading.errors;
	const asked = reading.isForeign ? undefined : faq.find(entry => entry.asked.test(reading.words));
	return {
		input: {
			kind: kindOf(reading, findings[0]),
			...(error && {code: error.code}),
			...(error?.subcode !== undefined && {subcode: error.subcode}),
			...(reading.fbtraceId !== undefined && {fbtraceId: reading.fbtraceId}),
		},
		findings,
		next: findings.length > 0 ? nextSteps(findings, reading.facts) : [...(error ? [lookUp] : []), lookAround],
		changed: reading.isForeign ? [] : changesIn(reading.words),
		...(asked && {faq: asked}),
	};
};
