import {type Finding, found} from '../../causes/cause.js';
import {webhookServerUnreachable} from '../../causes/webhook/server-unreachable.js';
import {webhookSlowOrNon200} from '../../causes/webhook/slow-or-non-200.js';
import type {Exchange} from '../exchange.js';
import {replyOf} from './reply.js';
import type {Session} from './session.js';

/** No answer, a late one or not 200, where the reason is not in the event. */
export const slowOrNon200 = (session: Session, exchange: Exchange, seen: string): Finding => {
	const callbackUrl = session.url.href;
	return replyOf(exchange) === 'gone'
		? found(webhookServerUnreachable, {callbackUrl}, {seen: [seen]})
		: found(
				webhookSlowOrNon200,
				{callbackUrl, ...(exchange.kind === 'answer' && {status: exchange.status})},
				{seen: [seen]},
			);
};
