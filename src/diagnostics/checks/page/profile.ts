import {GraphError} from '../../../graph/error.js';
import {defineCheck} from '../../check.js';
import {pass, skip} from '../../outcome.js';
import {refusedLook} from '../../refused-look.js';
import {usable} from '../../usable.js';
import {tokenMatch} from '../token/match.js';

/** Meta takes ten of these calls in ten minutes: that a look was one too many is no trouble of the bot. */
const isOneTooMany = (error: unknown): boolean => error instanceof GraphError && error.answer.code === 613;

/** What the page shows in Messenger beside its messages; how people get in is read off it. */
export const pageProfile = defineCheck({
	id: 'page.profile',
	title: 'What the page shows in Messenger can be read',
	area: 'page',
	hint: true,
	needs: {subject: tokenMatch},
	ahead: ({read, settings}) => {
		const token = usable(settings.pageToken);
		if (token && settings.pageId) void read.messengerProfile(token);
	},
	run: async (context, {subject}) => {
		try {
			const profile = await context.read.messengerProfile(subject.token);
			const set = Object.keys(profile).map(field => field.replaceAll('_', ' '));
			return pass(profile, {
				note: set.length === 0 ? 'nothing is set' : set.join(', '),
				rulesOut: 'get_started' in profile ? ['profile.get-started-missing'] : [],
			});
		} catch (error) {
			if (isOneTooMany(error)) return skip('Meta takes ten of these calls in ten minutes, and no more now');
			return refusedLook(error, context, 'Meta does not show it');
		}
	},
});
