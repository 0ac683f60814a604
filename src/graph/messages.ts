import * as v from 'valibot';
import type {Secret} from '../core/secret.js';
import type {Http} from './http.js';
import {id, record} from './schema.js';

export const senderActions = ['typing_on', 'typing_off', 'mark_seen'] as const;

export type SenderAction = (typeof senderActions)[number];

/** Either a text or an action; an action goes alone. */
export type Outgoing =
	| {
			readonly text: string;
			readonly messagingType: 'RESPONSE' | 'UPDATE' | 'MESSAGE_TAG' | 'UTILITY';
			readonly tag?: string;
	  }
	| {readonly action: SenderAction};

export interface Sent {
	readonly recipientId?: string;
	/** Absent for an action. */
	readonly messageId?: string;
}

const sent = v.pipe(
	record({recipient_id: v.optional(id), message_id: v.optional(v.string())}),
	v.check(({recipient_id, message_id}) => recipient_id !== undefined || message_id !== undefined),
	v.transform(
		(raw): Sent => ({
			...(raw.recipient_id !== undefined && {recipientId: raw.recipient_id}),
			...(raw.message_id !== undefined && {messageId: raw.message_id}),
		}),
	),
);

const bodyOf = (recipient: string, outgoing: Outgoing): object =>
	'action' in outgoing
		? {recipient: {id: recipient}, sender_action: outgoing.action}
		: {
				recipient: {id: recipient},
				messaging_type: outgoing.messagingType,
				...(outgoing.tag !== undefined && {tag: outgoing.tag}),
				message: {text: outgoing.text},
			};

export const messages = (http: Http) => ({
	/** Sends to a person of the page. A write: it is never repeated. Source: Send API. */
	send: async (pageToken: Secret, recipient: string, outgoing: Outgoing, page = 'me'): Promise<Sent> =>
		http.call({method: 'POST', path: `/${page}/messages`, token: pageToken, json: bodyOf(recipient, outgoing)}, sent),
});
