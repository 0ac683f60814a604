import {found} from '../../../causes/cause.js';
import {tokenExpired} from '../../../causes/token/expired.js';
import {tokenExpiresSoon} from '../../../causes/token/expires-soon.js';
import {day, fromNow} from '../../../core/when.js';
import {defineCheck} from '../../check.js';
import {fail, pass, skip, warn} from '../../outcome.js';
import {tokenPage} from './page.js';

const soon = 7 * 86_400_000;

export const tokenDataAccess = defineCheck({
	id: 'token.data-access',
	title: 'The access to the data of people has not ended',
	area: 'token',
	needs: {access: tokenPage},
	run: async ({read, now}, {access}) => {
		const inspection = await read.inspection(access.token);
		const endsAt = inspection.kind === 'known' ? inspection.info.dataAccessExpiresAt : undefined;
		if (endsAt === undefined) return skip('Meta does not say when the access ends');
		if (endsAt === null) return pass(endsAt);
		const left = endsAt.getTime() - now().getTime();
		const seen = [
			`The access to user data ${left < 0 ? 'ended' : 'ends'} ${fromNow(endsAt, now())} (${day(endsAt)}): 90 days after the person last logged in to the app`,
		];
		if (left < 0) return fail(found(tokenExpired, {dataAccessEndedAt: day(endsAt)}, {seen}));
		if (left < soon)
			return warn(endsAt, found(tokenExpiresSoon, {expiresAt: day(endsAt), kind: 'data access of the page'}, {seen}));
		return pass(endsAt);
	},
});
