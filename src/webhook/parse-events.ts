import {isRecord, parseJson} from '../core/json.js';
import type {EventBase, JsonObject, WebhookEvent} from './event.js';
import {readers} from './happening.js';
import {defined, numberOf, objectOf, objectsOf, textOf} from './read-json.js';

/** Keys of a messaging item that say who and when; any other says what. */
const envelope = new Set(['sender', 'recipient', 'timestamp', 'prior_message', 'hop_context', 'is_echo']);

const readItem = (raw: JsonObject, entry: JsonObject, standby: boolean): WebhookEvent => {
	const sender = objectOf(raw.sender);
	const reader = readers.find(({key}) => isRecord(raw[key]));
	const payload = objectOf(raw[reader?.key ?? '']);
	const happening = reader?.read(payload) ?? {kind: 'other', payload: raw};
	const unknownField = Object.keys(raw).find(key => !envelope.has(key)) ?? 'unknown';
	const base: EventBase = {
		field: happening.kind === 'echo' ? 'message_echoes' : (reader?.field ?? unknownField),
		...defined({
			pageId: textOf(entry.id),
			sender: textOf(sender.id),
			userRef: textOf(sender.user_ref) ?? textOf(payload.user_ref),
			recipient: textOf(objectOf(raw.recipient).id),
			timestamp: numberOf(raw.timestamp) ?? numberOf(entry.time),
		}),
		standby,
		raw,
	};
	return {...base, ...happening};
};

const readChange = (raw: JsonObject, entry: JsonObject): WebhookEvent => ({
	kind: 'change',
	field: textOf(raw.field) ?? 'unknown',
	...defined({pageId: textOf(entry.id), timestamp: numberOf(entry.time)}),
	standby: false,
	raw,
	value: raw.value,
});

const known = new Set(['id', 'time', 'messaging', 'standby', 'changes']);

/** Lists of another name in the entry, such as `calls`. */
const readLists = (entry: JsonObject): WebhookEvent[] =>
	Object.entries(entry)
		.filter(([name]) => !known.has(name))
		.flatMap(([field, items]) => objectsOf(items).map(raw => ({...readItem(raw, entry, false), field})));

const readEntry = (entry: JsonObject): WebhookEvent[] => [
	...objectsOf(entry.messaging).map(raw => readItem(raw, entry, false)),
	...objectsOf(entry.standby).map(raw => readItem(raw, entry, true)),
	...objectsOf(entry.changes).map(raw => readChange(raw, entry)),
	...readLists(entry),
];

/**
 * The events in the body of a delivery, in order. Takes what Meta is known to send: standby and changes, empty lists,
 * missing senders, ids as numbers, keys that nobody knows yet.
 * @throws SyntaxError when the body is not JSON
 */
export const parseEvents = (body: Uint8Array | string): readonly WebhookEvent[] => {
	const text = typeof body === 'string' ? body : Buffer.from(body).toString();
	return objectsOf(objectOf(parseJson(text)).entry).flatMap(readEntry);
};
