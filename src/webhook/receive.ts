import {timingSafeEqual} from 'node:crypto';
import type {Secret} from '../core/secret.js';
import {type Verification, type VerifyInput, verify} from './signature.js';
import {tooDeep} from './too-deep.js';

export interface Delivery {
	readonly method: string;
	/** From the question mark on, as it came. */
	readonly query: string;
	readonly headers: NonNullable<VerifyInput['headers']>;
	readonly body: Uint8Array;
}

export interface Keys {
	readonly secrets: readonly (Secret | string)[];
	readonly verifyToken?: Secret;
}

export type Receipt =
	| {readonly kind: 'handshake'; readonly status: number; readonly answer: string}
	| {
			readonly kind: 'delivery';
			readonly status: number;
			readonly answer: string;
			readonly verification: Verification;
			/** Why a signed body is not taken. */
			readonly fault?: 'not-json' | 'too-deep';
	  }
	| {readonly kind: 'other'; readonly status: number; readonly answer: string};

/** Meta nests about ten levels. */
const deepest = 200;

const equal = (given: string, expected: string): boolean => {
	const [one, other] = [Buffer.from(given), Buffer.from(expected)];
	return one.length === other.length && timingSafeEqual(one, other);
};

const shakeHands = (search: string, verifyToken: Secret | undefined): Receipt => {
	const query = new URLSearchParams(search);
	const [mode, token, challenge] = ['hub.mode', 'hub.verify_token', 'hub.challenge'].map(name => query.get(name));
	if (mode !== 'subscribe' || !token || !challenge)
		return {
			kind: 'other',
			status: 400,
			answer: 'This is a Messenger webhook: hub.mode, hub.verify_token and hub.challenge are missing.',
		};
	return verifyToken && equal(token, verifyToken.reveal())
		? {kind: 'handshake', status: 200, answer: challenge}
		: {kind: 'handshake', status: 403, answer: 'The verify token is not the one that is expected here.'};
};

const faultOf = (body: Uint8Array): 'not-json' | 'too-deep' | undefined => {
	if (tooDeep(body, deepest)) return 'too-deep';
	try {
		JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString());
		return undefined;
	} catch {
		return 'not-json';
	}
};

/** What a good webhook answers to a request, without doing anything. Why a signature is wrong is not searched here. */
export const receive = ({method, query, headers, body}: Delivery, {secrets, verifyToken}: Keys): Receipt => {
	if (method === 'GET') return shakeHands(query, verifyToken);
	if (method !== 'POST') return {kind: 'other', status: 405, answer: 'Only GET and POST.'};
	const verification = verify({body, headers, secrets}, {explain: false});
	if (!verification.valid)
		return {kind: 'delivery', status: 403, answer: 'The signature is missing or wrong.', verification};
	const fault = faultOf(body);
	if (!fault) return {kind: 'delivery', status: 200, answer: 'EVENT_RECEIVED', verification};
	const answer = `The body is ${fault === 'not-json' ? 'not JSON' : 'nested too deeply'}.`;
	return {kind: 'delivery', status: 400, answer, verification, fault};
};
