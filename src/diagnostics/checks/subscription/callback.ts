import {found} from '../../../causes/cause.js';
import {subscriptionWrongObject} from '../../../causes/subscription/wrong-object.js';
import {webhookHostNotPublic} from '../../../causes/webhook/host-not-public.js';
import {webhookNotHttps} from '../../../causes/webhook/not-https.js';
import {callbackPlace} from '../../callback-url.js';
import {defineCheck} from '../../check.js';
import {fail, pass, skip} from '../../outcome.js';
import {subscriptionApp} from './app.js';

const same = (one: string, other: string): boolean =>
	URL.canParse(one) && URL.canParse(other) && new URL(one).href === new URL(other).href;

export const subscriptionCallback = defineCheck({
	id: 'subscription.callback',
	title: 'The callback URL of the app is one that Meta can call',
	area: 'subscription',
	needs: {webhook: subscriptionApp},
	run: async ({target, graph}, {webhook: {callbackUrl}}) => {
		if (callbackUrl === undefined) return skip('Meta does not show the callback URL');
		const place = callbackPlace(callbackUrl);
		const seen = [`The webhook of the app has the callback URL ${callbackUrl}`];
		if (place === 'plain-http') return fail(found(webhookNotHttps, {callbackUrl}, {seen}));
		// A Graph API on this machine reaches what is on this machine.
		if (place === 'private' || (place === 'loopback' && callbackPlace(graph.http.origin) !== 'loopback'))
			return fail(found(webhookHostNotPublic, {callbackUrl}, {seen}));
		const {webhookUrl} = target;
		if (webhookUrl !== undefined && callbackPlace(webhookUrl) !== 'loopback' && !same(webhookUrl, callbackUrl))
			return fail(found(subscriptionWrongObject, {object: 'page', callbackUrl, expectedUrl: webhookUrl}, {seen}));
		return pass(callbackUrl, {
			note: place === 'loopback' ? 'on this machine: only a Graph API here can call it' : callbackUrl,
			rulesOut: ['webhook.not-https', 'webhook.host-not-public', 'subscription.wrong-object'],
		});
	},
});
