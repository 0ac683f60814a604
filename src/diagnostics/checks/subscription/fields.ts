import {addFields} from '../../add-fields.js';
import {defineCheck} from '../../check.js';
import {fail, mendable, pass} from '../../outcome.js';
import {subscriptionGap} from '../../subscription-gap.js';
import {tokenMatch} from '../token/match.js';
import {subscriptionApp} from './app.js';
import {subscriptionPage} from './page.js';

const unless = (fields: readonly string[], field: string, cause: string): readonly string[] =>
	fields.includes(field) ? [] : [cause];

export const subscriptionFields = defineCheck({
	id: 'subscription.fields',
	title: 'Messages and buttons stand in both lists, that of the page and that of the app',
	area: 'subscription',
	needs: {subject: tokenMatch, app: subscriptionPage},
	wants: {webhook: subscriptionApp},
	run: async ({settings}, {subject, app, webhook}) => {
		const onApp = webhook.fact?.fields.map(({name}) => name);
		const gap = subscriptionGap({
			page: subject.id,
			onPage: app.fields,
			onApp,
			callbackUrl: webhook.fact?.callbackUrl,
		});
		if (!gap)
			return pass(app.fields, {
				note: onApp ? undefined : 'in that of the page: the other was not read',
				rulesOut: [
					...(onApp ? ['subscription.fields-missing'] : []),
					...unless(app.fields, 'message_echoes', 'event.echo-answered'),
				],
			});
		const remedy = addFields(subject, app, webhook.fact, settings);
		return remedy ? mendable(remedy, gap) : fail(gap);
	},
});
