import {type Finding, found} from '../../causes/cause.js';
import {webhookEventShape, webhookServerUnreachable, webhookSlowOrNon200} from '../../causes/webhook/index.js';
import type {Exchange} from '../exchange.js';
import type {Outcome} from './check-list.js';
import {comesBack} from './comes-back.js';
import {describeExchange} from './describe-exchange.js';
import {ordinary, type Shape, shapes} from './events.js';
import {isAccepted, replyOf} from './reply.js';
import type {Session} from './session.js';

interface Trouble {
	readonly name: string;
	readonly said: string;
}

/** A server that answers nothing to unknown kinds would cost a wait for each. */
const mostTimeouts = 2;
const mostShown = 8;

/** Forty requests in a row are more than some hosts allow; Meta comes from many addresses. */
export const rateLimited = 'the host limits how many requests one address may send: not all were tried';

const deliver = (session: Session, shape: Shape): Promise<Exchange> => session.deliver(shape.body(session.now()));

const findingsOf = (session: Session, troubles: readonly Trouble[], died: boolean): readonly Finding[] => {
	const callbackUrl = session.url.href;
	const [first] = troubles;
	if (!first) return [];
	const seen = troubles.slice(0, mostShown).map(({name, said}) => `${name}: ${said}`);
	const more = troubles.length - seen.length;
	return [
		found(webhookEventShape, {callbackUrl, event: first.name}, {seen: more > 0 ? [...seen, `and ${more} more`] : seen}),
		...(died
			? [found(webhookServerUnreachable, {callbackUrl}, {certainty: 'likely', seen: ['Since then nothing answers']})]
			: []),
	];
};

/**
 * Sends one event of every kind and shape, and blames the shape only when an ordinary text still passes.
 * `refusals` says whether a refusal counts: not when the signature check is known to be wrong.
 */
export const shapeFindings = async (session: Session, {refusals}: {refusals: boolean}): Promise<Outcome> => {
	const troubles: Trouble[] = [];
	let previous: string | undefined;
	let timeouts = 0;
	for (const shape of shapes) {
		if (session.isSpent) break;
		let exchange = await deliver(session, shape);
		if (replyOf(exchange) === 'gone') {
			if (previous !== undefined) troubles.push({name: previous, said: 'it was taken, and then the server was gone'});
			if (!(await comesBack(session))) return {findings: findingsOf(session, troubles, true)};
			exchange = await deliver(session, shape);
		}
		const reply = replyOf(exchange);
		previous = shape.name;
		if (isAccepted(exchange) || (reply === 'refused' && !refusals)) continue;
		if (reply === 'quota') return {findings: findingsOf(session, troubles, false), note: rateLimited};
		const {name} = shape;
		troubles.push({name, said: describeExchange(exchange)});
		if ((reply === 'cut-off' || reply === 'gateway') && !(await comesBack(session)))
			return {findings: findingsOf(session, troubles, true)};
		if (troubles.length === 1) {
			const again = await deliver(session, ordinary);
			if (!isAccepted(again)) return {findings: stuck(session, name, again)};
		}
		if (reply === 'timeout' && ++timeouts >= mostTimeouts) break;
	}
	return {findings: findingsOf(session, troubles, false)};
};

/** After an event, not even an ordinary text passes any more. */
const stuck = (session: Session, name: string, again: Exchange): readonly Finding[] => {
	const callbackUrl = session.url.href;
	const seen = [`After ${name}, an ordinary text that passed before: ${describeExchange(again)}`];
	return replyOf(again) === 'gone'
		? [found(webhookServerUnreachable, {callbackUrl}, {seen})]
		: [
				found(webhookEventShape, {callbackUrl, event: name}, {certainty: 'likely', seen}),
				found(webhookSlowOrNon200, {callbackUrl}, {certainty: 'likely', seen}),
			];
};
