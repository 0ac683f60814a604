import {isRecord} from '../../core/json.js';
import {mayReach} from '../deliveries/receivers.js';
import {quotas} from '../limits/quotas.js';
import type {Call} from '../routes/route.js';
import type {PageCaller} from '../rules/demand.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {own} from '../world/own.js';
import type {Permit} from '../world/page.js';
import type {DeepReadonly, Person} from '../world/world.js';
import {demandKeys} from './checks.js';
import {answerable} from './private-reply.js';

export interface Recipient {
	readonly psid: string;
	readonly person: DeepReadonly<Person>;
	/** Lets the page write although the window is closed: once. */
	readonly permit?: {readonly token: string} & DeepReadonly<Permit>;
	/** The comment or post that is answered in private: another reason to write, once. */
	readonly answers?: string;
	/** Named by an id, which the answer then repeats. */
	readonly named: boolean;
}

/** How somebody can be named; `name` goes with a phone number. */
const keys: ReadonlySet<string> = new Set([
	'id',
	'user_ref',
	'comment_id',
	'post_id',
	'notification_messages_token',
	'one_time_notif_token',
	'phone_number',
	'name',
]);

const noMatch = (): Refusal => refusals.parameter('No matching user found', 2018001);

const byId = (call: Call, caller: PageCaller, value: unknown): Recipient => {
	const id = typeof value === 'number' ? String(value) : value;
	if (id === undefined || id === '') throw refusals.parameter('param recipient must be non-empty.');
	if (typeof id !== 'string' || !/^\d+$/.test(id))
		throw refusals.parameter('Param recipient[id] must be a valid ID string (e.g., "123")');
	const ref = own(call.world.nodes, id);
	const person = ref?.kind === 'psid' && ref.page === caller.page.id ? call.world.people[ref.person] : undefined;
	if (!person) throw noMatch();
	return {psid: id, person, named: true};
};

const byPermit = (call: Call, caller: PageCaller, token: string, kind: Permit['kind']): Recipient => {
	const page = call.world.pages[caller.page.id];
	const permit = page && own(page.permits, token);
	const person = permit?.kind === kind && permit.expiresAt > call.now ? call.world.people[permit.person] : undefined;
	const psid = person?.pageIds[caller.page.id];
	if (!permit || !person || psid === undefined)
		throw kind === 'user-ref' ? noMatch() : refusals.parameter('Invalid fbid');
	return {psid, person, permit: {token, ...permit}, named: kind === 'one-time'};
};

const byFeedItem = (call: Call, caller: PageCaller, id: string): Recipient => {
	const item = answerable(call, caller, id);
	const person = call.world.people[item.person];
	const psid = person?.pageIds[caller.page.id];
	if (!person || psid === undefined) throw noMatch();
	call.spend(quotas.privateReplies, caller.page.id);
	return {psid, person, answers: id, named: true};
};

const find = (call: Call, caller: PageCaller): Recipient => {
	if (!call.params.has('recipient')) throw refusals.required('recipient');
	const recipient = call.params.structure('recipient');
	if (!isRecord(recipient)) throw refusals.parameter('Param recipient must be a JSON object');
	demandKeys(recipient, keys, 'recipient');
	if (recipient.phone_number !== undefined)
		throw new Refusal('(#230) Requires pages_messaging_phone_number permission to manage the object', {
			code: 230,
			status: 403,
		});
	if (recipient.user_ref !== undefined) return byPermit(call, caller, String(recipient.user_ref), 'user-ref');
	if (recipient.one_time_notif_token !== undefined)
		return byPermit(call, caller, String(recipient.one_time_notif_token), 'one-time');
	if (recipient.notification_messages_token !== undefined) throw refusals.parameter('Invalid fbid');
	if (recipient.comment_id !== undefined || recipient.post_id !== undefined)
		return byFeedItem(call, caller, String(recipient.comment_id ?? recipient.post_id));
	return byId(call, caller, recipient.id);
};

/** The person that a call is about. @throws Refusal when the page cannot write to anybody of this name */
export const recipientOf = (call: Call, caller: PageCaller): Recipient => {
	const recipient = find(call, caller);
	if (recipient.person.blocks.includes(caller.page.id))
		throw new Refusal("(#551) This person isn't available right now.", {code: 551, subcode: 1545041});
	if (!mayReach(caller.app, recipient.person.id))
		throw new Refusal(
			'(#200) Cannot message users who are not admins, developers or testers of the app until pages_messaging permission is reviewed and the app is live.',
			{code: 200, subcode: 2018028},
		);
	return recipient;
};
