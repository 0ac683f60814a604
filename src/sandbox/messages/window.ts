import type {Call} from '../routes/route.js';
import type {PageCaller} from '../rules/demand.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {humanAgentWindow} from '../world/converse.js';
import {templateIn} from './message.js';
import type {Recipient} from './recipient.js';

const messagingTypes = ['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY'];
const tags = ['HUMAN_AGENT', 'CUSTOMER_FEEDBACK'];
/** Refused since April 2026. */
const retiredTags = ['CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'ACCOUNT_UPDATE'];

const outside = (): Refusal =>
	new Refusal(
		'(#10) This message is sent outside of allowed window. Learn more about the new policy here: https://developers.facebook.com/docs/messenger-platform/policy-overview',
		{code: 10, subcode: 2018278},
	);

/** The tag of a call that has one. @throws Refusal for types and tags that there are not (any more) */
const tagOf = (call: Call): string | undefined => {
	const type = call.params.text('messaging_type');
	const tag = call.params.text('tag');
	if (type !== undefined && !messagingTypes.includes(type)) throw refusals.oneOf('messaging_type', messagingTypes);
	if (tag === undefined) {
		if (type === 'MESSAGE_TAG') throw refusals.required('tag');
		return undefined;
	}
	if (retiredTags.includes(tag)) throw refusals.parameter(`Message tag ${tag} is deprecated`);
	if (!tags.includes(tag)) throw refusals.oneOf('tag', tags);
	return tag;
};

/** @throws Refusal when the person has been silent for too long */
export const demandWindow = (call: Call, caller: PageCaller, {psid, permit, answers}: Recipient): void => {
	const tag = tagOf(call);
	const thread = call.world.threads[psid];
	if (permit || answers !== undefined || (thread && thread.openUntil > call.now)) return;
	const useful =
		call.params.text('messaging_type') === 'UTILITY' && templateIn(call.params.structure('message')) !== undefined;
	if (useful) return;
	const tagged = tag !== undefined && (tag !== 'HUMAN_AGENT' || caller.app.features.includes('HUMAN_AGENT'));
	if (!tagged || !thread || thread.lastFromPersonAt + humanAgentWindow <= call.now) throw outside();
};
