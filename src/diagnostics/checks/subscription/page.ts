import {found} from '../../../causes/cause.js';
import {subscriptionPageNotSubscribed} from '../../../causes/subscription/page-not-subscribed.js';
import {defaultFields} from '../../../graph/fields.js';
import {setPageFields} from '../../../setup/page-fields.js';
import {defineCheck} from '../../check.js';
import {mendable, pass} from '../../outcome.js';
import {usable} from '../../usable.js';
import {tokenMatch} from '../token/match.js';

export const subscriptionPage = defineCheck({
	id: 'subscription.page',
	title: 'The page sends its messages to this app',
	area: 'subscription',
	needs: {subject: tokenMatch},
	ahead: ({read, settings}) => {
		const [page, token] = [usable(settings.pageId), usable(settings.pageToken)];
		if (page !== undefined && token) void read.subscribedApps(page, token);
	},
	run: async ({read, settings}, {subject}) => {
		const apps = await read.subscribedApps(subject.id, subject.token);
		const appId = settings.appId?.value ?? subject.access.info?.appId;
		// Meta shows only the app of the token; where its id is not known, the entry is ours.
		const app = appId === undefined ? apps[0] : apps.find(({id}) => id === appId);
		if (app)
			return pass(app, {
				note: `${app.fields.length} ${app.fields.length === 1 ? 'field' : 'fields'}`,
				rulesOut: ['subscription.page-not-subscribed'],
			});
		return mendable(
			{
				text: `Subscribe the page ${subject.name ?? subject.id} to ${defaultFields.join(', ')}`,
				apply: async graph => void (await setPageFields(graph, subject, () => defaultFields, appId)),
			},
			found(
				subscriptionPageNotSubscribed,
				{page: subject.id},
				{
					seen: [
						apps.length === 0
							? `GET /${subject.id}/subscribed_apps is empty`
							: `GET /${subject.id}/subscribed_apps names ${apps.map(({id, name}) => name ?? id).join(', ')}, and not this app`,
					],
				},
			),
		);
	},
});
