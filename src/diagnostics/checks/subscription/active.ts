import {found} from '../../../causes/cause.js';
import {subscriptionDisabledAfterFailures} from '../../../causes/subscription/disabled-after-failures.js';
import {defineCheck} from '../../check.js';
import {fail, pass} from '../../outcome.js';
import {subscriptionApp} from './app.js';

export const subscriptionActive = defineCheck({
	id: 'subscription.active',
	title: 'Meta delivers to the webhook of the app',
	area: 'subscription',
	needs: {webhook: subscriptionApp},
	run: async (_, {webhook: {active, callbackUrl}}) =>
		active === false
			? fail(
					found(
						subscriptionDisabledAfterFailures,
						{active: 'false', ...(callbackUrl !== undefined && {callbackUrl})},
						{
							seen: ['The webhook of the app is there, with active: false'],
						},
					),
				)
			: pass(undefined, {rulesOut: ['subscription.disabled-after-failures']}),
});
