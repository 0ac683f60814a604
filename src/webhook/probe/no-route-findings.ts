import {type Finding, found} from '../../causes/cause.js';
import {webhookBodyNotParsed} from '../../causes/webhook/body-not-parsed.js';
import {webhookWrongPath} from '../../causes/webhook/wrong-path.js';
import type {Exchange} from '../exchange.js';
import {asForm} from './as-form.js';
import {describeExchange, textOf} from './describe-exchange.js';
import {replyOf} from './reply.js';
import type {Session} from './session.js';

/** A 404 of the framework names the method: `Cannot POST /webhook`. */
const withoutMethod = (exchange: Exchange): string => textOf(exchange).replace(/\b(?:POST|PATCH)\b/g, '#');

const frameworkSays = /\bcannot post\b|\bno route\b|\broute not found\b|\bmatches the given uri\b/i;

/** Why the route of the webhook does not take a POST, though it answers a GET. */
export const noRouteFindings = async (session: Session, exchange: Exchange): Promise<readonly Finding[]> => {
	const seen = describeExchange(exchange);
	const callbackUrl = session.url.href;
	const status = exchange.kind === 'answer' ? exchange.status : 0;
	const notParsed = (...others: readonly string[]): Finding =>
		found(webhookBodyNotParsed, {callbackUrl}, {seen: [seen, ...others]});
	if (status === 415) return [notParsed()];
	if (status !== 405 && replyOf(await asForm(session)) !== 'no-route') return [notParsed('The same as a form is read')];
	const noRoute = [`The GET is answered, the POST is not: ${seen}`];
	const other = await session.patch();
	const otherStatus = other.kind === 'answer' ? other.status : 0;
	const routed =
		!frameworkSays.test(textOf(exchange)) &&
		(otherStatus !== status || withoutMethod(other) !== withoutMethod(exchange));
	// The handler of the documentation answers 404 to what is not an event of a page, and a body that nobody read is none.
	if (status === 404 && (otherStatus === 404 || otherStatus === 405) && routed)
		return [
			found(
				webhookBodyNotParsed,
				{callbackUrl},
				{
					certainty: 'likely',
					seen: [seen, `A method without a route is answered in another way: ${describeExchange(other)}`],
				},
			),
			found(webhookWrongPath, {callbackUrl}, {certainty: 'possible', seen: noRoute}),
		];
	return [
		found(webhookWrongPath, {callbackUrl}, {seen: noRoute}),
		found(webhookBodyNotParsed, {callbackUrl}, {certainty: 'possible', seen: [seen]}),
	];
};
