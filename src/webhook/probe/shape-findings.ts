import {type Finding, found} from '../../causes/cause.js';
import {webhookEventShape} from '../../causes/webhook/event-shape.js';
import {webhookServerUnreachable} from '../../causes/webhook/server-unreachable.js';
import {webhookSlowOrNon200} from '../../causes/webhook/slow-or-non-200.js';
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

const deliver = (session: Session, shape: Shape): Promise<Exchange> => session.deliver(shape.body(session.now()));

/** What was answered alike is told once, with the names of all that it was answered to. */
const grouped = (troubles: readonly Trouble[]): readonly string[] => {
	const groups = new Map<string, {readonly names: string[]; readonly said: string}>();
	for (const {name, said} of troubles) {
		const alike = said.replace(/ after \d+ ms/, '');
		const group = groups.get(alike);
		if (group) group.names.push(name);
		else groups.set(alike, {names: [name], said});
	}
	return [...groups.values()].map(({names, said}) => `${names.join(', ')}: ${said}`);
};

const findingsOf = (session: Session, troubles: readonly Trouble[], died: boolean): readonly Finding[] => {
	const callbackUrl = session.url.href;
	const [first, ...others] = troubles;
	if (!first) return [];
	const groups = grouped(troubles);
	const seen = groups.slice(0, mostShown);
	const more = groups.length - seen.length;
	const event = others.length > 0 ? `${first.name}, and of ${others.length} more` : first.name;
	return [
		found(webhookEventShape, {callbackUrl, event}, {seen: more > 0 ? [...seen, `and ${more} more`] : seen}),
		...(died
			? [found(webhookServerUnreachable, {callbackUrl}, {certainty: 'likely', seen: ['Since then nothing answers']})]
			: []),
	];
};

/** A server that takes this part of the time it has would be asked for minutes, one shape after the other. */
const slow = 1 / 7;
const sideBySide = 15;
/** Of a server that is slow and takes one request at a time. */
const mostTelling = 6;

/**
 * The shapes to ask about one after the other. Of a slow server, those that it did not take when it was asked about many
 * at once; a server that takes one request at a time is asked about a few.
 */
const selectShapes = async (
	session: Session,
	usualMs: number,
): Promise<{readonly selected: readonly Shape[]; readonly note?: string}> => {
	if (usualMs < slow * session.limits.answerMs) return {selected: shapes};
	const [first, second, ...others] = shapes;
	if (!first || !second) return {selected: shapes};
	const pair = await Promise.all([deliver(session, first), deliver(session, second)]);
	if (pair.some(({durationMs}) => durationMs > 1.6 * usualMs))
		return {selected: shapes.slice(0, mostTelling), note: `it is slow: the ${mostTelling} most telling alone`};
	const answers = [...pair];
	for (let next = 0; next < others.length; next += sideBySide)
		answers.push(...(await Promise.all(others.slice(next, next + sideBySide).map(shape => deliver(session, shape)))));
	return {
		selected: shapes.filter((_, index) => {
			const answer = answers[index];
			return answer === undefined || !isAccepted(answer);
		}),
	};
};

/**
 * Sends one event of every kind and shape, and blames the shape only when an ordinary text still passes.
 * `refusedWith` is the status of a signature check that is known to be wrong: such a refusal does not count.
 */
export const shapeFindings = async (
	session: Session,
	{refusedWith, usualMs}: {readonly refusedWith: number | undefined; readonly usualMs: number},
): Promise<Outcome> => {
	const {selected, note} = await selectShapes(session, usualMs);
	const isRefusal = (exchange: Exchange): boolean =>
		refusedWith !== undefined &&
		(replyOf(exchange) === 'refused' || (exchange.kind === 'answer' && exchange.status === refusedWith));
	const troubles: Trouble[] = [];
	let previous: string | undefined;
	let timeouts = 0;
	for (const shape of selected) {
		if (session.isSpent) break;
		let exchange = await deliver(session, shape);
		if (replyOf(exchange) === 'gone') {
			if (previous !== undefined) troubles.push({name: previous, said: 'it was taken, and then the server was gone'});
			if (!(await comesBack(session))) return {findings: findingsOf(session, troubles, true)};
			exchange = await deliver(session, shape);
		}
		const reply = replyOf(exchange);
		previous = shape.name;
		if (isAccepted(exchange) || isRefusal(exchange)) continue;
		if (reply === 'quota') break;
		const {name} = shape;
		troubles.push({name, said: describeExchange(exchange)});
		if ((reply === 'cut-off' || reply === 'gateway') && !(await comesBack(session)))
			return {findings: findingsOf(session, troubles, true)};
		if (troubles.length === 1) {
			const again = await deliver(session, ordinary);
			if (replyOf(again) === 'gone') return {findings: findingsOf(session, troubles, true)};
			if (!isAccepted(again)) return {findings: stuck(session, name, again)};
		}
		if (reply === 'timeout' && ++timeouts >= mostTimeouts) break;
	}
	return {findings: findingsOf(session, troubles, false), ...(note !== undefined && {note})};
};

/** After an event, not even an ordinary text passes any more. */
const stuck = (session: Session, name: string, again: Exchange): readonly Finding[] => {
	const callbackUrl = session.url.href;
	const seen = [`After ${name}, an ordinary text that passed before: ${describeExchange(again)}`];
	return [
		found(webhookEventShape, {callbackUrl, event: name}, {certainty: 'likely', seen}),
		found(webhookSlowOrNon200, {callbackUrl}, {certainty: 'likely', seen}),
	];
};
