import type {Failure, FailureFault} from './exchange.js';

const sentences: Readonly<Record<FailureFault, string>> = {
	dns: 'The host name does not exist',
	'dns-unavailable': 'The name server does not answer',
	refused: 'Nothing accepts a connection there',
	reset: 'The server closed the connection without an answer',
	timeout: 'No answer came in time',
	tls: 'The certificate is not trusted',
	'plain-http': 'The port speaks plain http, not https',
	'not-http': 'What answers does not speak HTTP',
	other: 'The connection failed',
};

/** What happened in place of an answer: `Nothing accepts a connection there (ECONNREFUSED, after 3 ms)`. */
export const describeFailure = ({fault, code, status, durationMs}: Failure): string => {
	const begun = fault === 'timeout' ? 'has no end' : 'breaks off';
	const sentence = status === undefined ? sentences[fault] : `The answer begins with ${status} and ${begun}`;
	return `${sentence} (${code}, after ${durationMs} ms)`;
};
