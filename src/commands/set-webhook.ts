import {found, Problem} from '../causes/cause.js';
import {usageInvalid} from '../causes/usage/invalid.js';
import {defaultFields} from '../graph/fields.js';
import {makeApp} from '../setup/app.js';
import {type Restored, setAppWebhook, type WebhookChange} from '../setup/app-webhook.js';
import {checkFields} from '../setup/page-fields.js';
import {awaitCallback} from './await-callback.js';
import {defineCommand, flag, list, parsed, required, suggesting, text} from './command.js';
import {fieldNames} from './field-names.js';
import {renderFieldChange} from './render-field-change.js';
import {duration} from './values.js';

interface WebhookSet extends WebhookChange {
	readonly object: string;
}

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** One look and one call; a Graph API that has just failed to answer is not waited for much longer. */
const tidyWithinMs = 4000;

const words = {
	restored: 'What was set before is set again.',
	unknown:
		'Whether Meta has the new URL or the former one is not known: messenger-tool doctor --only subscription says it.',
} as const;

/** Meta calls https alone; http passes only to this machine, for a Graph API that is on it. */
const checkUrl = (url: string, graphUrl: string): string => {
	const invalid = (message: string, hint: string): Problem =>
		new Problem(found(usageInvalid, {message, hint, command: 'set-webhook'}));
	if (!URL.canParse(url))
		throw invalid(`'${url}' is not a URL`, 'Write it in full, such as https://bot.example.com/webhook');
	const {protocol, hostname} = new URL(url);
	if (protocol === 'https:') return url;
	if (protocol === 'http:' && loopback.test(hostname) && loopback.test(new URL(graphUrl).hostname)) return url;
	throw invalid('Meta calls a webhook over https alone', 'Give the https:// address of the server or tunnel');
};

export const setWebhook = defineCommand({
	name: 'set-webhook',
	group: 'Set up',
	summary: 'tell Meta where the bot listens: the webhook of the app',
	description:
		'Tries the handshake first, and waits for a server that is just starting. Then reads what is set, adds the fields, sets ' +
		'the URL and reads it back; where Meta refuses or the run is interrupted, what was set before stays.',
	args: {url: required('url', 'https URL of the webhook')},
	options: {
		fields: suggesting(
			list('--fields <names>', 'fields to add, with commas between them (default: what a Messenger bot needs)'),
			fieldNames,
		),
		object: text('--object <name>', 'object of the webhook (default page)'),
		wait: parsed('--wait <duration>', 'wait this long for the callback to answer right, such as 2m', duration),
		check: flag('--no-check', 'do not try the callback first'),
	},
	examples: [['set-webhook https://bot.example.com/webhook', 'after the server is up']],
	tidiesUp: true,
	run: async (context, input): Promise<WebhookSet> => {
		const object = input.object ?? 'page';
		const fields = object === 'page' ? checkFields(input.fields ?? defaultFields) : (input.fields ?? []);
		const {graphUrl} = await context.soundSettings();
		const callbackUrl = checkUrl(input.url, graphUrl.value);
		const app = makeApp(await context.need('appId'), await context.need('appSecret'));
		const verifyToken = await context.need('verifyToken');
		const graph = await context.graph();
		const step = context.step('Trying the callback');
		try {
			if (input.check !== false)
				await awaitCallback(context, {url: callbackUrl, verifyToken, patience: input.wait}, step);
			step.update('Webhook of the app; Meta calls it now');
			const tidying = {
				graph: () => context.graphForTidying(tidyWithinMs),
				onRestored: (done: Restored) => {
					if (done !== 'kept') context.note(words[done]);
				},
			};
			const change = await setAppWebhook(graph, app, {object, callbackUrl, fields, verifyToken, tidying});
			step.done(`Meta called ${callbackUrl} and took it`);
			return {object, ...change};
		} catch (error) {
			step.failed();
			throw error;
		}
	},
	render: ({object, before, after}, ui) => {
		if (before.callbackUrl !== after.callbackUrl) ui.hint(`It was ${before.callbackUrl ?? 'not set'} before.`);
		renderFieldChange(
			`Webhook of the app for object ${object}: ${after.callbackUrl}`,
			{before: before.fields, after: after.fields, changed: true},
			ui,
		);
		ui.next(['subscribe-page'], 'subscribe the page, too: a field arrives only when both lists hold it');
	},
});
