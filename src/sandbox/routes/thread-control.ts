import {isRecord} from '../../core/json.js';
import {type Place, personEvent} from '../deliveries/items.js';
import {threadOwner} from '../deliveries/receivers.js';
import {type Recipient, recipientOf} from '../messages/recipient.js';
import {demandThreadControl, pageInbox} from '../messages/thread-control.js';
import {demandMessaging, type PageCaller} from '../rules/demand.js';
import {refusals} from '../rules/refusals.js';
import {threadWith} from '../world/converse.js';
import {day} from '../world/token.js';
import type {Call, Route} from './route.js';

/** How long an app keeps control after the last message. */
const controlLasts = day;

interface Turn {
	readonly caller: PageCaller;
	readonly recipient: Recipient;
	readonly place: Place;
	readonly metadata: {readonly metadata?: string};
	readonly owner?: string;
}

const begin = (call: Call): Turn => {
	const caller = demandMessaging(call);
	const recipient = recipientOf(call, caller);
	const metadata = call.params.text('metadata');
	const owner = threadOwner(call.world, recipient.psid, call.now);
	return {
		caller,
		recipient,
		place: {page: caller.page.id, psid: recipient.psid, now: call.now},
		metadata: metadata === undefined ? {} : {metadata},
		...(owner !== undefined && {owner}),
	};
};

const hand = (call: Call, {caller, recipient}: Turn, to: string | undefined): Promise<object> =>
	call.change(world => {
		const thread = threadWith(world, caller.page.id, recipient.person.id);
		if (to === undefined) {
			delete thread.owner;
			delete thread.ownedUntil;
		} else [thread.owner, thread.ownedUntil] = [to, call.now + controlLasts];
		return {success: true};
	});

const pass = async (call: Call): Promise<object> => {
	const turn = begin(call);
	demandThreadControl(call, turn.caller, turn.recipient.psid);
	const target = call.params.text('target_app_id');
	if (target === undefined) throw refusals.required('target_app_id');
	const connected = target === pageInbox || call.world.pages[turn.caller.page.id]?.subscriptions[target];
	if (!connected) throw refusals.parameter('Incorrect target App ID', 2534037);
	const result = await hand(call, turn, target);
	const content = {
		previous_owner_app_id: turn.caller.app.id,
		new_owner_app_id: target,
		...turn.metadata,
	};
	call.emit({...personEvent(turn.place, 'messaging_handovers', {pass_thread_control: content}), onlyFor: target});
	return result;
};

const take = async (call: Call): Promise<object> => {
	const turn = begin(call);
	const previous = turn.owner;
	const result = await hand(call, turn, turn.caller.app.id);
	if (previous === undefined || previous === turn.caller.app.id) return result;
	const content = {
		previous_owner_app_id: previous,
		new_owner_app_id: turn.caller.app.id,
		...turn.metadata,
	};
	call.emit({...personEvent(turn.place, 'messaging_handovers', {take_thread_control: content}), onlyFor: previous});
	return result;
};

const request = (call: Call): object => {
	const {caller, owner, place, metadata} = begin(call);
	if (owner === undefined) return {success: true};
	const content = {requested_owner_app_id: caller.app.id, ...metadata};
	call.emit({...personEvent(place, 'messaging_handovers', {request_thread_control: content}), onlyFor: owner});
	return {success: true};
};

const release = (call: Call): Promise<object> => {
	const turn = begin(call);
	demandThreadControl(call, turn.caller, turn.recipient.psid);
	return hand(call, turn, undefined);
};

/** Where only one app is on the page, conversations are its own. */
const soleApp = ({subscriptions}: PageCaller['page']): string | undefined => {
	const [first, ...others] = Object.keys(subscriptions);
	return others.length === 0 ? first : undefined;
};

const listReceivers = (call: Call): object => {
	const {app, page} = demandMessaging(call);
	const others = Object.keys(page.subscriptions).filter(id => id !== app.id);
	const apps = others.map(id => ({id, name: call.world.apps[id]?.name ?? ''}));
	return {data: [{id: pageInbox, name: 'Page Inbox'}, ...apps]};
};

const showOwner = (call: Call): object => {
	const caller = demandMessaging(call);
	const asked = call.params.structure('recipient');
	const psid = isRecord(asked) ? String(asked.id) : String(asked ?? '');
	if (psid === '') throw refusals.required('recipient');
	const {psid: known} = recipientOf(call.with({params: call.params.with({recipient: {id: psid}})}), caller);
	const owner = threadOwner(call.world, known, call.now) ?? soleApp(caller.page);
	if (owner === undefined) return {data: []};
	const until = call.world.threads[known]?.ownedUntil;
	const expiration = until === undefined ? {} : {expiration: Math.floor(until / 1000)};
	return {data: [{thread_owner: {app_id: owner, ...expiration}}]};
};

const route = (name: string, does: string, handle: Route['handle']): Route => ({
	method: 'POST',
	path: `/{page}/${name}`,
	does,
	lacks: 'rules about the default app beyond who may take control',
	handle,
});

export const threadControlRoutes: readonly Route[] = [
	route('pass_thread_control', 'hands the thread to another app of the page, which is told', pass),
	route('take_thread_control', 'takes the thread from whoever controls it, who is told', take),
	route('request_thread_control', 'asks whoever controls the thread', request),
	route('release_thread_control', 'gives the thread up', release),
	{
		method: 'GET',
		path: '/{page}/thread_owner',
		does: 'the app that controls the thread and until when, or nothing',
		lacks: 'nothing known',
		handle: showOwner,
	},
	{
		method: 'GET',
		path: '/{page}/secondary_receivers',
		does: 'the other apps of the page, and the inbox',
		lacks: 'whether v26 still has it is not known: only older documentation lists it',
		handle: listReceivers,
	},
];
