import {isRecord} from '../../core/json.js';
import type {Upload} from '../http/read-params.js';
import {refusals} from '../rules/refusals.js';
import {type CheckedAttachment, checkAttachment} from './attachment.js';
import {demandKeys, demandLength, type JsonObject, listOf, requiredText} from './checks.js';
import {limits} from './limits.js';
import type {TemplateContext} from './templates.js';

const keys: ReadonlySet<string> = new Set([
	'text',
	'attachment',
	'attachments',
	'quick_replies',
	'metadata',
	'mentions',
	'is_from_page_bubble',
	'template',
]);

const quickReplyTypes = ['text', 'user_phone_number', 'user_email', 'location'];

/** The template of a utility message: its words are not in the call. */
export const templateIn = (message: unknown): unknown => (isRecord(message) ? message.template : undefined);

export interface CheckedMessage {
	readonly text?: string;
	readonly attachment?: CheckedAttachment;
	readonly quickReplies?: readonly JsonObject[];
	readonly metadata?: string;
}

const checkText = (text: unknown): string | undefined => {
	if (text === undefined || text === null) return undefined;
	if (typeof text !== 'string') throw refusals.parameter('Param message[text] must be a UTF-8 encoded string');
	demandLength(text, limits.text, 'message[text]');
	return text === '' ? undefined : text;
};

const checkQuickReplies = (message: JsonObject): readonly JsonObject[] | undefined => {
	if (message.quick_replies === undefined) return undefined;
	const replies = listOf(message, 'quick_replies', {least: 0, most: limits.quickReplies});
	for (const [index, reply] of replies.entries()) {
		const path = `message[quick_replies][${index}]`;
		const type = requiredText(reply, 'content_type', path);
		if (!quickReplyTypes.includes(type)) throw refusals.oneOf(`${path}[content_type]`, quickReplyTypes);
		if (type !== 'text') continue;
		demandLength(requiredText(reply, 'title', path), limits.quickReplyTitle, `${path}[title]`);
		if (typeof reply.payload !== 'string') throw refusals.required(`${path}[payload]`);
		demandLength(reply.payload, limits.payload, `${path}[payload]`);
	}
	return replies;
};

/** @throws Refusal for a message that cannot be sent */
export const checkMessage = (value: unknown, uploads: readonly Upload[], context: TemplateContext): CheckedMessage => {
	if (!isRecord(value)) throw refusals.parameter('Param message must be an object');
	demandKeys(value, keys, 'message');
	const text = checkText(value.text);
	const given = value.attachment ?? (Array.isArray(value.attachments) ? value.attachments[0] : undefined);
	if (text === undefined && (given === undefined || given === null))
		throw refusals.parameter('Message cannot be empty, must provide valid attachment or text', 2018034);
	if (text !== undefined && given !== undefined && given !== null) throw refusals.parameter('Invalid data', 2018032);
	const attachment = text === undefined ? checkAttachment(given, uploads, context) : undefined;
	demandLength(value.metadata, limits.metadata, 'message[metadata]');
	const quickReplies = checkQuickReplies(value);
	return {
		...(text !== undefined && {text}),
		...(attachment && {attachment}),
		...(quickReplies && {quickReplies}),
		...(typeof value.metadata === 'string' && {metadata: value.metadata}),
	};
};
