import {randomInt} from 'node:crypto';
import {STATUS_CODES} from 'node:http';
import {exchange, type FailureFault} from '../../webhook/exchange.js';
import {Refusal} from './refusal.js';

/** How long Meta waits for the answer to the handshake. */
const handshakeTimeoutMs = 5_000;

/** libcurl's numbers and words, which Meta shows. */
const curlErrors: Readonly<Record<FailureFault, readonly [number, string]>> = {
	dns: [6, "Couldn't resolve host name"],
	'dns-unavailable': [6, "Couldn't resolve host name"],
	refused: [7, "Couldn't connect to server"],
	timeout: [28, 'Timeout was reached'],
	'plain-http': [35, 'SSL connect error'],
	tls: [60, 'SSL peer certificate or SSH remote key was not OK'],
	reset: [56, 'Failure when receiving data from the peer'],
	'not-http': [1, 'Unsupported protocol'],
	other: [56, 'Failure when receiving data from the peer'],
};

const failed = (reason: string): Refusal =>
	new Refusal(`(#2200) Callback verification failed with the following errors: ${reason}`, {code: 2200});

const curlError = (fault: FailureFault): Refusal => {
	const [number, words] = curlErrors[fault];
	return failed(`curl_errno = ${number}; curl_error = ${words}; HTTP Status Code = 0; HTTP Message = `);
};

/** Does the handshake. @throws Refusal unless the answer is 200 and the bare challenge */
export const verifyCallback = async (callback: URL, verifyToken: string): Promise<void> => {
	const challenge = String(randomInt(100_000_000, 2_147_483_647));
	const url = new URL(callback);
	url.searchParams.set('hub.mode', 'subscribe');
	url.searchParams.set('hub.challenge', challenge);
	url.searchParams.set('hub.verify_token', verifyToken);
	const answer = await exchange({method: 'GET', url, timeoutMs: handshakeTimeoutMs});
	if (answer.kind === 'failure') throw curlError(answer.fault);
	if (answer.status !== 200)
		throw failed(`HTTP Status Code = ${answer.status}; HTTP Message = ${STATUS_CODES[answer.status] ?? ''}`);
	const body = answer.body.toString();
	if (body !== challenge)
		throw new Refusal(
			`(#2201) response does not match challenge, expected value="${challenge}", received="${body.slice(0, 200)}"`,
			{code: 2201},
		);
};
