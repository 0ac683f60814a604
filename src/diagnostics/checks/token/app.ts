import {found} from '../../../causes/cause.js';
import {tokenOtherApp} from '../../../causes/token/other-app.js';
import {defineCheck} from '../../check.js';
import {fail, pass, skip} from '../../outcome.js';
import {sourceSentences} from '../../setting-source.js';
import {tokenPage} from './page.js';

export const tokenApp = defineCheck({
	id: 'token.app',
	title: 'The page token belongs to the app that is set',
	area: 'token',
	needs: {access: tokenPage},
	run: async ({read, settings}, {access}) => {
		const inspection = await read.inspection(access.token);
		const made = inspection.kind === 'known' ? inspection.info.appId : undefined;
		const wanted = settings.appId?.value;
		if (made === undefined) return skip('Nobody is set who may ask Meta for the app of a token');
		if (wanted === undefined) return skip(`No app id is set (MESSENGER_APP_ID); the token belongs to ${made}`);
		if (made !== wanted)
			return fail(
				found(tokenOtherApp, {tokenApp: made, app: wanted}, {seen: sourceSentences('page token', settings.pageToken)}),
			);
		return pass(made, {rulesOut: ['token.other-app']});
	},
});
