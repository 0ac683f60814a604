import {redact} from '../core/redact.js';
import {type Call, GraphError, type TransportError, type TransportFault} from '../graph/error.js';
import {apiRefused} from './api/refused.js';
import {asFinding, safeAnswer} from './as-finding.js';
import {causes} from './catalogue.js';
import {type Cause, type Finding, found} from './cause.js';
import {networkDns} from './network/dns.js';
import {networkNotGraph} from './network/not-graph.js';
import {networkRedirect} from './network/redirect.js';
import {networkReset} from './network/reset.js';
import {networkStrangeReply} from './network/strange-reply.js';
import {networkTimeout} from './network/timeout.js';
import {networkTls} from './network/tls.js';
import {networkTooLarge} from './network/too-large.js';
import {networkUnreachable} from './network/unreachable.js';
import type {Place} from './place.js';
import {plain} from './plain.js';
import {readVerification} from './verification.js';
import {weigh} from './weigh.js';

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

const ofAnswer = ({answer, call}: GraphError, hint: Hint): Findings => {
	const where = call ?? hint.call;
	const words = plain(`${answer.message} ${answer.userTitle ?? ''} ${answer.userMessage ?? ''}`);
	const weighed = weigh(causes, {
		errors: [answer],
		calls: where ? [where] : [],
		signs: new Set(readVerification(words)),
		words,
	});
	const [first, ...others] = weighed.filter(({answer: fits}) => fits).map(one => asFinding(one));
	if (!first) return [found(apiRefused, apiRefused.learn?.(answer) ?? {}, {score: 0.5, answer: safeAnswer(answer)})];
	if (first.certainty === 'confirmed') return [first];
	return [first, ...others.filter(({score}) => score >= Math.max(floor, first.score * share))];
};

const causeOfFault: Readonly<Record<TransportFault, Cause<Place>>> = {
	dns: networkDns,
	refused: networkUnreachable,
	reset: networkReset,
	timeout: networkTimeout,
	tls: networkTls,
	'not-tls': networkTls,
	redirect: networkRedirect,
	'too-large': networkTooLarge,
	'not-graph': networkNotGraph,
	shape: networkStrangeReply,
	other: networkUnreachable,
};

/** Calls that only read, whatever their method: the exchange of a token, and a batch. */
const readsByPost = new Set(['/', '/oauth/access_token']);

const changeOf = ({method, path}: Call): string =>
	method === 'GET' || readsByPost.has(path) ? '' : `${method} ${path}`;

const ofFault = ({fault, message, status, call, proxy}: TransportError, hint: Hint): Findings => [
	found(
		causeOfFault[fault],
		{
			...(hint.origin !== undefined && {url: hint.origin}),
			detail: redact(message),
			...(call && {change: changeOf(call)}),
			...(proxy && {proxy: proxy.url}),
			...(proxy?.status !== undefined && {proxyStatus: proxy.status}),
			...(fault === 'not-tls' && {unspoken: true}),
		},
		{seen: [redact(status === undefined ? message : `${message} (HTTP ${status})`)]},
	),
];

/** Names the cause of a failed call, best first. Code and subcode decide, words refine, the HTTP status says nothing. */
export const diagnose = (error: GraphError | TransportError, hint: Hint = {}): Findings =>
	error instanceof GraphError ? ofAnswer(error, hint) : ofFault(error, hint);
