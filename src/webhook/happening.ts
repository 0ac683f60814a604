import {isRecord} from '../core/json.js';
import type {Attachment, Happening, JsonObject, Referral} from './event.js';
import {defined, numberOf, objectOf, objectsOf, textOf} from './read-json.js';

/** An event by the key that tells it from others, the field that brings it, and how to read what stands under the key. */
interface Reader {
	readonly key: string;
	readonly field: string;
	read(value: JsonObject): Happening;
}

const referral = (value: JsonObject): Referral =>
	defined({
		ref: textOf(value.ref),
		source: textOf(value.source),
		type: textOf(value.type),
		adId: textOf(value.ad_id),
	});

const attachment = (raw: JsonObject): Attachment => ({
	...defined({
		type: textOf(raw.type),
		url: textOf(objectOf(raw.payload).url) ?? textOf(raw.url),
		title: textOf(raw.title),
	}),
	raw,
});

const message = (value: JsonObject): Happening => {
	const common = {
		...defined({mid: textOf(value.mid), text: textOf(value.text)}),
		attachments: objectsOf(value.attachments).map(attachment),
	};
	if (value.is_echo === true)
		return {
			kind: 'echo',
			...common,
			...defined({appId: textOf(value.app_id), metadata: textOf(value.metadata)}),
		};
	return {
		kind: 'message',
		...common,
		...defined({
			quickReply: textOf(objectOf(value.quick_reply).payload),
			replyTo: textOf(objectOf(value.reply_to).mid),
			referral: isRecord(value.referral) ? referral(value.referral) : undefined,
		}),
		isDeleted: value.is_deleted === true,
		isUnsupported: value.is_unsupported === true,
	};
};

const control =
	(action: 'pass' | 'take' | 'request') =>
	(value: JsonObject): Happening => ({
		kind: 'thread-control',
		action,
		...defined({
			previousOwner: textOf(value.previous_owner_app_id),
			newOwner: textOf(value.new_owner_app_id) ?? textOf(value.requested_owner_app_id),
			metadata: textOf(value.metadata),
		}),
	});

const policy = (value: JsonObject): Happening => ({
	kind: 'policy-enforcement',
	...defined({action: textOf(value.action), reason: textOf(value.reason)}),
});

const other = (payload: JsonObject): Happening => ({kind: 'other', payload});

export const readers: readonly Reader[] = [
	{key: 'message', field: 'messages', read: message},
	{
		key: 'message_edit',
		field: 'message_edits',
		read: value => ({
			kind: 'edit',
			...defined({mid: textOf(value.mid), text: textOf(value.text), edits: numberOf(value.num_edit)}),
		}),
	},
	{
		key: 'postback',
		field: 'messaging_postbacks',
		read: value => ({
			kind: 'postback',
			...defined({
				mid: textOf(value.mid),
				title: textOf(value.title),
				payload: textOf(value.payload),
				referral: isRecord(value.referral) ? referral(value.referral) : undefined,
			}),
		}),
	},
	{key: 'referral', field: 'messaging_referrals', read: value => ({kind: 'referral', ...referral(value)})},
	{
		key: 'optin',
		field: 'messaging_optins',
		read: value => ({
			kind: 'optin',
			...defined({type: textOf(value.type), ref: textOf(value.ref), payload: textOf(value.payload)}),
		}),
	},
	{
		key: 'account_linking',
		field: 'messaging_account_linking',
		read: value => ({
			kind: 'account-linking',
			...defined({status: textOf(value.status), authorizationCode: textOf(value.authorization_code)}),
		}),
	},
	{
		key: 'delivery',
		field: 'message_deliveries',
		read: value => ({
			kind: 'delivery',
			mids: (Array.isArray(value.mids) ? value.mids : []).map(textOf).filter(mid => mid !== undefined),
			...defined({watermark: numberOf(value.watermark)}),
		}),
	},
	{
		key: 'read',
		field: 'message_reads',
		read: value => ({kind: 'read', ...defined({watermark: numberOf(value.watermark)})}),
	},
	{
		key: 'reaction',
		field: 'message_reactions',
		read: value => ({
			kind: 'reaction',
			...defined({
				mid: textOf(value.mid),
				action: textOf(value.action),
				reaction: textOf(value.reaction),
				emoji: textOf(value.emoji),
			}),
		}),
	},
	{key: 'pass_thread_control', field: 'messaging_handovers', read: control('pass')},
	{key: 'take_thread_control', field: 'messaging_handovers', read: control('take')},
	{key: 'request_thread_control', field: 'messaging_handovers', read: control('request')},
	{key: 'policy_enforcement', field: 'messaging_policy_enforcement', read: policy},
	{key: 'policy-enforcement', field: 'messaging_policy_enforcement', read: policy},
	{key: 'app_roles', field: 'messaging_handovers', read: other},
	{key: 'messaging_feedback', field: 'messaging_feedback', read: other},
	{key: 'response_feedback', field: 'response_feedback', read: other},
	{key: 'messaging_customer_information', field: 'messaging_customer_information', read: other},
	{key: 'game_play', field: 'messaging_game_plays', read: other},
	{key: 'call_permission_reply', field: 'call_permission_reply', read: other},
];
