import {GraphError} from '../../graph/error.js';
import {defaultFields} from '../../graph/fields.js';
import {type App, makeApp} from '../../setup/app.js';
import {readAppWebhook, setAppWebhook, type WebhookState} from '../../setup/app-webhook.js';
import type {ListenEvent} from '../../webhook/listen/listen-event.js';
import type {Context} from '../context.js';

/** A webhook of the app that lasts as long as the listener. */
export interface Registration {
	/** What Meta called before, if anything. */
	readonly former: string | null;
	/** Puts the former webhook back, or removes this one where there was none. Resolves with what keeps it from that. */
	undo(): Promise<unknown>;
}

const object = 'page';
/** The name of a new tunnel takes a moment to become known, and Meta's one call comes at once. */
const patience = {times: 6, everyMs: 3000};
const verificationFailed = new Set([2200, 2201]);

const patiently = async (
	context: Context,
	signal: AbortSignal,
	set: () => Promise<unknown>,
	times = patience.times,
): Promise<void> => {
	try {
		await set();
	} catch (error) {
		const early = error instanceof GraphError && verificationFailed.has(error.answer.code);
		if (!early || times <= 1) throw error;
		await context.clock.sleep(patience.everyMs, signal);
		await patiently(context, signal, set, times - 1);
	}
};

const putBack = async (context: Context, app: App, {callbackUrl, fields}: WebhookState): Promise<void> => {
	const graph = await context.graphForTidying();
	const {subscriptions} = graph;
	const now = await readAppWebhook(graph, app, object);
	if (now.callbackUrl === callbackUrl) return;
	if (callbackUrl === null) {
		await subscriptions.unsubscribeApp(app.id, app.token, object);
		context.note('The app has no webhook again.');
		return;
	}
	const verifyToken = await context.need('verifyToken');
	await subscriptions.subscribeApp(app.id, app.token, {object, callbackUrl, fields, verifyToken});
	context.note(`The webhook of the app is ${callbackUrl} again.`);
};

/** Has Meta call a URL, and remembers what it called before. @throws Problem, GraphError, the reason of the signal */
export const register = async (context: Context, callbackUrl: string, signal: AbortSignal): Promise<Registration> => {
	const app = makeApp(await context.need('appId'), await context.need('appSecret'));
	const verifyToken = await context.need('verifyToken');
	const graph = await context.graph();
	const step = context.step(`Webhook of the app: ${callbackUrl}`);
	const before = await readAppWebhook(graph, app, object);
	const former = before.callbackUrl;
	const undo = async (): Promise<unknown> => {
		try {
			await putBack(context, app, before);
			return undefined;
		} catch (error) {
			const event: ListenEvent = {event: 'not-put-back', callbackUrl, former, reason: (error as Error).message};
			context.emit(event);
			return error;
		}
	};
	try {
		const webhook = {object, callbackUrl, fields: defaultFields, verifyToken};
		await patiently(context, signal, () => setAppWebhook(graph, app, webhook));
		step.done(former === null ? undefined : `Instead of ${former}, until this ends`);
		return {former, undo};
	} catch (error) {
		step.failed();
		// Stopped half-way, Meta may have taken the call already.
		if (signal.aborted) await undo();
		throw error;
	}
};
