import {isRecord} from '../../core/json.js';
import {callOut} from '../http/outgoing.js';
import {Refusal} from './refusal.js';

/** How long Meta waits for the answer to the handshake. */
const handshakeTimeoutMs = 5_000;

/** libcurl's numbers and words, which Meta shows. */
const curlErrors: Readonly<Record<string, readonly [number, string]>> = {
	ECONNREFUSED: [7, "Couldn't connect to server"],
	ECONNRESET: [56, 'Recv failure: Connection reset by peer'],
	ENOTFOUND: [6, "Couldn't resolve host name"],
	EAI_AGAIN: [6, "Couldn't resolve host name"],
	ABORT_ERR: [28, 'Timeout was reached'],
	DEPTH_ZERO_SELF_SIGNED_CERT: [60, 'SSL certificate problem: self-signed certificate'],
	SELF_SIGNED_CERT_IN_CHAIN: [60, 'SSL certificate problem: self-signed certificate in certificate chain'],
	UNABLE_TO_VERIFY_LEAF_SIGNATURE: [60, 'SSL certificate problem: unable to get local issuer certificate'],
	CERT_HAS_EXPIRED: [60, 'SSL certificate problem: certificate has expired'],
	ERR_TLS_CERT_ALTNAME_INVALID: [60, 'SSL: no alternative certificate subject name matches target host name'],
	EPROTO: [35, 'SSL connect error'],
	ERR_SSL_WRONG_VERSION_NUMBER: [35, 'SSL connect error'],
};

const failed = (reason: string): Refusal =>
	new Refusal(`(#2200) Callback verification failed with the following errors: ${reason}`, {code: 2200});

const curlError = (error: unknown): Refusal => {
	const code = isRecord(error) ? String(error.code) : '';
	const [number, words] = curlErrors[code] ?? [56, 'Failure when receiving data from the peer'];
	return failed(`curl_errno = ${number}; curl_error = ${words}; HTTP Status Code = 0; HTTP Message = `);
};

/** Does the handshake. @throws Refusal unless the answer is 200 and the bare challenge */
export const verifyCallback = async (callback: URL, verifyToken: string, challenge: string): Promise<void> => {
	const url = new URL(callback);
	url.searchParams.set('hub.mode', 'subscribe');
	url.searchParams.set('hub.challenge', challenge);
	url.searchParams.set('hub.verify_token', verifyToken);
	const answer = await callOut(url, {method: 'GET', timeoutMs: handshakeTimeoutMs}).catch((error: unknown) => {
		throw curlError(error);
	});
	if (answer.status !== 200) throw failed(`HTTP Status Code = ${answer.status}; HTTP Message = ${answer.statusText}`);
	if (answer.body !== challenge)
		throw new Refusal(
			`(#2201) response does not match challenge, expected value="${challenge}", received="${answer.body.slice(0, 200)}"`,
			{code: 2201},
		);
};
