import type {ProbeReport} from '../../../webhook/probe/report.js';
import {callbackPlace} from '../../callback-url.js';
import {type CheckContext, defineCheck, type Outcome} from '../../check.js';
import {pass, skip} from '../../outcome.js';
import {usable} from '../../usable.js';
import {subscriptionApp} from '../subscription/app.js';

const run = async ({settings, signal, now, version}: CheckContext, url: URL): Promise<ProbeReport> => {
	const {probeWebhook} = await import('../../../webhook/probe/probe-webhook.js');
	const [verifyToken, appSecret] = [usable(settings.verifyToken), usable(settings.appSecret)];
	return probeWebhook({
		url,
		version,
		signal,
		now,
		...(verifyToken && {verifyToken}),
		...(appSecret && {appSecret}),
	});
};

/**
 * Calls the webhook as Meta does. Test events go to a server that was named for it, or that is on this machine; somebody
 * else's production gets none because its address stands in the app.
 */
export const webhookProbe = defineCheck({
	id: 'webhook.probe',
	title: 'The webhook can be called',
	area: 'webhook',
	wants: {webhook: subscriptionApp},
	run: async (context, {webhook}): Promise<Outcome<ProbeReport>> => {
		const given = context.target.webhookUrl;
		const registered = webhook.fact?.callbackUrl;
		const url =
			given ?? (registered !== undefined && callbackPlace(registered) === 'loopback' ? registered : undefined);
		if (url === undefined)
			return skip(
				registered === undefined
					? 'No webhook is given to call (--webhook-url <url>)'
					: `That of the app is called when it is named: --webhook-url ${registered}`,
			);
		if (!URL.canParse(url)) return skip(`${url} is not an address`);
		if (!usable(context.settings.verifyToken) && !usable(context.settings.appSecret))
			return skip('Neither the verify token nor the app secret is set (MESSENGER_VERIFY_TOKEN, MESSENGER_APP_SECRET)');
		return pass(await run(context, new URL(url)));
	},
});
