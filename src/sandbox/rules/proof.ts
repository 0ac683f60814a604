import {createHmac} from 'node:crypto';
import type {Params} from '../http/params.js';
import {type Caller, tokenText} from './caller.js';
import {Refusal} from './refusal.js';

/** How far the clock of a time-bound proof may be off. */
export const proofLifetimeMs = 5 * 60_000;

const refuse = (message: string): Refusal => new Refusal(message, {code: 100, type: 'GraphMethodException'});

/** @throws Refusal when the proof is wrong, or is missing although the app demands it */
export const demandProof = (caller: Caller, params: Params, now: number): void => {
	const proof = params.text('appsecret_proof');
	if (proof === undefined || proof === '') {
		if (!caller.app.requireProof || caller.kind === 'app') return;
		throw refuse('API calls from the server require an appsecret_proof argument');
	}
	const time = params.text('appsecret_time');
	const token = tokenText(caller);
	const expected = createHmac('sha256', caller.app.secret)
		.update(time === undefined ? token : `${token}|${time}`)
		.digest('hex');
	const inTime = time === undefined || Math.abs(now - Number(time) * 1000) <= proofLifetimeMs;
	if (proof !== expected || !inTime) throw refuse('Invalid appsecret_proof provided in the API argument');
};

/** @throws Refusal when the call has no proof where Meta always wants one */
export const demandProofPresent = ({params}: {readonly params: Params}): void => {
	if (!params.text('appsecret_proof')) throw refuse('API calls from the server require an appsecret_proof argument');
};
