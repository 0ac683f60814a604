import {redact} from '../core/redact.js';
import type {GraphAnswer} from '../graph/error.js';
import {type Certainty, type Finding, found} from './cause.js';
import type {Weighed} from './weigh.js';

const certaintyOf = ({proved, score}: Weighed): Certainty => {
	if (proved) return 'confirmed';
	return score >= 0.6 ? 'likely' : 'possible';
};

/** Meta's answer without what looks like a secret. */
export const safeAnswer = (answer: GraphAnswer): GraphAnswer => ({
	...answer,
	message: redact(answer.message),
	...(answer.userTitle !== undefined && {userTitle: redact(answer.userTitle)}),
	...(answer.userMessage !== undefined && {userMessage: redact(answer.userMessage)}),
});

/** A cause that was weighed, as a finding with all that Meta's answer tells about it. */
export const asFinding = (weighed: Weighed, known: object = {}): Finding => {
	const {cause, score, answer, seen} = weighed;
	const shown = answer && safeAnswer(answer);
	return found(
		cause,
		{...known, ...(shown && cause.learn?.(shown))},
		{
			certainty: certaintyOf(weighed),
			score: Math.round(Math.min(score, 1) * 100) / 100,
			seen: seen.map(redact),
			...(shown && {answer: shown}),
		},
	);
};
