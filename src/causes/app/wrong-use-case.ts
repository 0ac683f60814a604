import {defineCause} from '../cause.js';
import {docs} from '../docs.js';
import {manual} from '../fix.js';
import {oneOf} from '../one-of.js';

export const appWrongUseCase = defineCause({
	id: 'app.wrong-use-case',
	kind: 'setup',
	title: () => 'The use case of the app has no permissions for pages and messages',
	why: 'The use case (formerly the app type) that is chosen when an app is created decides which permissions it can ask for. A login-only app offers email and public_profile, and nothing for pages.',
	fixes: () => [
		manual(
			'In the app dashboard under Use cases, add "Engage with customers on Messenger"',
			'https://developers.facebook.com/apps/',
		),
		manual('Where the app does not offer it, create a new app with that use case'),
	],
	clues: [
		{shows: 'says.few-permissions', weight: 0.6},
		{shows: 'says.login-refused', weight: 0.27},
		{
			shows: 'says.login-refused',
			says: oneOf`\blog.?in for business\b|\bconfig_?id\b|\bconfiguration id\b`,
			weight: 0.3,
		},
	],
	asks: ['Which use case was chosen when the app was created?'],
	bringsAbout: ['permission.invalid-scope'],
	docs: [docs.overview],
});
