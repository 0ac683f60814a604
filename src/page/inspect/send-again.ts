import {randomBytes} from 'node:crypto';
import {exchange} from '../../webhook/exchange.js';
import {sign} from '../../webhook/signature.js';
import type {Again, AttemptRow} from '../wire.js';
import type {DeliveryLog, Parcel} from './delivery-log.js';

/** As long as Meta waits for an answer. */
const timeoutMs = 5_000;
const keptAnswer = 2_000;

/** Signed as by somebody who does not know the app secret. */
const signedWrong = (body: string): Readonly<Record<string, string>> => {
	const {sha1, sha256} = sign(Buffer.from(body), randomBytes(16).toString('hex'));
	return {'x-hub-signature': sha1, 'x-hub-signature-256': sha256};
};

const attempt = async ({url, headers, body}: Parcel): Promise<AttemptRow> => {
	const at = new Date().toISOString();
	const result = await exchange({method: 'POST', url: new URL(url), headers, body: Buffer.from(body), timeoutMs});
	const {durationMs} = result;
	return result.kind === 'answer'
		? {at, durationMs, status: result.status, body: result.body.toString().slice(0, keptAnswer)}
		: {at, durationMs, fault: result.fault};
};

const took = ({status}: AttemptRow): boolean => status !== undefined && status >= 200 && status < 300;

export interface Sender {
	readonly log: DeliveryLog;
	tell(parcel: Parcel): void;
}

/** Sends one delivery once more, the way that is asked for, as a row of its own. */
const send = async (original: Parcel, how: Again, {tell}: Sender): Promise<void> => {
	const wrong = how === 'wrong-signature';
	const parcel: Parcel = {
		...original,
		id: `again-${randomBytes(6).toString('hex')}`,
		at: new Date().toISOString(),
		headers: {...original.headers, ...(wrong && signedWrong(original.body))},
		signature: wrong ? 'wrong' : original.signature,
		attempts: [],
		state: 'pending',
		again: {how, of: original.id},
	};
	tell(parcel);
	const result = await attempt(parcel);
	tell({...parcel, attempts: [result], state: took(result) ? 'delivered' : 'refused'});
};

/**
 * Sends a delivery again: as a duplicate, as a forgery, or before the one that it followed.
 * @throws RangeError when that cannot be
 */
export const sendAgain = async (id: string, how: Again, sender: Sender): Promise<void> => {
	const original = sender.log.find(id);
	if (!original) throw new RangeError(`There is no delivery ${id} any more`);
	if (how !== 'out-of-order') return send(original, how, sender);
	const earlier = sender.log.before(original);
	if (!earlier) throw new RangeError('Nothing came before this one that it could overtake');
	await send(original, how, sender);
	await send(earlier, how, sender);
};
