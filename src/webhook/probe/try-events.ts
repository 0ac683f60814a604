import {type Finding, found} from '../../causes/cause.js';
import {webhookHostQuota} from '../../causes/webhook/host-quota.js';
import {webhookSignatureAlgorithm} from '../../causes/webhook/signature-algorithm.js';
import {webhookSignatureBodyTruncated} from '../../causes/webhook/signature-body-truncated.js';
import {webhookSignatureUnchecked} from '../../causes/webhook/signature-unchecked.js';
import {webhookSignatureWrongSecret} from '../../causes/webhook/signature-wrong-secret.js';
import {webhookVerifyTokenMismatch} from '../../causes/webhook/verify-token-mismatch.js';
import {webhookWrongPath} from '../../causes/webhook/wrong-path.js';
import type {Exchange} from '../exchange.js';
import {sign} from '../signature.js';
import type {CheckId, CheckList, Outcome} from './check-list.js';
import {comesBack} from './comes-back.js';
import {deliveryFindings} from './delivery-findings.js';
import {describeExchange} from './describe-exchange.js';
import {largeReceipt, largeText, ordinary, receipt, type Shape} from './events.js';
import {isAccepted, replyOf} from './reply.js';
import type {Session} from './session.js';
import {shapeFindings} from './shape-findings.js';
import {slowOrNon200} from './slow-or-non-200.js';
import {tryRawBody} from './try-raw-body.js';
import {Survival} from './try-survival.js';

const deliver = (session: Session, shape: Shape): Promise<Exchange> => session.deliver(shape.body(session.now()));

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

const tryRepetition = async (session: Session): Promise<Outcome> => {
	const body = ordinary.body(session.now());
	await session.deliver(body);
	const again = await session.deliver(body);
	if (isAccepted(again)) return {findings: []};
	return {findings: [slowOrNon200(session, again, `The second time: ${describeExchange(again)}`)]};
};

const trySize = async (session: Session): Promise<Outcome> => {
	const large = isAccepted(await deliver(session, receipt)) ? largeReceipt : largeText;
	const exchange = await deliver(session, large);
	const reply = replyOf(exchange);
	const seen = `${large.name}: ${describeExchange(exchange)}`;
	if (isAccepted(exchange)) return {findings: []};
	if (reply === 'timeout' || reply === 'gone') return {findings: [slowOrNon200(session, exchange, seen)]};
	const {href: callbackUrl} = session.url;
	return {findings: [found(webhookSignatureBodyTruncated, {callbackUrl}, {seen: ['Small events are accepted', seen]})]};
};

/** What was seen before the host refused to go on counts; whatever it refused says nothing about the bot. */
const unlessThrottled = async (session: Session, work: () => Promise<Outcome>): Promise<Outcome> => {
	const outcome = await work();
	if (!session.throttled) return outcome;
	const seen = [`After ${session.requests} requests: ${describeExchange(session.throttled)}`];
	return {
		findings: [found(webhookHostQuota, {callbackUrl: session.url.href}, {certainty: 'likely', seen})],
		warn: true,
	};
};

/** Forty requests in a row are more than some hosts allow. What is left is a matter of taste once the essentials are seen. */
const leaveOut = (checks: CheckList, check: CheckId): void => {
	const reason = 'The host limits how many requests it takes';
	if (check === 'webhook.signature' || check === 'webhook.raw-body') checks.blockRest(check, reason);
	else checks.skipRest(reason);
};

/** Who takes a right signature and refuses a wrong one is the webhook: the URL is right, and it is the token that is not. */
const itIsTheWebhook = (findings: readonly Finding[]): readonly Finding[] =>
	findings.flatMap(finding => {
		if (finding.cause === webhookWrongPath) return [];
		if (finding.cause !== webhookVerifyTokenMismatch || finding.certainty === 'confirmed') return [finding];
		const proof = 'The URL is right: it takes a signed event and refuses one that is signed wrongly';
		return [found(webhookVerifyTokenMismatch, finding.evidence, {seen: [...finding.seen, proof]})];
	});

/** Where the handshake fails, too, something in front of both may be what refuses. */
const besides = (handshake: boolean | undefined, findings: readonly Finding[]): readonly Finding[] =>
	findings.map(finding =>
		handshake === false && finding.cause === webhookSignatureWrongSecret
			? found(webhookSignatureWrongSecret, finding.evidence, {certainty: 'likely', seen: finding.seen})
			: finding,
	);

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
		findings: besides(handshake, await deliveryFindings(session, first)),
		note: `${first.durationMs} ms`,
	}));
	const {durationMs} = first;
	const endless = first.kind === 'answer' && first.endless;
	if (!isAccepted(first) || endless || durationMs > session.limits.answerMs) {
		checks.blockRest('webhook.delivery');
		return {delivery, durationMs};
	}
	const survival = new Survival(session);
	const soon = await survival.soon();
	if (soon.length > 0) {
		await checks.run('webhook.survival', async () => ({findings: soon}));
		checks.blockRest('webhook.survival');
		return {delivery, durationMs};
	}
	let refusedWith: number | undefined;
	const steps: readonly (readonly [CheckId, () => Promise<Outcome>])[] = [
		['webhook.signature', () => trySignatures(session)],
		[
			'webhook.raw-body',
			async () => {
				const rawBody = await tryRawBody(session);
				({refusedWith} = rawBody);
				return rawBody.outcome;
			},
		],
		['webhook.repetition', () => tryRepetition(session)],
		['webhook.shapes', () => shapeFindings(session, {refusedWith, usualMs: durationMs})],
		['webhook.size', () => trySize(session)],
		['webhook.survival', async () => ({findings: await survival.atLast()})],
	];
	if (handshake === false) {
		const signatures = await trySignatures(session);
		// A server that says OK to everything fails the handshake: that it takes wrong signatures, too, would only distract.
		if (signatures.findings.length > 0) checks.block('webhook.signature', 'webhook.handshake');
		else {
			await checks.run('webhook.signature', async () => signatures);
			checks.revise('webhook.handshake', itIsTheWebhook);
		}
	}
	for (const [check, work] of steps) {
		if (checks.has(check)) continue;
		const passed = await checks.run(check, () => unlessThrottled(session, work));
		if (session.throttled) leaveOut(checks, check);
		else if (session.isSpent) checks.blockRest(check, 'The time that a check of a webhook may take is over');
		else if (!passed && (session.timeouts > 0 || !(await comesBack(session)))) checks.blockRest(check);
	}
	return {delivery, durationMs};
};
