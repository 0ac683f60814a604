import {type Finding, found} from '../../causes/cause.js';
import {webhookBodyNotParsed} from '../../causes/webhook/body-not-parsed.js';
import {webhookCsrfRejected} from '../../causes/webhook/csrf-rejected.js';
import {webhookRedirect} from '../../causes/webhook/redirect.js';
import {webhookServerUnreachable} from '../../causes/webhook/server-unreachable.js';
import {webhookSignatureBodyTruncated} from '../../causes/webhook/signature-body-truncated.js';
import {webhookSlowOrNon200} from '../../causes/webhook/slow-or-non-200.js';
import type {Exchange} from '../exchange.js';
import {aboutSignature, bodyMissing} from './answer-words.js';
import {brokenFindings} from './broken-findings.js';
import {describeExchange, textOf} from './describe-exchange.js';
import {hostPageFindings} from './host-page.js';
import {noRouteFindings} from './no-route-findings.js';
import {refusedFindings} from './refused-findings.js';
import {replyOf} from './reply.js';
import type {Session} from './session.js';

/** What is wrong with the answer to an ordinary, rightly signed text. Nothing, when it is 200 in time. */
export const deliveryFindings = async (session: Session, exchange: Exchange): Promise<readonly Finding[]> => {
	const callbackUrl = session.url.href;
	const {durationMs} = exchange;
	const seen = [describeExchange(exchange)];
	const status = exchange.kind === 'answer' ? exchange.status : undefined;
	if (exchange.kind === 'answer' && exchange.status !== 200) {
		const hostPage = hostPageFindings(exchange, callbackUrl);
		if (hostPage.length > 0) return hostPage;
	}
	if (exchange.kind === 'failure' ? exchange.status !== undefined : exchange.endless)
		return [found(webhookSlowOrNon200, {callbackUrl}, {seen})];
	switch (replyOf(exchange)) {
		case 'accepted':
			return durationMs > session.limits.answerMs
				? [found(webhookSlowOrNon200, {callbackUrl, durationMs}, {seen})]
				: [];
		case 'not-200':
			// Meta documents 200 alone, and not what it does with the others of its kind.
			return [
				found(webhookSlowOrNon200, {callbackUrl, ...(status !== undefined && {status})}, {certainty: 'likely', seen}),
			];
		case 'timeout':
			return [found(webhookSlowOrNon200, {callbackUrl, durationMs}, {seen})];
		case 'csrf':
			return [found(webhookCsrfRejected, {callbackUrl}, {seen})];
		case 'refused': {
			const text = textOf(exchange);
			return bodyMissing.test(text) && !aboutSignature.test(text)
				? [found(webhookBodyNotParsed, {callbackUrl}, {seen})]
				: refusedFindings(session, exchange);
		}
		case 'no-route':
			return noRouteFindings(session, exchange);
		case 'redirect':
			return [found(webhookRedirect, {callbackUrl}, {seen})];
		case 'too-large':
			return [found(webhookSignatureBodyTruncated, {callbackUrl}, {seen})];
		case 'gateway':
			return status === 504
				? [found(webhookSlowOrNon200, {callbackUrl, status}, {seen})]
				: [found(webhookServerUnreachable, {callbackUrl}, {seen})];
		case 'gone':
			return [found(webhookServerUnreachable, {callbackUrl}, {seen})];
		default:
			return brokenFindings(session, exchange);
	}
};
