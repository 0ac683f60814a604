import type {WebhookEvent} from './event.js';

/**
 * What makes an event the same one when it arrives again: Meta promises no single delivery.
 * `undefined` when nothing in it says so.
 */
export const identity = (event: WebhookEvent): string | undefined => {
	const {kind, pageId, sender, userRef, timestamp} = event;
	if ('mid' in event && event.mid !== undefined && kind !== 'reaction' && kind !== 'edit')
		return `${kind} ${event.mid}`;
	const who = sender ?? userRef;
	return who === undefined || timestamp === undefined ? undefined : `${event.field} ${pageId} ${who} ${timestamp}`;
};
