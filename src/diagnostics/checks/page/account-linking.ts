import {found} from '../../../causes/cause.js';
import {subscriptionFieldsMissing} from '../../../causes/subscription/fields-missing.js';
import {defineCheck} from '../../check.js';
import {pass, skip, warn} from '../../outcome.js';
import {subscriptionApp} from '../subscription/app.js';
import {subscriptionPage} from '../subscription/page.js';
import {tokenMatch} from '../token/match.js';
import {pageProfile} from './profile.js';

/** The field by which the bot hears that somebody has linked an account. */
const field = 'messaging_account_linking';

export const pageAccountLinking = defineCheck({
	id: 'page.account-linking',
	title: 'The bot hears of people who link an account',
	area: 'page',
	hint: true,
	needs: {subject: tokenMatch, profile: pageProfile},
	wants: {app: subscriptionPage, webhook: subscriptionApp},
	run: async (_, {subject, profile, app, webhook}) => {
		const url = profile.account_linking_url;
		if (typeof url !== 'string') return skip('The page has no account linking URL');
		const onApp = webhook.fact?.fields.map(({name}) => name);
		if (!app.fact) return skip('The page is not subscribed to the app, and hears of nothing');
		const [lacksPage, lacksApp] = [!app.fact.fields.includes(field), onApp?.includes(field) === false];
		if (!lacksPage && !lacksApp) return pass(undefined, {note: url});
		const list = lacksPage && lacksApp ? undefined : lacksPage ? ('page' as const) : ('app' as const);
		const lacks = onApp && {page: lacksPage ? [field] : [], app: lacksApp ? [field] : []};
		const where = list === 'app' ? 'The app does' : list === 'page' ? 'The page does' : 'Both the page and the app do';
		const callbackUrl = webhook.fact?.callbackUrl;
		return warn(
			undefined,
			found(
				subscriptionFieldsMissing,
				{
					page: subject.id,
					fields: [field],
					...(list && {list}),
					...(lacks && {lacks}),
					...(callbackUrl !== undefined && {callbackUrl}),
				},
				{seen: [`account_linking_url is ${url}`, `${where} not list ${field}`]},
			),
		);
	},
});
