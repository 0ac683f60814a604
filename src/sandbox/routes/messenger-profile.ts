import {quotas} from '../limits/quotas.js';
import {checkMenu} from '../messages/menu.js';
import {checkProfile, profileFields} from '../messages/profile.js';
import {demandMessaging, type PageCaller} from '../rules/demand.js';
import {refusals} from '../rules/refusals.js';
import {own} from '../world/own.js';
import type {Call, Route} from './route.js';

const demand = (call: Call): PageCaller => {
	const caller = demandMessaging(call);
	call.spend(quotas.profile, caller.page.id);
	return caller;
};

const fieldsIn = (call: Call): string[] => {
	const fields = call.params.list('fields')?.filter(field => field !== '') ?? [];
	if (fields.length === 0) throw refusals.required('fields');
	const unknown = fields.findIndex(field => !profileFields.includes(field));
	if (unknown >= 0) throw refusals.oneOf(`fields[${unknown}]`, profileFields);
	return fields;
};

const show = (call: Call): object => {
	const {page} = demand(call);
	const profile = call.world.pages[page.id]?.profile ?? {};
	const set = fieldsIn(call).filter(field => Object.hasOwn(profile, field));
	return {data: set.length === 0 ? [] : [Object.fromEntries(set.map(field => [field, profile[field]]))]};
};

const set = (call: Call): Promise<object> => {
	const {page} = demand(call);
	const changes = checkProfile(call.params, call.world.pages[page.id]?.profile ?? {});
	return call.change(world => {
		Object.assign(world.pages[page.id]?.profile ?? {}, changes);
		return {result: 'success'};
	});
};

const clear = (call: Call): Promise<object> => {
	const {page} = demand(call);
	const fields = fieldsIn(call);
	const profile = call.world.pages[page.id]?.profile ?? {};
	if (fields.includes('get_started') && !fields.includes('persistent_menu') && 'persistent_menu' in profile)
		throw refusals.parameter('You must set a Get Started button if you also wish to use persistent menu', 2018145);
	return call.change(world => {
		const found = world.pages[page.id];
		for (const field of fields) delete found?.profile[field];
		return {result: 'success'};
	});
};

const threadOf = (call: Call, {page}: PageCaller) => {
	const psid = call.params.text('psid');
	if (psid === undefined) throw refusals.required('psid');
	const thread = own(call.world.threads, psid);
	if (thread?.page !== page.id) throw refusals.parameter('No matching user found', 2018001);
	return thread;
};

const showForPerson = (call: Call): object => {
	const caller = demand(call);
	const thread = threadOf(call, caller);
	const menu = call.world.pages[caller.page.id]?.profile.persistent_menu;
	if (thread.settings.persistent_menu === undefined && menu === undefined) return {data: []};
	return {
		data: [
			{
				...(thread.settings.persistent_menu !== undefined && {
					user_level_persistent_menu: thread.settings.persistent_menu,
				}),
				...(menu !== undefined && {page_level_persistent_menu: menu}),
			},
		],
	};
};

const setForPerson = (call: Call): Promise<object> => {
	const {psid} = threadOf(call, demand(call));
	const menu = call.params.structure('persistent_menu');
	if (menu === undefined) throw refusals.required('persistent_menu');
	checkMenu(menu);
	return call.change(world => {
		const thread = world.threads[psid];
		if (thread) thread.settings.persistent_menu = menu;
		return {result: 'success'};
	});
};

const clearForPerson = (call: Call): Promise<object> => {
	const {psid} = threadOf(call, demand(call));
	return call.change(world => {
		delete world.threads[psid]?.settings.persistent_menu;
		return {result: 'success'};
	});
};

export const messengerProfileRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{page}/messenger_profile',
		does: 'the fields that are set',
		lacks: 'platform is ignored: Instagram has no profile here',
		handle: show,
	},
	{
		method: 'POST',
		path: '/{page}/messenger_profile',
		does: 'sets greeting, get started, ice breakers, persistent menu, whitelisted domains, account linking URL, commands, with their rules',
		lacks: 'whether a domain is really yours is not checked',
		handle: set,
	},
	{
		method: 'DELETE',
		path: '/{page}/messenger_profile',
		does: 'clears fields; get started stays while there is a persistent menu',
		lacks: 'nothing known',
		handle: clear,
	},
	{
		method: 'GET',
		path: '/{page}/custom_user_settings',
		does: 'the persistent menu of one person, and that of the page',
		lacks: 'nothing known',
		handle: showForPerson,
	},
	{
		method: 'POST',
		path: '/{page}/custom_user_settings',
		does: 'sets the persistent menu of one person',
		lacks: 'its own rate limit',
		handle: setForPerson,
	},
	{
		method: 'DELETE',
		path: '/{page}/custom_user_settings',
		does: 'clears the persistent menu of one person',
		lacks: 'params is ignored: only a menu can be set',
		handle: clearForPerson,
	},
];
