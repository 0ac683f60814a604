import {demandAppToken} from '../rules/demand.js';
import {refusals} from '../rules/refusals.js';
import {isSubscribable, subscribableFields} from '../rules/subscribed-fields.js';
import {verifyCallback} from '../rules/verify-callback.js';
import {setWebhook} from '../world/set-webhook.js';
import type {Call, Route} from './route.js';

const objects = ['user', 'page', 'permissions', 'instagram', 'whatsapp_business_account', 'application', 'payments'];

const list = (call: Call): object => {
	const app = demandAppToken(call);
	return {
		data: Object.entries(app.webhooks).map(([object, {callbackUrl, active, fields}]) => ({
			object,
			callback_url: callbackUrl,
			active,
			fields: fields.map(field => ({...field})),
		})),
	};
};

const objectIn = (call: Call): string => {
	const object = call.params.text('object');
	if (object === undefined || object === '') throw refusals.required('object');
	if (!objects.includes(object)) throw refusals.oneOf('object', objects);
	return object;
};

const fieldsIn = (call: Call, object: string): string[] => {
	const fields = call.params.list('fields')?.filter(field => field !== '') ?? [];
	for (const [index, field] of fields.entries())
		if (object === 'page' ? !isSubscribable(field) : !/^[a-z_]+$/.test(field))
			throw refusals.oneOf(`fields[${index}]`, subscribableFields);
	return [...new Set(fields)];
};

const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\.[\d.]+$/.test(host);

const callbackIn = (call: Call): URL => {
	const text = call.params.text('callback_url');
	if (text === undefined || text === '') throw refusals.required('callback_url');
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return url;
	throw refusals.parameter('Invalid parameter');
};

const subscribe = async (call: Call): Promise<object> => {
	const app = demandAppToken(call);
	const object = objectIn(call);
	const fields = fieldsIn(call, object);
	const callback = callbackIn(call);
	const verifyToken = call.params.text('verify_token') ?? '';
	await verifyCallback(callback, verifyToken);
	const callbackUrl = call.params.text('callback_url') ?? callback.href;
	return call.change(world => {
		setWebhook(world, app.id, object, {callbackUrl, verifyToken, fields, version: call.version});
		return {success: true};
	});
};

const unsubscribe = (call: Call): Promise<object> => {
	const app = demandAppToken(call);
	const object = call.params.has('object') ? objectIn(call) : undefined;
	const fields = call.params.list('fields');
	return call.change(world => {
		const found = world.apps[app.id];
		if (!found) return {success: true};
		if (object === undefined) found.webhooks = {};
		else if (fields === undefined) delete found.webhooks[object];
		else {
			const webhook = found.webhooks[object];
			if (webhook) webhook.fields = webhook.fields.filter(({name}) => !fields.includes(name));
		}
		return {success: true};
	});
};

export const subscriptionRoutes: readonly Route[] = [
	{
		method: 'GET',
		path: '/{app}/subscriptions',
		does: "the app's webhooks, never their verify tokens",
		lacks: 'nothing known',
		handle: list,
	},
	{
		method: 'POST',
		path: '/{app}/subscriptions',
		does: 'does the handshake with the callback, then sets its address and fields; the given fields replace the earlier ones',
		lacks:
			'takes http on this machine; no client certificates; whether Meta replaces fields or adds to them is not documented',
		handle: subscribe,
	},
	{
		method: 'DELETE',
		path: '/{app}/subscriptions',
		does: 'removes fields, one object, or everything',
		lacks: 'nothing known',
		handle: unsubscribe,
	},
];
