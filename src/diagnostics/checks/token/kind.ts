import {found} from '../../../causes/cause.js';
import {tokenAppInsteadOfPage} from '../../../causes/token/app-instead-of-page.js';
import {tokenUserInsteadOfPage} from '../../../causes/token/user-instead-of-page.js';
import {isAppToken} from '../../app-token-form.js';
import {defineCheck} from '../../check.js';
import {fail, pass, skip} from '../../outcome.js';
import {sourceSentences} from '../../setting-source.js';
import {usable} from '../../usable.js';
import {tokenPage} from './page.js';

const wrongKinds = {USER: tokenUserInsteadOfPage, APP: tokenAppInsteadOfPage} as const;

export const tokenKind = defineCheck({
	id: 'token.kind',
	title: 'The page token is the token of a page',
	area: 'token',
	needs: {access: tokenPage},
	ahead: ({read, settings}) => {
		const token = usable(settings.pageToken);
		if (token && !read.asApp && !settings.userToken && !isAppToken(token)) void read.listsPages(token);
	},
	run: async ({read, settings}, {access}) => {
		// Asked again: when Meta did not answer, it is this check that could not run.
		const inspection = await read.inspection(access.token);
		const type = inspection.kind === 'known' ? inspection.info.type : undefined;
		if (type === undefined && access.via === 'setting' && (await read.listsPages(access.token)))
			return fail(
				found(tokenUserInsteadOfPage, settings.pageId ? {page: settings.pageId.value} : {}, {
					seen: [
						'GET /me/accounts answers it with pages, which it does for the token of a person alone',
						...sourceSentences('page token', settings.pageToken),
					],
				}),
			);
		if (type === undefined) return skip('Only the app, or one of its admins, may ask Meta for the kind of a token');
		if (type === 'USER' || type === 'APP')
			return fail(
				found(wrongKinds[type], settings.pageId ? {page: settings.pageId.value} : {}, {
					seen: [`Meta says its type is ${type}`, ...sourceSentences('page token', settings.pageToken)],
				}),
			);
		return pass(type, {
			note: type === 'PAGE' ? undefined : `its type is ${type}`,
			rulesOut: ['token.user-instead-of-page', 'token.app-instead-of-page'],
		});
	},
});
