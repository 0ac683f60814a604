import {type Finding, found} from '../../causes/cause.js';
import {
	webhookBodyNotParsed,
	webhookServerError,
	webhookServerUnreachable,
	webhookSlowOrNon200,
	webhookWrongPath,
} from '../../causes/webhook/index.js';
import type {Exchange} from '../exchange.js';
import {signedHeaders} from '../send-event.js';
import {describeExchange} from './describe-exchange.js';
import {harmless} from './events.js';
import {refusedFindings} from './refused-findings.js';
import {isAccepted, replyOf} from './reply.js';
import type {Session} from './session.js';

/** An error that says that the parsed body is not there. */
const bodyMissing =
	/(?:reading|property) ['"]?(?:entry|object)\b|\b(?:entry|body|object)['"]? of (?:undefined|null)|(?:undefined|null|nonetype|nil).{0,40}\bentry\b|\bbody (?:is )?(?:undefined|null|empty|missing)|unsupported media type/i;
const aboutSignature = /signature|hmac|x-hub|sha256|app.?secret/i;

const textOf = (exchange: Exchange): string => (exchange.kind === 'answer' ? exchange.body.toString() : '');

/** The same event as a form: a server that reads only forms answers it in another way. */
const asForm = (session: Session): Promise<Exchange> => {
	const body = Buffer.from('object=page&entry[0][id]=200000000000001&entry[0][time]=1790000000000');
	const signed = session.appSecret ? signedHeaders(body, session.appSecret, '0') : {};
	return session.deliver(body, {
		headers: {...signed, 'content-type': 'application/x-www-form-urlencoded'},
	});
};

const notParsed = (session: Session, seen: readonly string[], certainty: 'confirmed' | 'likely'): Finding =>
	found(webhookBodyNotParsed, {callbackUrl: session.url.href}, {certainty, seen});

/** Why the route of the webhook does not take a POST, though it answers a GET. */
export const noRouteFindings = async (session: Session, exchange: Exchange): Promise<readonly Finding[]> => {
	const seen = describeExchange(exchange);
	const callbackUrl = session.url.href;
	const status = exchange.kind === 'answer' ? exchange.status : 0;
	if (status === 415) return [notParsed(session, [seen], 'confirmed')];
	if (status !== 405 && replyOf(await asForm(session)) !== 'no-route')
		return [notParsed(session, [seen, 'The same as a form is read'], 'confirmed')];
	return [
		found(webhookWrongPath, {callbackUrl}, {seen: [`The GET is answered, the POST is not: ${seen}`]}),
		found(webhookBodyNotParsed, {callbackUrl}, {certainty: 'possible', seen: [seen]}),
	];
};

/** Why the server fails at an ordinary text. */
export const brokenFindings = async (session: Session, exchange: Exchange): Promise<readonly Finding[]> => {
	const seen = describeExchange(exchange);
	const callbackUrl = session.url.href;
	const status = exchange.kind === 'answer' ? exchange.status : undefined;
	if (bodyMissing.test(textOf(exchange))) return [notParsed(session, [seen], 'confirmed')];
	if (aboutSignature.test(textOf(exchange))) return refusedFindings(session, seen);
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
	const [first, ...others] = await refusedFindings(session, seen);
	if (first?.certainty === 'confirmed') return [first, ...others];
	return [
		notParsed(session, [`Every event, whatever its shape: ${seen}`], 'likely'),
		found(webhookServerError, {callbackUrl}, {certainty: 'possible', seen: [seen]}),
	];
};
