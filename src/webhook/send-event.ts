import type {Secret} from '../core/secret.js';
import {type Exchange, exchange} from './exchange.js';
import {testHeaders} from './mark-test.js';
import {sign} from './signature.js';

export interface EventToSend {
	readonly url: URL;
	readonly body: Uint8Array;
	readonly secret: Secret;
	/** Of the tool, for the User-Agent. */
	readonly version: string;
	readonly timeoutMs: number;
	readonly signal: AbortSignal;
}

/** The headers that Meta sends with these bytes, and the marks of a test. */
export const signedHeaders = (body: Uint8Array, secret: Secret, version: string): Readonly<Record<string, string>> => {
	const {sha256, sha1} = sign(body, secret);
	return {
		...testHeaders(version),
		'content-type': 'application/json',
		'x-hub-signature-256': sha256,
		'x-hub-signature': sha1,
	};
};

/** Posts a body signed as Meta signs. @throws the reason of the signal */
export const sendEvent = ({url, body, secret, version, timeoutMs, signal}: EventToSend): Promise<Exchange> =>
	exchange({method: 'POST', url, headers: signedHeaders(body, secret, version), body, timeoutMs, signal});
