import type {Settings} from '../core/setting.js';
import type {AppWebhook, SubscribedApp} from '../graph/subscriptions.js';
import {makeApp} from '../setup/app.js';
import {setAppWebhook} from '../setup/app-webhook.js';
import {setPageFields} from '../setup/page-fields.js';
import type {Remedy} from './check.js';
import type {Subject} from './checks/token/match.js';
import {neededFields} from './needed.js';
import {usable} from './usable.js';

const absent = (fields: readonly string[]): readonly string[] => neededFields.filter(field => !fields.includes(field));

const onPage = (subject: Subject, app: SubscribedApp): Remedy | undefined => {
	const missing = absent(app.fields);
	const [first, ...others] = [...new Set([...app.fields, ...missing])];
	if (missing.length === 0 || first === undefined) return undefined;
	return {
		text: `Add ${missing.join(' and ')} to the subscription of the page ${subject.name ?? subject.id}`,
		apply: async graph => void (await setPageFields(graph, subject, () => [first, ...others], app.id)),
	};
};

/** Needs the verify token: Meta calls the webhook before it takes the list. The former list comes back when that fails. */
const onApp = (settings: Settings, webhook: AppWebhook | undefined): Remedy | undefined => {
	const [id, secret, verifyToken] = [usable(settings.appId), usable(settings.appSecret), usable(settings.verifyToken)];
	const {callbackUrl, fields = []} = webhook ?? {};
	const missing = absent(fields.map(({name}) => name));
	if (missing.length === 0 || callbackUrl === undefined || id === undefined || !secret || !verifyToken)
		return undefined;
	return {
		text: `Add ${missing.join(' and ')} to the webhook of the app, which Meta calls then at ${callbackUrl}`,
		apply: async graph =>
			void (await setAppWebhook(graph, makeApp(id, secret), {
				object: 'page',
				callbackUrl,
				fields: missing,
				verifyToken,
			})),
	};
};

/** Adds what is missing to the lists that lack it, as far as that can be done from here. */
export const addFields = (
	subject: Subject,
	app: SubscribedApp,
	webhook: AppWebhook | undefined,
	settings: Settings,
): Remedy | undefined => {
	const remedies = [onPage(subject, app), onApp(settings, webhook)].filter(remedy => remedy !== undefined);
	if (remedies.length === 0) return undefined;
	return {
		text: remedies.map(({text}) => text).join('; '),
		apply: async graph => {
			for (const remedy of remedies) await remedy.apply(graph);
		},
	};
};
