import {demandPage, demandScope, demandToken, hasScope} from '../rules/demand.js';
import {Refusal} from '../rules/refusal.js';
import {refusals} from '../rules/refusals.js';
import {isMessagingField, isSubscribable, subscribableFields} from '../rules/subscribed-fields.js';
import type {Call, Route} from './route.js';

const demand = (call: Call) => {
	const caller = demandPage(call, 'CREATE_CONTENT', 'MANAGE', 'MODERATE');
	demandScope(caller, 'pages_manage_metadata');
	return caller;
};

const show = (call: Call): object => {
	const {app, page} = demand(call);
	const subscription = page.subscriptions[app.id];
	if (!subscription) return {data: []};
	return {
		data: [
			{
				category: app.category,
				link: app.link,
				name: app.name,
				id: app.id,
				subscribed_fields: [...subscription.fields],
			},
		],
	};
};

/** The fields of the call, all of them known and allowed. */
const fieldsIn = (call: Call, caller: ReturnType<typeof demand>): string[] => {
	const fields = call.params.list('subscribed_fields');
	if (fields === undefined) throw refusals.parameter('The parameter subscribed_fields is required.');
	if (fields.length === 0 || fields.every(field => field === '')) throw refusals.unknownError();
	for (const [index, field] of fields.entries())
		if (!isSubscribable(field)) throw refusals.oneOf(`subscribed_fields[${index}]`, subscribableFields);
	if (!hasScope(caller, 'pages_messaging')) {
		const carries = fields.find(isMessagingField);
		if (carries !== undefined)
			throw new Refusal(
				`(#200) To subscribe to the ${carries} field, one of these permissions is needed: pages_messaging.`,
				{code: 200},
			);
	}
	return [...new Set(fields)];
};

const subscribe = (call: Call): Promise<object> => {
	const caller = demand(call);
	const fields = fieldsIn(call, caller);
	return call.change(world => {
		const page = world.pages[caller.page.id];
		if (page) page.subscriptions[caller.app.id] = {fields};
		return {success: true};
	});
};

const unsubscribe = (call: Call): Promise<object> => {
	const caller = demand(call);
	return call.change(world => {
		delete world.pages[caller.page.id]?.subscriptions[caller.app.id];
		return {success: true};
	});
};

/** Calls that want a page, made with the token of a person. */
const forPeople = (['GET', 'POST', 'DELETE'] as const).map(
	(method): Route => ({
		method,
		path: '/{user}/subscribed_apps',
		does: 'the refusal of who has a user token in place of the page token',
		lacks: 'nothing known',
		handle: call => {
			demandToken(call);
			throw refusals.pageTokenNeeded();
		},
	}),
);

export const subscribedAppsRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{page}/subscribed_apps',
		does: 'the app of the token and its fields, or nothing',
		lacks: 'nothing known',
		handle: show,
	},
	{
		method: 'POST',
		path: '/{page}/subscribed_apps',
		does: 'subscribes the app; the given list replaces the earlier one; refuses unknown fields, no list, an empty list',
		lacks: 'whether Meta replaces the list or adds to it is not documented',
		handle: subscribe,
	},
	{
		method: 'DELETE',
		path: '/{page}/subscribed_apps',
		does: 'takes the app off the page',
		lacks: 'app tokens are refused; whether Meta takes one is not documented',
		handle: unsubscribe,
	},
	...forPeople,
];
