import {isRecord} from '../../core/json.js';
import type {DeepReadonly, Message} from '../world/world.js';

/** Something in a message that a person can press. */
export interface Pressable {
	readonly title: string;
	/** `postback`, `web_url`, `account_link`, `quick_reply` … */
	readonly type: string;
	readonly payload?: string;
	readonly url?: string;
}

/** A message of the page as a person sees it. */
export interface ShownMessage {
	readonly mid: string;
	readonly at: string;
	/** Everything one can read in it: its text, or the texts of its template. */
	readonly text: string;
	readonly buttons: readonly Pressable[];
	readonly quickReplies: readonly Pressable[];
	/** As they were sent. */
	readonly attachments: readonly unknown[];
	readonly replyTo?: string;
	readonly persona?: string;
}

const recordsIn = (value: unknown): Readonly<Record<string, unknown>>[] =>
	Array.isArray(value) ? value.filter(isRecord) : [];

const defaultTitles: Readonly<Record<string, string>> = {account_link: 'Log In', account_unlink: 'Log Out'};

export const pressable = (button: Readonly<Record<string, unknown>>): Pressable => {
	const type = String(button.type ?? button.content_type);
	return {
		title: String(button.title ?? defaultTitles[type] ?? type),
		type: button.content_type === undefined ? type : 'quick_reply',
		...(typeof button.payload === 'string' && {payload: button.payload}),
		...(typeof button.url === 'string' && {url: button.url}),
	};
};

/** Payloads of the templates, and the elements in them. */
const cards = (message: DeepReadonly<Message>): Readonly<Record<string, unknown>>[] =>
	recordsIn(message.attachments).flatMap(({payload}) =>
		isRecord(payload) ? [payload, ...recordsIn(payload.elements)] : [],
	);

export const shown = (message: DeepReadonly<Message>): ShownMessage => {
	const parts = cards(message);
	const texts = [message.text, ...parts.flatMap(({text, title, subtitle}) => [text, title, subtitle])];
	return {
		mid: message.mid,
		at: new Date(message.at).toISOString(),
		text: texts.filter(text => typeof text === 'string').join('\n'),
		buttons: parts.flatMap(({buttons}) => recordsIn(buttons).map(pressable)),
		quickReplies: recordsIn(message.quickReplies).map(pressable),
		attachments: message.attachments ?? [],
		...(message.replyTo !== undefined && {replyTo: message.replyTo}),
		...(message.persona !== undefined && {persona: message.persona}),
	};
};
