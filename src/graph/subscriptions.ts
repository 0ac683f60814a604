import * as v from 'valibot';
import type {Secret} from '../core/secret.js';
import {type BatchRead, batch, type Settled} from './batch.js';
import type {Http} from './http.js';
import {pageThrough, type ResultPage} from './page-through.js';
import {id, listOf, record, success} from './schema.js';

/** An app that a page sends its events to. */
export interface SubscribedApp {
	readonly id: string;
	readonly name?: string;
	readonly fields: readonly string[];
}

/** A webhook of the app: one per object. */
export interface AppWebhook {
	/** `page`, `user`, `permissions`, `instagram` … */
	readonly object: string;
	readonly callbackUrl?: string;
	readonly active?: boolean;
	readonly fields: readonly {readonly name: string; readonly version?: string}[];
}

const subscribedApp = v.pipe(
	record({id, name: v.optional(v.string()), subscribed_fields: v.optional(v.array(v.string()), [])}),
	v.transform(
		(raw): SubscribedApp => ({
			id: raw.id,
			...(raw.name !== undefined && {name: raw.name}),
			fields: raw.subscribed_fields,
		}),
	),
);

const field = v.pipe(
	v.union([v.string(), record({name: v.string(), version: v.optional(v.string())})]),
	v.transform(raw =>
		typeof raw === 'string' ? {name: raw} : {name: raw.name, ...(raw.version !== undefined && {version: raw.version})},
	),
);

const appWebhook = v.pipe(
	record({
		object: v.string(),
		callback_url: v.optional(v.nullable(v.string())),
		active: v.optional(v.boolean()),
		fields: v.optional(v.array(field), []),
	}),
	v.transform(
		(raw): AppWebhook => ({
			object: raw.object,
			...(raw.callback_url && {callbackUrl: raw.callback_url}),
			...(raw.active !== undefined && {active: raw.active}),
			fields: raw.fields,
		}),
	),
);

const subscribedApps = listOf(subscribedApp);
const appWebhooks = listOf(appWebhook);

export const subscriptions = (http: Http) => ({
	/** The apps that the page sends events to. Meta shows only the app that the token belongs to. */
	ofPage: (pageId: string, pageToken: Secret) =>
		pageThrough<SubscribedApp>(
			async (after): Promise<ResultPage<SubscribedApp>> =>
				http.call(
					{method: 'GET', path: `/${pageId}/subscribed_apps`, token: pageToken, params: {after}},
					subscribedApps,
				),
		),

	/** The same of many pages, in few requests: one answer a page, in order. */
	ofPages: async (
		pages: readonly {readonly id: string; readonly token: Secret}[],
		callerToken: Secret,
	): Promise<readonly Settled<ResultPage<SubscribedApp>>[]> =>
		batch(
			http,
			callerToken,
			pages.map(
				({id: page, token}): BatchRead<typeof subscribedApps> => ({
					path: `/${page}/subscribed_apps`,
					token,
					schema: subscribedApps,
				}),
			),
		),

	/** Sets the page's whole list of fields for the token's app. Never empty: Meta answers that with code 1. */
	subscribePage: async (pageId: string, pageToken: Secret, fields: readonly [string, ...string[]]): Promise<boolean> =>
		http.call(
			{
				method: 'POST',
				path: `/${pageId}/subscribed_apps`,
				token: pageToken,
				params: {subscribed_fields: fields.join(',')},
			},
			success,
		),

	/** Takes the whole app off the page. */
	unsubscribePage: async (pageId: string, pageToken: Secret): Promise<boolean> =>
		http.call({method: 'DELETE', path: `/${pageId}/subscribed_apps`, token: pageToken}, success),

	/** The app's webhooks, one per object. */
	ofApp: (appId: string, token: Secret) =>
		pageThrough<AppWebhook>(
			async (after): Promise<ResultPage<AppWebhook>> =>
				http.call({method: 'GET', path: `/${appId}/subscriptions`, token, params: {after}}, appWebhooks),
		),

	/** Sets callback URL and fields of one object. Meta calls the URL before it answers. */
	subscribeApp: async (
		appId: string,
		token: Secret,
		webhook: {
			readonly object: string;
			readonly callbackUrl: string;
			readonly fields: readonly string[];
			readonly verifyToken: Secret;
		},
	): Promise<boolean> =>
		http.call(
			{
				method: 'POST',
				path: `/${appId}/subscriptions`,
				token,
				params: {object: webhook.object, callback_url: webhook.callbackUrl, fields: webhook.fields.join(',')},
				secrets: {verify_token: webhook.verifyToken},
			},
			success,
		),

	/** Removes the webhook of one object. Without an object Meta would remove all: not offered here. */
	unsubscribeApp: async (appId: string, token: Secret, object: string): Promise<boolean> =>
		http.call({method: 'DELETE', path: `/${appId}/subscriptions`, token, params: {object}}, success),
});
