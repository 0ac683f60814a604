export {answerSentence, asJson, type CauseJson, type FixJson} from './as-json.js';
export {causeById, causes} from './catalogue.js';
export {
	type Cause,
	type Certainty,
	defineCause,
	exitCodeOf,
	type Finding,
	type Fix,
	found,
	type Kind,
	Problem,
	type Wire,
} from './cause.js';
export {diagnose, type Hint} from './diagnose.js';
export {shellLine} from './shell.js';
