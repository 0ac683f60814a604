import {found} from '../../../causes/cause.js';
import {subscriptionAppWebhookMissing} from '../../../causes/subscription/app-webhook-missing.js';
import {subscriptionWrongObject} from '../../../causes/subscription/wrong-object.js';
import {defineCheck} from '../../check.js';
import {fail, pass} from '../../outcome.js';
import {appSecret} from '../app/secret.js';

export const subscriptionApp = defineCheck({
	id: 'subscription.app',
	title: 'The app has a webhook for pages',
	area: 'subscription',
	needs: {app: appSecret},
	ahead: ({read}) => void (read.asApp && read.webhooks()),
	run: async ({read, settings, target}) => {
		const webhooks = await read.webhooks();
		const webhook = webhooks.find(({object}) => object === 'page');
		if (webhook)
			return pass(webhook, {
				note: webhook.callbackUrl,
				rulesOut: ['subscription.app-webhook-missing'],
			});
		const [other] = webhooks;
		if (other) {
			const expectedUrl = target.webhookUrl ?? other.callbackUrl;
			const seen = [`The app has a webhook for ${webhooks.map(({object}) => object).join(', ')}, and none for page`];
			return fail(
				found(subscriptionWrongObject, {object: other.object, ...(expectedUrl !== undefined && {expectedUrl})}, {seen}),
			);
		}
		return fail(
			found(subscriptionAppWebhookMissing, {
				...(settings.appId && {app: settings.appId.value}),
				...(target.webhookUrl !== undefined && {callbackUrl: target.webhookUrl}),
			}),
		);
	},
});
