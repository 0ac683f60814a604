import type {Finding} from '../causes/cause.js';
import {diagnose} from '../causes/diagnose.js';
import {GraphError, type TransportError} from '../graph/error.js';

/** From this score on, an answer that this very run got leaves no other reading. */
const unmistakable = 0.9;

/**
 * What a call of this run met. A pasted text with the same words is a likeness; the answer to our own call is proof, so
 * what can hardly mean anything else counts as confirmed here.
 */
export const liveFindings = (error: GraphError | TransportError, origin: string): readonly [Finding, ...Finding[]] => {
	const [first, ...others] = diagnose(error, {origin});
	if (error instanceof GraphError && first.certainty !== 'confirmed' && first.score >= unmistakable)
		return [{...first, certainty: 'confirmed'}];
	return [first, ...others];
};
