import {type Finding, found} from '../../causes/cause.js';
import {webhookSignatureReserialised} from '../../causes/webhook/signature-reserialised.js';
import type {Outcome} from './check-list.js';
import {describeExchange} from './describe-exchange.js';
import {escaped} from './events.js';
import {isAccepted, replyOf} from './reply.js';
import type {Session} from './session.js';
import {slowOrNon200} from './slow-or-non-200.js';
import {rewrittenSignatures} from './wrong-signatures.js';

const refusals = ['refused', 'csrf', 'error', 'cut-off'];

export interface RawBody {
	readonly outcome: Outcome;
	/** The status by which bodies are refused that do not survive being written anew. */
	readonly refusedWith?: number;
}

const whatIsSigned = async (session: Session, body: Buffer): Promise<string | undefined> => {
	for (const {headers, says} of rewrittenSignatures(body, session))
		if (isAccepted(await session.deliver(body, {headers}))) return says;
	return undefined;
};

/** Whether what Meta escapes passes as well as plain ASCII does; where it does not, what the signature is computed over. */
export const tryRawBody = async (session: Session): Promise<RawBody> => {
	for (const shape of escaped) {
		const body = shape.body(session.now());
		const exchange = await session.deliver(body);
		const reply = replyOf(exchange);
		if (isAccepted(exchange) || reply === 'quota') continue;
		const seen = `${shape.name}: ${describeExchange(exchange)}`;
		if (!refusals.includes(reply)) return {outcome: {findings: [slowOrNon200(session, exchange, seen)]}};
		const signed = await whatIsSigned(session, body);
		const proven = signed !== undefined || reply === 'refused' || reply === 'csrf';
		const finding: Finding = found(
			webhookSignatureReserialised,
			{callbackUrl: session.url.href},
			{
				certainty: proven ? 'confirmed' : 'likely',
				seen: ['A text in plain ASCII is accepted', seen, ...(signed === undefined ? [] : [signed])],
			},
		);
		return {
			outcome: {findings: [finding]},
			...(proven && {refusedWith: exchange.kind === 'answer' ? exchange.status : 0}),
		};
	}
	return {outcome: {findings: []}};
};
