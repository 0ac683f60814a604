import type {Sandbox} from '../sandbox/sandbox.js';
import type {Context} from './context.js';
import {webhookRefused} from './webhook-refused.js';

/** Between two tries, in ms. */
const tryEvery = 250;

/**
 * Makes an address the webhook as soon as the program behind it has started and does the handshake. Tries until the
 * program ends; then says why it never came to that.
 */
export const registerOnceUp = async (
	context: Context,
	sandbox: Sandbox,
	url: string | undefined,
	ended: AbortSignal,
): Promise<void> => {
	if (url === undefined) return;
	let last = '';
	while (!ended.aborted) {
		try {
			await sandbox.setWebhook(url);
			context.note(`The webhook is ${url}`);
			return;
		} catch (error) {
			last = webhookRefused(error, url);
		}
		await context.clock.sleep(tryEvery, ended).catch(() => undefined);
	}
	context.note(`The webhook was not taken: ${last}`);
};
