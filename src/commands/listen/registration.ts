import {defaultFields} from '../../graph/fields.js';
import {type App, makeApp} from '../../setup/app.js';
import {setAppWebhook, type WebhookState} from '../../setup/app-webhook.js';
import type {Context} from '../context.js';

/** A webhook of the app that lasts as long as the listener. */
export interface Registration {
	/** Puts the former webhook back, or removes this one where there was none. */
	undo(): Promise<void>;
}

const putBack = async (context: Context, app: App, before: WebhookState): Promise<string> => {
	const graph = await context.graphForTidying();
	if (before.callbackUrl === null) {
		await graph.subscriptions.unsubscribeApp(app.id, app.token, 'page');
		return 'The app has no webhook again.';
	}
	const verifyToken = await context.need('verifyToken');
	const {callbackUrl, fields} = before;
	await graph.subscriptions.subscribeApp(app.id, app.token, {object: 'page', callbackUrl, fields, verifyToken});
	return `The webhook of the app is ${callbackUrl} again.`;
};

/** Has Meta call a URL, and remembers what it called before. @throws Problem, GraphError */
export const register = async (context: Context, callbackUrl: string): Promise<Registration> => {
	const app = makeApp(await context.need('appId'), await context.need('appSecret'));
	const verifyToken = await context.need('verifyToken');
	const graph = await context.graph();
	const step = context.step(`Webhook of the app: ${callbackUrl}`);
	try {
		const {before} = await setAppWebhook(graph, app, {object: 'page', callbackUrl, fields: defaultFields, verifyToken});
		step.done(before.callbackUrl === null ? undefined : `Instead of ${before.callbackUrl}, until this ends`);
		return {
			undo: async () => {
				try {
					context.note(await putBack(context, app, before));
				} catch (error) {
					context.note(
						`The webhook of the app is still ${callbackUrl}, not ${before.callbackUrl ?? 'unset'}: ${(error as Error).message}`,
					);
				}
			},
		};
	} catch (error) {
		step.failed();
		throw error;
	}
};
