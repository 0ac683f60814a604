import {type Finding, found} from '../../causes/cause.js';
import {webhookCsrfRejected} from '../../causes/webhook/csrf-rejected.js';
import {webhookSignatureWrongSecret} from '../../causes/webhook/signature-wrong-secret.js';
import type {Exchange} from '../exchange.js';
import {aboutSignature} from './answer-words.js';
import {isSame} from './compare-answers.js';
import {describeExchange, textOf} from './describe-exchange.js';
import {ordinary} from './events.js';
import {isAccepted, replyOf} from './reply.js';
import type {Session} from './session.js';
import {wrongSignatures} from './wrong-signatures.js';

const noOther = 'It takes no signature over another text or of another algorithm either';
/** By these a handler refuses who it does not know. */
const notTheHost: readonly number[] = [401, 403];

/** Why a server refuses what is signed rightly: it is asked which wrong signature it takes. */
export const refusedFindings = async (session: Session, refusal: Exchange): Promise<readonly Finding[]> => {
	const callbackUrl = session.url.href;
	const seen = describeExchange(refusal);
	const body = ordinary.body(session.now());
	const unsigned = await session.deliver(body, {headers: {}});
	if (isAccepted(unsigned))
		return [
			found(
				webhookSignatureWrongSecret,
				{callbackUrl},
				{seen: [seen, 'The same event without a signature is accepted']},
			),
		];
	for (const {headers, cause, says} of wrongSignatures(body, session))
		if (isAccepted(await session.deliver(body, {headers})))
			return [found(cause, {callbackUrl}, {seen: [says, `With the right signature: ${seen}`]})];
	const looksAtIt = refusal.kind === 'answer' && unsigned.kind === 'answer' && !isSame(refusal, unsigned);
	if (looksAtIt || aboutSignature.test(textOf(refusal))) {
		const proof = looksAtIt
			? `Without a signature it says something else: ${describeExchange(unsigned)}`
			: 'The server says that it is the signature';
		return [found(webhookSignatureWrongSecret, {callbackUrl}, {seen: [seen, proof, noOther]})];
	}
	const other = await session.patch();
	const status = refusal.kind === 'answer' ? refusal.status : 0;
	if (notTheHost.includes(status) && ['no-route', 'error'].includes(replyOf(other))) {
		const proof = `Another method is not refused, so it is the handler of events that refuses: ${describeExchange(other)}`;
		return [found(webhookSignatureWrongSecret, {callbackUrl}, {seen: [seen, proof, noOther]})];
	}
	return [
		found(webhookSignatureWrongSecret, {callbackUrl}, {certainty: 'likely', seen: [seen]}),
		found(webhookCsrfRejected, {callbackUrl}, {certainty: 'possible', seen: [seen]}),
	];
};
