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
import type {CheckId, CheckList, Outcome} from './check-list.js';
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
	const reply = replyOf(again);
	if (reply !== 'gone' && reply !== 'timeout') return [];
	const back = reply === 'gone' && (await comesBack(session));
	const seen = `It answered an ordinary text, and nothing after it${back ? ' for a while' : ''}: ${describeExchange(again)}`;
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
		if (replyOf(exchange) === 'timeout')
			return {findings: [slowOrNon200(session, exchange, `An event with ${what}: ${describeExchange(exchange)}`)]};
		if (isAccepted(exchange)) taken.push(`An event with ${what}: ${describeExchange(exchange)}`);
	}
	if (taken.length > 0) return {findings: [found(webhookSignatureUnchecked, {callbackUrl}, {score: 0.9, seen: taken})]};
	const {sha256} = sign(body, session.appSecret ?? '');
	const modern = await session.deliver(body, {headers: {'x-hub-signature-256': sha256}});
	if (replyOf(modern) !== 'refused') return {findings: []};
	const seen = [`With X-Hub-Signature-256 alone: ${describeExchange(modern)}`, 'It checks the legacy sha1 header'];
	return {findings: [found(webhookSignatureAlgorithm, {header: 'X-Hub-Signature'}, {seen})], warn: true};
};

const tryRawBody = async (session: Session): Promise<Outcome> => {
	for (const shape of escaped) {
		const exchange = await deliver(session, shape);
		if (isAccepted(exchange) || replyOf(exchange) === 'quota') continue;
		const seen = `${shape.name}: ${describeExchange(exchange)}`;
		const reply = replyOf(exchange);
		if (reply !== 'refused' && reply !== 'csrf' && reply !== 'error')
			return {findings: [slowOrNon200(session, exchange, seen)]};
		const certainty = reply === 'error' ? 'likely' : 'confirmed';
		const {href: callbackUrl} = session.url;
		return {
			findings: [
				found(
					webhookSignatureReserialised,
					{callbackUrl},
					{certainty, seen: ['A text in plain ASCII is accepted', seen]},
				),
			],
		};
	}
	return {findings: []};
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
		checks.skipRest('No app secret is known (--app-secret-file, MESSENGER_APP_SECRET)');
		return {delivery: undefined, durationMs: undefined};
	}
	const first = await session.deliver(ordinary.body(session.now()), {timeoutMs: session.limits.giveUpMs});
	const delivery = await checks.run('webhook.delivery', async () => ({
		findings: await deliveryFindings(session, first),
		note: `${first.durationMs} ms`,
	}));
	const {durationMs} = first;
	if (!isAccepted(first) || durationMs > session.limits.answerMs) {
		checks.blockRest('webhook.delivery');
		return {delivery, durationMs};
	}
	let rawBody = true;
	const steps: readonly (readonly [CheckId, () => Promise<Outcome>])[] = [
		['webhook.survival', async () => ({findings: await trySurvival(session)})],
		['webhook.signature', () => trySignatures(session)],
		[
			'webhook.raw-body',
			async () => {
				const outcome = await tryRawBody(session);
				rawBody = outcome.findings.length === 0;
				return outcome;
			},
		],
		['webhook.repetition', () => tryRepetition(session)],
		['webhook.shapes', () => shapeFindings(session, {refusals: rawBody})],
		['webhook.size', () => trySize(session)],
	];
	// A server that says OK to everything fails the handshake: that it takes wrong signatures, too, would only distract.
	if (handshake === false) checks.block('webhook.signature', 'webhook.handshake');
	for (const [check, work] of steps) {
		if (checks.has(check)) continue;
		const passed = await checks.run(check, work);
		if (session.isSpent) checks.blockRest(check, 'The time that a check of a webhook may take is over');
		else if (!passed && (check === 'webhook.survival' || session.timeouts > 0 || !(await comesBack(session))))
			checks.blockRest(check);
	}
	return {delivery, durationMs};
};
