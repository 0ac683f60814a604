import {redact} from '../../core/redact.js';
import type {Params} from './params.js';

const secret = /token$|secret|proof|password/i;
/** Tokens of another kind: they name a conversation, and open nothing else. */
const harmless = new Set(['one_time_notif_token', 'notification_messages_token']);

const shown = (value: unknown): unknown => (typeof value === 'string' ? redact(value) : value);

/** The parameters of a call for a person to read: what is a JSON text is what it means, and nothing secret is there. */
export const shownParams = (params: Params): Readonly<Record<string, unknown>> =>
	Object.fromEntries(
		params
			.names()
			.filter(name => harmless.has(name) || !secret.test(name))
			.map(name => [name, shown(structured(params.raw(name)))]),
	);

const structured = (value: unknown): unknown => {
	if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
};
