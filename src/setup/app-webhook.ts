import {found, Problem} from '../causes/cause.js';
import {diagnose} from '../causes/diagnose.js';
import {subscriptionFieldsMissing} from '../causes/subscription/fields-missing.js';
import type {Secret} from '../core/secret.js';
import {GraphError} from '../graph/error.js';
import type {Graph} from '../graph/graph.js';
import {collect} from '../graph/page-through.js';
import type {AppWebhook} from '../graph/subscriptions.js';
import type {App} from './app.js';

/** What the app's webhook is, as far as one may read it: Meta never shows the verify token. */
export interface WebhookState {
	readonly callbackUrl: string | null;
	readonly active: boolean | null;
	readonly fields: readonly string[];
}

export interface WebhookChange {
	readonly before: WebhookState;
	readonly after: WebhookState;
}

const none: WebhookState = {callbackUrl: null, active: null, fields: []};

const stateOf = (webhook: AppWebhook | undefined): WebhookState =>
	webhook
		? {
				callbackUrl: webhook.callbackUrl ?? null,
				active: webhook.active ?? null,
				fields: webhook.fields.map(({name}) => name),
			}
		: none;

export const readAppWebhook = async (graph: Graph, app: App, object: string): Promise<WebhookState> =>
	stateOf((await collect(graph.subscriptions.ofApp(app.id, app.token))).find(webhook => webhook.object === object));

const isOverLimit = (error: unknown): boolean =>
	error instanceof GraphError && diagnose(error)[0].cause.kind === 'limit';

/**
 * Points the app's webhook of one object to a URL and adds fields to those it has: whether Meta's call adds or replaces is
 * not documented, so the union is sent and the result read back. Where the call fails and left something else behind, the
 * former webhook is put back.
 */
export const setAppWebhook = async (
	graph: Graph,
	app: App,
	{
		object,
		callbackUrl,
		fields,
		verifyToken,
		tidying,
	}: {
		readonly object: string;
		readonly callbackUrl: string;
		readonly fields: readonly string[];
		readonly verifyToken: Secret;
		/** Where the run may be interrupted: what still works then, and who is told what became of the former webhook. */
		readonly tidying?: {graph(): Promise<Graph>; onRestored(done: Restored): void};
	},
): Promise<WebhookChange> => {
	const before = await readAppWebhook(graph, app, object);
	const wanted = [...new Set([...before.fields, ...fields])];
	const putBack = async (): Promise<void> => {
		const done = await restore((await tidying?.graph()) ?? graph, app, object, before, verifyToken);
		tidying?.onRestored(done);
	};
	try {
		await graph.subscriptions.subscribeApp(app.id, app.token, {object, callbackUrl, fields: wanted, verifyToken});
	} catch (error) {
		// A call over the limit is not looked at; every further one makes the block longer.
		if (!isOverLimit(error)) await putBack();
		throw error;
	}
	const after = await readAppWebhook(graph, app, object);
	const missing = wanted.filter(field => !after.fields.includes(field));
	const isElsewhere = after.callbackUrl !== callbackUrl;
	if (isElsewhere || before.fields.some(field => missing.includes(field))) await putBack();
	if (missing.length > 0 || isElsewhere)
		throw new Problem(
			found(
				subscriptionFieldsMissing,
				{fields: missing, list: 'app', callbackUrl},
				{
					seen: [
						`Meta took the call, and shows ${after.callbackUrl ?? 'no webhook'} with ${after.fields.join(', ') || 'no fields'}`,
					],
				},
			),
		);
	return {before, after};
};

/** What became of the former webhook: it was never gone, is there again, or nobody knows. */
export type Restored = 'kept' | 'restored' | 'unknown';

/** Puts the former webhook back if it is no longer there. Best effort: the error that led here is the one to tell. */
const restore = async (
	graph: Graph,
	app: App,
	object: string,
	before: WebhookState,
	verifyToken: Secret,
): Promise<Restored> => {
	try {
		const now = await readAppWebhook(graph, app, object);
		if (now.callbackUrl === before.callbackUrl && before.fields.every(field => now.fields.includes(field)))
			return 'kept';
		if (before.callbackUrl === null) await graph.subscriptions.unsubscribeApp(app.id, app.token, object);
		else
			await graph.subscriptions.subscribeApp(app.id, app.token, {
				object,
				callbackUrl: before.callbackUrl,
				fields: before.fields,
				verifyToken,
			});
		return 'restored';
	} catch {
		return 'unknown';
	}
};
