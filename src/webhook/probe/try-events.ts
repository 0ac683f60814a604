import {type Finding, found} from '../../causes/cause.js';
import {
	webhookServerUnreachable,
	webhookSignatureAlgorithm,
	webhookSignatureBodyTruncated,
	webhookSignatureReserialised,
	webhookSignatureUnchecked,
	webhookSlowOrNon200,
} from '../../causes/webhook/index.js';
import type {Exchange} from '../exchange.js';
import {sign} from '../signature.js';
import type {CheckList, Outcome} from './check-list.js';
import {comesBack} from './comes-back.js';
import {deliveryFindings} from './delivery-findings.js';
import {describeExchange} from './describe-exchange.js';
import {escaped, largeReceipt, largeText, ordinary, receipt, type Shape} from './events.js';
import {isAccepted, replyOf} from './reply.js';
import type {Session} from './session.js';
import {rateLimited, shapeFindings} from './shape-findings.js';

const deliver = (session: Session, shape: Shape): Promise<Exchange> => session.deliver(shape.body(session.now()));

/** No answer, a late one or not 200, where the reason is not in the event. */
const slowOrNon200 = (session: Session, exchange: Exchange, seen: string): Finding => {
	const callbackUrl = session.url.href;
	return replyOf(exchange) === 'gone'
		? found(webhookServerUnreachable, {callbackUrl}, {seen: [seen]})
		: found(
				webhookSlowOrNon200,
				{callbackUrl, ...(exchange.kind === 'answer' && {status: exchange.status})},
				{seen: [seen]},
			);
};

const trySurvival = async (session: Session): Promise<readonly Finding[]> => {
	const again = await session.handshake('is-anybody-there', session.newChallenge());
	if (replyOf(again) !== 'gone') return [];
	const back = await comesBack(session);
	const seen = `It answered an ordinary text, and was gone right after it${back ? '; it came back later' : ''}`;
	return [found(webhookServerUnreachable, {callbackUrl: session.url.href}, {seen: [seen]})];
};

/** A wrong signature, none at all, and the legacy one alone. */
const trySignatures = async (session: Session): Promise<Outcome> => {
	const callbackUrl = session.url.href;
	const body = ordinary.body(session.now());
	const wrong = sign(body, 'not the secret of any app');
	const taken: string[] = [];
	for (const [what, headers] of [
		['a wrong signature', {'x-hub-signature-256': wrong.sha256, 'x-hub-signature': wrong.sha1}],
		['no signature', {}],
	] as const) {
		const exchange = await session.deliver(body, {headers});
		if (isAccepted(exchange)) taken.push(`An event with ${what}: ${describeExchange(exchange)}`);
	}
	if (taken.length > 0) return {findings: [found(webhookSignatureUnchecked, {callbackUrl}, {score: 0.9, seen: taken})]};
	const {sha256} = sign(body, session.appSecret ?? '');
	const modern = await session.deliver(body, {headers: {'x-hub-signature-256': sha256}});
	if (replyOf(modern) !== 'refused') return {findings: []};
	const seen = [`With X-Hub-Signature-256 alone: ${describeExchange(modern)}`, 'It checks the legacy sha1 header'];
	return {findings: [found(webhookSignatureAlgorithm, {header: 'X-Hub-Signature'}, {seen})], warn: true};
};

const tryRawBody = async (session: Session): Promise<readonly Finding[]> => {
	for (const shape of escaped) {
		const exchange = await deliver(session, shape);
		if (isAccepted(exchange) || replyOf(exchange) === 'quota') continue;
		const seen = `${shape.name}: ${describeExchange(exchange)}`;
		const reply = replyOf(exchange);
		if (reply !== 'refused' && reply !== 'csrf' && reply !== 'error') return [slowOrNon200(session, exchange, seen)];
		return [
			found(
				webhookSignatureReserialised,
				{callbackUrl: session.url.href},
				{certainty: reply === 'error' ? 'likely' : 'confirmed', seen: ['A text in plain ASCII is accepted', seen]},
			),
		];
	}
	return [];
};

const tryRepetition = async (session: Session): Promise<Outcome> => {
	const body = ordinary.body(session.now());
	await session.deliver(body);
	const again = await session.deliver(body);
	if (replyOf(again) === 'quota') return {findings: [], note: rateLimited};
	if (isAccepted(again)) return {findings: []};
	return {findings: [slowOrNon200(session, again, `The second time: ${describeExchange(again)}`)]};
};

const trySize = async (session: Session): Promise<Outcome> => {
	const large = isAccepted(await deliver(session, receipt)) ? largeReceipt : largeText;
	const exchange = await deliver(session, large);
	const reply = replyOf(exchange);
	const seen = `${large.name}: ${describeExchange(exchange)}`;
	if (reply === 'quota') return {findings: [], note: rateLimited};
	if (isAccepted(exchange)) return {findings: []};
	if (reply === 'timeout' || reply === 'gone') return {findings: [slowOrNon200(session, exchange, seen)]};
	const {href: callbackUrl} = session.url;
	return {findings: [found(webhookSignatureBodyTruncated, {callbackUrl}, {seen: ['Small events are accepted', seen]})]};
};

export interface EventsOutcome {
	readonly delivery: boolean | undefined;
	/** Of the ordinary text. */
	readonly durationMs: number | undefined;
}

/** Sends signed events as Meta does, and a few as Meta never would. */
export const tryEvents = async (
	session: Session,
	checks: CheckList,
	{handshake}: {readonly handshake: boolean | undefined},
): Promise<EventsOutcome> => {
	if (!session.appSecret) {
		checks.skip('webhook.delivery', 'No app secret is known (--app-secret-file, MESSENGER_APP_SECRET)');
		checks.blockRest('webhook.delivery');
		return {delivery: undefined, durationMs: undefined};
	}
	const first = await deliver(session, ordinary);
	const delivery = await checks.run('webhook.delivery', async () => ({
		findings: await deliveryFindings(session, first),
		note: `${first.durationMs} ms`,
	}));
	const {durationMs} = first;
	if (!isAccepted(first) || durationMs > session.limits.answerMs) {
		checks.blockRest('webhook.delivery');
		return {delivery, durationMs};
	}
	if (!(await checks.run('webhook.survival', async () => ({findings: await trySurvival(session)})))) {
		checks.blockRest('webhook.survival');
		return {delivery, durationMs};
	}
	// A server that says OK to everything fails the handshake: that it takes wrong signatures, too, would only distract.
	if (handshake === false) checks.block('webhook.signature', 'webhook.handshake');
	else await checks.run('webhook.signature', () => trySignatures(session));
	const rawBody = await checks.run('webhook.raw-body', async () => ({findings: await tryRawBody(session)}));
	await checks.run('webhook.repetition', () => tryRepetition(session));
	await checks.run('webhook.shapes', () => shapeFindings(session, {refusals: rawBody}));
	if (await comesBack(session)) await checks.run('webhook.size', () => trySize(session));
	else checks.blockRest('webhook.shapes');
	return {delivery, durationMs};
};
