import type {Sign} from '../causes/sign.js';
import {readVerification} from '../causes/verification.js';
import type {Reading} from '../causes/weigh.js';
import type {GraphAnswer} from '../graph/error.js';
import {bounds, cut} from './bounds.js';
import {type Facts, factsOf} from './facts.js';
import {isForeign} from './foreign.js';
import {proseOf} from './prose.js';
import {readCalls} from './readers/calls.js';
import {readEvents} from './readers/events.js';
import {type GraphErrors, readGraphErrors, readTraceId} from './readers/graph-errors.js';
import {readShapes} from './readers/shapes.js';
import type {SymptomReader} from './symptoms/symptom.js';
import {unescaped} from './unescape.js';

/** All that a pasted text shows. */
export interface PastedReading extends Reading {
	readonly fbtraceId?: string;
	readonly facts: Facts;
	/** It speaks of another platform, and none of what it says is about this one. */
	readonly isForeign: boolean;
}

/** The names of what is in an error of Meta's, and the type that most have. */
const envelope =
	/(["'])(?:error|message|type|code|error_subcode|error_data|error_user_title|error_user_msg|is_transient|fbtrace_id|OAuthException)\1/g;

/** A text without Meta's own errors: what remains is what people and other programs say. */
const withoutErrors = (text: string, errors: readonly GraphAnswer[]): string =>
	errors
		.reduce((rest, {message}) => {
			if (message === '') return rest;
			return rest.replaceAll(`"${message}"`, '""').replaceAll(`'${message}'`, "''");
		}, text)
		.replace(envelope, '""');

/** A pasted text of which Meta's errors were read. */
export interface Pasted {
	readonly text: string;
	readonly found: GraphErrors;
	/** All that it says, in plain form. */
	readonly words: string;
	/** What it says besides these errors, in plain form. */
	readonly besides: string;
	readonly isForeign: boolean;
}

export const readPasted = (pasted: string): Pasted => {
	const text = unescaped(cut(pasted, bounds.text));
	const found = readGraphErrors(text);
	const words = proseOf(text);
	const besides = found.errors.length > 0 ? proseOf(withoutErrors(found.rest, found.errors)) : words;
	return {text, found, words, besides, isForeign: found.errors.length === 0 && isForeign(text)};
};

/** An error with nothing around it but quotes and brackets, or a text about something else: there is no symptom in it. */
export const saysNothing = ({found, besides, isForeign}: Pasted): boolean =>
	isForeign || (found.errors.length > 0 && !/[a-z\d\u0080-\uffff]/i.test(besides));

/** Reads a pasted text: errors in any notation, calls, events, shapes, and what the words say. */
export const read = (pasted: Pasted, symptomsIn: SymptomReader): PastedReading => {
	const {text, found, words, besides, isForeign} = pasted;
	const fbtraceId = readTraceId(found);
	const signs: readonly Sign[] = [
		...readEvents(text),
		...readShapes(text),
		...readVerification(words),
		...symptomsIn(besides, found.errors.length > 0),
	];
	return {
		errors: found.errors,
		calls: readCalls(text),
		signs: new Set(signs),
		words,
		facts: factsOf(text),
		isForeign,
		...(fbtraceId !== undefined && {fbtraceId}),
	};
};
