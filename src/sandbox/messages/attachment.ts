import {isRecord} from '../../core/json.js';
import type {Upload} from '../http/read-params.js';
import {refusals} from '../rules/refusals.js';
import {type JsonObject, requiredText} from './checks.js';
import {limits} from './limits.js';
import {demandTemplate, type TemplateContext} from './templates.js';

const types = ['audio', 'file', 'image', 'template', 'video'];
const path = 'message[attachment]';

export interface CheckedAttachment {
	readonly type: string;
	readonly payload: JsonObject;
	/** To be kept for later messages. */
	readonly reusable: boolean;
	/** Where the sandbox says that the file is. */
	readonly url?: string;
}

const demandUpload = (type: string, uploads: readonly Upload[]): void => {
	const [file] = uploads;
	if (!file) throw refusals.parameter('Upload attachment failure.', 2018047);
	if (file.bytes > limits.attachment) throw refusals.parameter('Attachment size exceeds allowable limit', 2018109);
	if (type !== 'file' && !file.type.startsWith(`${type}/`))
		throw refusals.parameter('Upload attachment failure.', 2018047);
};

/** Names that no file can be fetched from: the sandbox downloads nothing, but knows these. */
const isUnreachable = (url: string): boolean =>
	!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol) || new URL(url).hostname.endsWith('.invalid');

const demandSource = (
	type: string,
	payload: JsonObject,
	uploads: readonly Upload[],
	context: TemplateContext,
): void => {
	const {url, attachment_id: id} = payload;
	if (id !== undefined) {
		if (!context.hasAttachment(String(id)))
			throw refusals.parameter('Invalid Data: the attachment id is not valid for this page', 2018074);
	} else if (url === undefined) demandUpload(type, uploads);
	else if (typeof url !== 'string' || isUnreachable(url))
		throw refusals.parameter('Failed to fetch the file from the url', 2018008);
};

/** @throws Refusal for an attachment that cannot be sent */
export const checkAttachment = (
	value: unknown,
	uploads: readonly Upload[],
	context: TemplateContext,
): CheckedAttachment => {
	if (!isRecord(value)) throw refusals.parameter(`Param ${path} must be an object`);
	const type = requiredText(value, 'type', path);
	if (!types.includes(type)) throw refusals.oneOf(`${path}[type]`, types);
	const {payload} = value;
	if (!isRecord(payload)) throw refusals.required(`${path}[payload]`);
	if (type === 'template') demandTemplate(payload, context);
	else demandSource(type, payload, uploads, context);
	return {
		type,
		payload,
		reusable: payload.is_reusable === true || payload.is_reusable === 'true',
		...(typeof payload.url === 'string' && {url: payload.url}),
	};
};
