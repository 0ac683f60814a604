import {type Finding, found} from '../../causes/cause.js';
import {webhookChallengeNotPlain} from '../../causes/webhook/challenge-not-plain.js';
import {webhookVerifyTokenMismatch} from '../../causes/webhook/verify-token-mismatch.js';
import {webhookWrongPath} from '../../causes/webhook/wrong-path.js';
import type {Answer, Exchange} from '../exchange.js';
import {describeExchange} from './describe-exchange.js';
import type {Session} from './session.js';

/** Times, ids and challenges differ from answer to answer and say nothing. */
const essence = ({status, body}: Answer): string =>
	`${status} ${body.toString().replace(/[0-9a-f]{8}[0-9a-f-]*|\d+/gi, '#')}`;

/** Whether two answers say the same. */
export const isSame = (one: Answer, other: Exchange): boolean =>
	other.kind === 'answer' && essence(one) === essence(other);

/**
 * Judges an answer without the challenge by how the same URL answers a wrong token and a plain visit: who tells the right
 * token from a wrong one has the right token; who tells a handshake from a visit has the handler.
 */
export const compareAnswers = async (
	session: Session,
	answer: Answer,
	wrong: Exchange,
	findings: readonly Finding[],
): Promise<readonly Finding[]> => {
	const [first] = findings;
	const callbackUrl = session.url.href;
	if (first === undefined || first.certainty === 'confirmed' || wrong.kind === 'failure') return findings;
	const {cause, seen} = first;
	if (!isSame(answer, wrong)) {
		if (answer.status >= 300) return findings;
		const told = ['The right token is told from a wrong one, but the challenge does not come back', ...seen];
		const other = `With a wrong token: ${describeExchange(wrong)}`;
		return [found(webhookChallengeNotPlain, {callbackUrl}, {seen: [...told, other]})];
	}
	const visit = await session.visit();
	if (visit.kind === 'failure') return findings;
	if (isSame(answer, visit))
		return cause === webhookWrongPath
			? [found(cause, {callbackUrl}, {seen: [...seen, 'The same comes back without a handshake']})]
			: findings;
	return cause === webhookVerifyTokenMismatch
		? [found(cause, {callbackUrl}, {seen: [...seen, `Without a handshake: ${describeExchange(visit)}`]})]
		: findings;
};
