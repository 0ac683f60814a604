import type {Secret} from '../../core/secret.js';
import {receive} from '../receive.js';
import {sign} from '../signature.js';
import {DeliveryLog} from './delivery-log.js';
import {Forwarder, forwarding} from './forwarder.js';
import type {ListenEvent, Totals} from './listen-event.js';
import {readRecording} from './read-recording.js';

export interface ReplayOptions {
	readonly path: string;
	readonly target: URL;
	readonly secrets: readonly Secret[];
	/** Signs each body anew: for a server with another secret than the one it was recorded for. */
	readonly signWith?: Secret;
	readonly details: boolean;
	readonly signal: AbortSignal;
	onEvent(event: ListenEvent): void;
}

/**
 * Sends recorded deliveries again, in order, each after the answer to the one before.
 * @throws Problem settings.unreadable
 */
export const replay = async (options: ReplayOptions): Promise<Totals> => {
	const {path, target, secrets, signWith, details, signal, onEvent} = options;
	const forwarder = new Forwarder({target, ...forwarding, concurrency: 1});
	const log = new DeliveryLog({secrets, details, forwarder, takeInvalid: true, onEvent});
	const stop = (): void => void forwarder.close(0);
	signal.addEventListener('abort', stop, {once: true});
	try {
		for await (const {receivedAt, headers: recorded, body} of readRecording(path, signal)) {
			if (signal.aborted) break;
			const signed = signWith && sign(body, signWith);
			const headers = {
				...recorded,
				...(signed && {'x-hub-signature-256': signed.sha256, 'x-hub-signature': signed.sha1}),
			};
			const receipt = receive({method: 'POST', query: '', headers, body}, {secrets});
			if (receipt.kind === 'delivery') await log.take({receipt, headers, body, receivedAt, durationMs: 0});
		}
		return log.totals;
	} finally {
		signal.removeEventListener('abort', stop);
		await forwarder.close(0);
	}
};
