import {found} from '../../../causes/cause.js';
import {tokenExpired} from '../../../causes/token/expired.js';
import {tokenExpiresSoon} from '../../../causes/token/expires-soon.js';
import {day, fromNow} from '../../../core/when.js';
import {defineCheck} from '../../check.js';
import {fail, pass, skip, warn} from '../../outcome.js';
import {tokenPage} from './page.js';
import {tokenUser} from './user.js';

const soon = 7 * 86_400_000;

export const tokenDataAccess = defineCheck({
	id: 'token.data-access',
	title: 'The access to the data of people has not ended',
	area: 'token',
	needs: {access: tokenPage},
	wants: {user: tokenUser},
	run: async ({read, now}, {access, user}) => {
		const inspection = await read.inspection(access.token);
		const ends = [
			inspection.kind === 'known' ? inspection.info.dataAccessExpiresAt : undefined,
			user.fact?.info?.dataAccessExpiresAt,
		];
		// The access is the person's, so the earlier end of the two tokens counts.
		const [endsAt] = ends.flatMap(end => end ?? []).sort((one, other) => one.getTime() - other.getTime());
		if (endsAt === undefined) return ends.includes(null) ? pass(null) : skip('Meta does not say when the access ends');
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
