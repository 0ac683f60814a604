import {type Certainty, type Finding, found} from '../../causes/cause.js';
import {webhookBodyNotParsed} from '../../causes/webhook/body-not-parsed.js';
import {webhookServerError} from '../../causes/webhook/server-error.js';
import {webhookServerUnreachable} from '../../causes/webhook/server-unreachable.js';
import {webhookSignatureWrongSecret} from '../../causes/webhook/signature-wrong-secret.js';
import {webhookSlowOrNon200} from '../../causes/webhook/slow-or-non-200.js';
import type {Exchange} from '../exchange.js';
import {sign} from '../signature.js';
import {aboutSignature, bodyMissing, exception, valueMissing} from './answer-words.js';
import {asForm} from './as-form.js';
import {describeExchange, textOf} from './describe-exchange.js';
import {harmless, ordinary} from './events.js';
import {refusedFindings} from './refused-findings.js';
import {isAccepted, replyOf} from './reply.js';
import type {Session} from './session.js';

const notParsed = (session: Session, seen: readonly string[], certainty: Certainty): Finding =>
	found(webhookBodyNotParsed, {callbackUrl: session.url.href}, {certainty, seen});

/** The same failure at everything: its words say whether it is the body, or something that has nothing to do with it. */
const alwaysBroken = (session: Session, exchange: Exchange): readonly Finding[] => {
	const text = textOf(exchange);
	const callbackUrl = session.url.href;
	const said = describeExchange(exchange);
	const seen = [`Every event, whatever its shape: ${said}`];
	if (replyOf(exchange) === 'cut-off') return [found(webhookSlowOrNon200, {callbackUrl}, {seen})];
	if (valueMissing.test(text)) return [notParsed(session, seen, 'confirmed')];
	if (exception.test(text)) return [found(webhookServerError, {callbackUrl}, {seen})];
	return [
		notParsed(session, seen, 'likely'),
		found(webhookServerError, {callbackUrl}, {certainty: 'possible', seen: [said]}),
		found(webhookSignatureWrongSecret, {callbackUrl}, {certainty: 'possible', seen: [said]}),
	];
};

/** Who refuses a wrong signature and fails at the right one has taken that: what fails comes after. */
const takesTheSignature = async (session: Session): Promise<string | undefined> => {
	const body = ordinary.body(session.now());
	const wrong = sign(body, 'not the secret of any app');
	const headers = {'x-hub-signature-256': wrong.sha256, 'x-hub-signature': wrong.sha1};
	const exchange = await session.deliver(body, {headers});
	return replyOf(exchange) === 'refused'
		? `It is not the signature: a wrong one is refused (${describeExchange(exchange)})`
		: undefined;
};

/** Why the server fails at an ordinary text. */
export const brokenFindings = async (session: Session, exchange: Exchange): Promise<readonly Finding[]> => {
	const seen = describeExchange(exchange);
	const callbackUrl = session.url.href;
	const status = exchange.kind === 'answer' ? exchange.status : undefined;
	if (bodyMissing.test(textOf(exchange))) return [notParsed(session, [seen], 'confirmed')];
	if (aboutSignature.test(textOf(exchange))) return refusedFindings(session, exchange);
	for (const shape of harmless) {
		const other = await session.deliver(shape.body(session.now()));
		if (replyOf(other) === 'gone')
			return [found(webhookServerUnreachable, {callbackUrl}, {seen: [seen, 'Since then nothing answers']})];
		if (isAccepted(other))
			return [
				found(
					webhookSlowOrNon200,
					{callbackUrl, ...(status !== undefined && {status})},
					{seen: [`An ordinary text: ${seen}`, `${shape.name}: ${describeExchange(other)}`]},
				),
			];
	}
	if (isAccepted(await asForm(session)))
		return [notParsed(session, [seen, 'The same as a form is accepted'], 'confirmed')];
	const proof = await takesTheSignature(session);
	if (proof !== undefined) {
		const broken = alwaysBroken(session, exchange).filter(({cause}) => cause !== webhookSignatureWrongSecret);
		if (broken.some(({certainty}) => certainty === 'confirmed')) return broken;
		const error = found(webhookServerError, {callbackUrl}, {seen: [`Every event, whatever its shape: ${seen}`, proof]});
		return [error, notParsed(session, [seen], 'possible')];
	}
	const [first, ...others] = await refusedFindings(session, exchange);
	return first?.certainty === 'confirmed' ? [first, ...others] : alwaysBroken(session, exchange);
};
