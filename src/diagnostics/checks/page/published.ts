import {found} from '../../../causes/cause.js';
import {pageUnpublished} from '../../../causes/page/unpublished.js';
import {defineCheck} from '../../check.js';
import {fail, pass, skip} from '../../outcome.js';
import {refusedLook} from '../../refused-look.js';
import {usable} from '../../usable.js';
import {tokenMatch} from '../token/match.js';

export const pagePublished = defineCheck({
	id: 'page.published',
	title: 'The page is published',
	area: 'page',
	needs: {subject: tokenMatch},
	ahead: ({read, settings}) => {
		const [page, token] = [usable(settings.pageId), usable(settings.pageToken)];
		if (page !== undefined && token) void read.pageState(page, token);
	},
	run: async (context, {subject}) => {
		try {
			const {isPublished} = await context.read.pageState(subject.id, subject.token);
			if (isPublished === false)
				return fail(found(pageUnpublished, {page: subject.id}, {seen: ['Its is_published is false']}));
			return isPublished === undefined
				? skip('Meta does not show whether it is')
				: pass(undefined, {rulesOut: ['page.unpublished']});
		} catch (error) {
			return refusedLook(error, context, 'Meta does not show whether it is');
		}
	},
});
