import type {Exchange} from '../exchange.js';

/** What an answer to an event amounts to. */
export type Reply =
	| 'accepted'
	/** Taken, as it seems, but not with 200. */
	| 'not-200'
	| 'csrf'
	/** 401, 403 and the like: the signature, as a rule. */
	| 'refused'
	| 'no-route'
	| 'redirect'
	| 'too-large'
	| 'quota'
	| 'gateway'
	| 'error'
	| 'cut-off'
	| 'timeout'
	| 'gone';

const csrfWords =
	/csrf|xsrf|the change you wanted was rejected|authenticity.?token|page expired|\b(?:anti-?)?forgery\b|requestverificationtoken/i;

export const replyOf = (exchange: Exchange): Reply => {
	if (exchange.kind === 'failure') {
		if (exchange.fault === 'timeout') return 'timeout';
		return exchange.fault === 'reset' || exchange.fault === 'not-http' ? 'cut-off' : 'gone';
	}
	const {status, body} = exchange;
	if (status === 200) return 'accepted';
	if (status < 300) return 'not-200';
	if (status === 419) return 'csrf';
	if (status === 401 || status === 403 || status === 422 || status === 400 || status === 406 || status === 498)
		return csrfWords.test(body.toString()) ? 'csrf' : status === 422 ? 'error' : 'refused';
	if (status === 404 || status === 405 || status === 410 || status === 415) return 'no-route';
	if (status < 400) return 'redirect';
	if (status === 413) return 'too-large';
	if (status === 402 || status === 429) return 'quota';
	return status === 502 || status === 503 || status === 504 || status > 511 ? 'gateway' : 'error';
};

export const isAccepted = (exchange: Exchange): boolean => ['accepted', 'not-200'].includes(replyOf(exchange));
