import {redact} from '../core/redact.js';
import {type Call, type GraphAnswer, GraphError, type TransportError, type TransportFault} from '../graph/error.js';
import {apiRefused} from './api/refused.js';
import {causes} from './catalogue.js';
import {type Cause, type Certainty, type Finding, found} from './cause.js';
import {
	networkDns,
	networkNotGraph,
	networkRedirect,
	networkReset,
	networkStrangeReply,
	networkTimeout,
	networkTls,
	networkTooLarge,
	networkUnreachable,
} from './network/index.js';
import type {Place} from './place.js';
import {plain} from './plain.js';
import {type Weighed, weigh} from './weigh.js';

/** What the caller knows about the call beyond the error itself. */
export interface Hint {
	readonly call?: Call;
	/** Where the call went: `https://graph.facebook.com`. */
	readonly origin?: string;
}

type Findings = readonly [Finding, ...Finding[]];

/** How weak a further candidate may be beside the first one, and altogether. */
const share = 0.4;
const floor = 0.2;

export const certaintyOf = ({proved, score}: Weighed): Certainty => {
	if (proved) return 'confirmed';
	return score >= 0.6 ? 'likely' : 'possible';
};

const safe = (answer: GraphAnswer): GraphAnswer => ({
	...answer,
	message: redact(answer.message),
	...(answer.userTitle !== undefined && {userTitle: redact(answer.userTitle)}),
	...(answer.userMessage !== undefined && {userMessage: redact(answer.userMessage)}),
});

/** A cause that was weighed, as a finding with all that Meta's answer tells about it. */
export const asFinding = (weighed: Weighed): Finding => {
	const {cause, score, answer, seen} = weighed;
	const shown = answer && safe(answer);
	return found(cause, shown && cause.learn ? cause.learn(shown) : {}, {
		certainty: certaintyOf(weighed),
		score: Math.round(Math.min(score, 1) * 100) / 100,
		seen: seen.map(redact),
		...(shown && {answer: shown}),
	});
};

const ofAnswer = ({answer, call}: GraphError, hint: Hint): Findings => {
	const where = call ?? hint.call;
	const weighed = weigh(causes, {
		errors: [answer],
		calls: where ? [where] : [],
		signs: new Set(),
		words: plain(`${answer.message} ${answer.userTitle ?? ''} ${answer.userMessage ?? ''}`),
	});
	const [first, ...others] = weighed.filter(({answer: fits}) => fits).map(asFinding);
	if (!first) return [found(apiRefused, apiRefused.learn?.(answer) ?? {}, {score: 0.5, answer: safe(answer)})];
	if (first.certainty === 'confirmed') return [first];
	return [first, ...others.filter(({score}) => score >= Math.max(floor, first.score * share))];
};

const causeOfFault: Readonly<Record<TransportFault, Cause<Place>>> = {
	dns: networkDns,
	refused: networkUnreachable,
	reset: networkReset,
	timeout: networkTimeout,
	tls: networkTls,
	redirect: networkRedirect,
	'too-large': networkTooLarge,
	'not-graph': networkNotGraph,
	shape: networkStrangeReply,
	other: networkUnreachable,
};

const ofFault = ({fault, message, status}: TransportError, {origin}: Hint): Findings => [
	found(
		causeOfFault[fault],
		{...(origin !== undefined && {url: origin}), detail: redact(message)},
		{seen: [redact(status === undefined ? message : `${message} (HTTP ${status})`)]},
	),
];

/** Names the cause of a failed call, best first. Code and subcode decide, words refine, the HTTP status says nothing. */
export const diagnose = (error: GraphError | TransportError, hint: Hint = {}): Findings =>
	error instanceof GraphError ? ofAnswer(error, hint) : ofFault(error, hint);
