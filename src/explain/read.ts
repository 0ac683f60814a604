import type {Sign} from '../causes/sign.js';
import {readVerification} from '../causes/verification.js';
import type {Reading} from '../causes/weigh.js';
import type {GraphAnswer} from '../graph/error.js';
import {bounds, cut} from './bounds.js';
import {type Facts, factsOf} from './facts.js';
import {proseOf} from './prose.js';
import {readCalls} from './readers/calls.js';
import {readEvents} from './readers/events.js';
import {readGraphErrors, readTraceId} from './readers/graph-errors.js';
import {readShapes} from './readers/shapes.js';
import {symptomsIn} from './symptoms/index.js';
import {unescaped} from './unescape.js';

/** All that a pasted text shows. */
export interface PastedReading extends Reading {
	readonly fbtraceId?: string;
	readonly facts: Facts;
}

/** A text without Meta's own messages: what remains is what people and other programs say. */
const withoutMessages = (text: string, errors: readonly GraphAnswer[]): string =>
	errors.reduce((rest, {message}) => {
		if (message === '') return rest;
		return rest.replaceAll(`"${message}"`, '""').replaceAll(`'${message}'`, "''");
	}, text);

/** Reads a pasted text: errors in any notation, calls, events, shapes, and what the words say. */
export const read = (pasted: string): PastedReading => {
	const text = unescaped(cut(pasted, bounds.text));
	const errors = readGraphErrors(text);
	const words = proseOf(text);
	const fbtraceId = readTraceId(text);
	const signs: readonly Sign[] = [
		...readEvents(text),
		...readShapes(text),
		...readVerification(words),
		...symptomsIn(errors.length > 0 ? proseOf(withoutMessages(text, errors)) : words),
	];
	return {
		errors,
		calls: readCalls(text),
		signs: new Set(signs),
		words,
		facts: factsOf(text),
		...(fbtraceId !== undefined && {fbtraceId}),
	};
};
