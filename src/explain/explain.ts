import {asFinding} from '../causes/as-finding.js';
import {causes} from '../causes/catalogue.js';
import type {CauseJson, Finding} from '../causes/index.js';
import {weigh} from '../causes/weigh.js';
import {read} from './read.js';

export type InputKind = 'graph-error' | 'webhook-symptom' | 'setup-symptom' | 'unknown';

export interface Explanation {
	readonly input: {
		readonly kind: InputKind;
		readonly code?: number;
		readonly subcode?: number;
		readonly fbtraceId?: string;
	};
	/** Best first; empty when the text says nothing that is known. */
	readonly findings: readonly Finding[];
}

const most = 5;
const floor = 0.25;
const share = 0.35;

const webhookAreas: ReadonlySet<string> = new Set(['webhook', 'event', 'subscription', 'messaging']);

const kindOf = (errors: number, first: Finding | undefined): InputKind => {
	if (errors > 0) return 'graph-error';
	if (!first) return 'unknown';
	if (first.answer) return 'graph-error';
	const [area = ''] = first.cause.id.split('.');
	return webhookAreas.has(area) ? 'webhook-symptom' : 'setup-symptom';
};

/** Says what a pasted error, log or symptom may mean. Looks at nothing but the text. */
export const explain = (text: string): Explanation => {
	const reading = read(text);
	const weighed = weigh(causes, reading);
	const best = weighed[0]?.score ?? 0;
	const findings = weighed
		.filter(({score}) => score >= Math.max(floor, best * share))
		.slice(0, most)
		.map(asFinding);
	const [error] = reading.errors;
	return {
		input: {
			kind: kindOf(reading.errors.length, findings[0]),
			...(error && {code: error.code}),
			...(error?.subcode !== undefined && {subcode: error.subcode}),
			...(reading.fbtraceId !== undefined && {fbtraceId: reading.fbtraceId}),
		},
		findings,
	};
};
