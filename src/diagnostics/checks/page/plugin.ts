import {defineCheck} from '../../check.js';
import {pass, skip} from '../../outcome.js';
import {appMode} from '../app/mode.js';
import {whitelisted} from './domains.js';
import {pageProfile} from './profile.js';

/**
 * Where a plugin of the page shows, and to whom. No call tells whether a web page has one, and none tells the mode of the app,
 * so this never fails: it says what a plugin would meet.
 */
export const pagePlugin = defineCheck({
	id: 'page.plugin',
	title: 'A plugin on your web page would show there',
	area: 'page',
	hint: true,
	needs: {profile: pageProfile},
	wants: {mode: appMode},
	run: async (_, {profile, mode}) => {
		const domains = whitelisted(profile);
		if (domains.length === 0) return skip('No domain is whitelisted: a plugin of this page shows nowhere');
		const audience = mode.fact?.hinted ? ', to people with a role alone if the app is in development mode' : '';
		return pass(undefined, {note: `on ${domains.join(', ')}${audience}`});
	},
});
